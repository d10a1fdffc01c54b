import { codeTable } from '@kasane/subgraph-kit/coded';

/** The ten kinds of care こども家庭庁 lists for ヤングケアラー (domain.md §5.4), and anything else. */
// prettier-ignore
export const careKinds = codeTable([
  { code: '01', value: 'HOUSEWORK', name: '家事', validFrom: '2019-04-01', validTo: null },
  { code: '02', value: 'SIBLING_CARE', name: 'きょうだいの世話', validFrom: '2019-04-01', validTo: null },
  { code: '03', value: 'DISABLED_SIBLING_CARE', name: '障がいや病気のあるきょうだいの世話・見守り', validFrom: '2019-04-01', validTo: null },
  { code: '04', value: 'WATCHING', name: '目を離せない家族の見守り・声かけ', validFrom: '2019-04-01', validTo: null },
  { code: '05', value: 'INTERPRETING', name: '家族のための通訳', validFrom: '2019-04-01', validTo: null },
  { code: '06', value: 'EARNING', name: '家計を支える就労', validFrom: '2019-04-01', validTo: null },
  { code: '07', value: 'ADDICTION', name: 'アルコール・薬物・ギャンブル問題のある家族への対応', validFrom: '2019-04-01', validTo: null },
  { code: '08', value: 'NURSING', name: '慢性疾患などの家族の看病', validFrom: '2019-04-01', validTo: null },
  { code: '09', value: 'PERSONAL_CARE', name: '身の回りの世話', validFrom: '2019-04-01', validTo: null },
  { code: '10', value: 'BATHING_TOILET', name: '入浴・トイレの介助', validFrom: '2019-04-01', validTo: null },
  { code: '99', value: 'OTHER', name: 'その他', validFrom: '2019-04-01', validTo: null },
]);

/** 把握経路, as kinds of places: never who it was (D-2), and never which school (D-1). */
// prettier-ignore
export const foundBy = codeTable([
  { code: '01', value: 'SCHOOL', name: '学校・教育委員会', validFrom: '2019-04-01', validTo: null },
  { code: '02', value: 'CHILD_WELFARE', name: '要対協・児童相談所・家庭児童相談', validFrom: '2019-04-01', validTo: null },
  { code: '03', value: 'ELDERLY_CARE', name: '地域包括支援センター・ケアマネジャー', validFrom: '2019-04-01', validTo: null },
  { code: '04', value: 'DISABILITY', name: '障がいの相談支援', validFrom: '2019-04-01', validTo: null },
  { code: '05', value: 'NEIGHBOURHOOD', name: '民生委員・児童委員・地域', validFrom: '2019-04-01', validTo: null },
  { code: '06', value: 'HEALTH', name: '医療・保健', validFrom: '2019-04-01', validTo: null },
  { code: '07', value: 'SELF', name: '本人', validFrom: '2019-04-01', validTo: null },
  { code: '08', value: 'FAMILY', name: '家族・親族', validFrom: '2019-04-01', validTo: null },
  { code: '99', value: 'OTHER', name: 'その他', validFrom: '2019-04-01', validTo: null },
]);

/** 世話の頻度 (ヤングケアラーの実態に関する調査研究, 2020年度–), in the survey and in the ledger alike */
// prettier-ignore
export const careFrequencies = codeTable([
  { code: '1', value: 'DAILY', name: 'ほぼ毎日', validFrom: '2020-04-01', validTo: null },
  { code: '2', value: 'THREE_TO_FIVE_DAYS_A_WEEK', name: '週に3〜5日', validFrom: '2020-04-01', validTo: null },
  { code: '3', value: 'ONE_OR_TWO_DAYS_A_WEEK', name: '週に1〜2日', validFrom: '2020-04-01', validTo: null },
  { code: '4', value: 'SOME_DAYS_A_MONTH', name: '月に数日', validFrom: '2020-04-01', validTo: null },
]);
