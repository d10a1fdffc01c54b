import { codeTable } from '@kasane/subgraph-kit/coded';

/** 相談経路 of the 相談受付・申込票 (自立相談支援 帳票) */
// prettier-ignore
export const consultationRoutes = codeTable([
  { code: '本人', value: 'SELF', name: '本人', validFrom: '2015-04-01', validTo: null },
  { code: '家族・知人', value: 'FAMILY_OR_ACQUAINTANCE', name: '家族・知人', validFrom: '2015-04-01', validTo: null },
  { code: '関係機関紹介', value: 'AGENCY', name: '関係機関の紹介', validFrom: '2015-04-01', validTo: null },
  { code: '訪問把握', value: 'OUTREACH', name: '訪問などで把握', validFrom: '2015-04-01', validTo: null },
  { code: 'その他', value: 'OTHER', name: 'その他', validFrom: '2015-04-01', validTo: null },
]);

/** 世帯類型 (被保護者調査) */
// prettier-ignore
export const assistedHouseholdTypes = codeTable([
  { code: '1', value: 'ELDERLY', name: '高齢者世帯', validFrom: '1950-05-04', validTo: null },
  { code: '2', value: 'SINGLE_MOTHER', name: '母子世帯', validFrom: '1950-05-04', validTo: null },
  { code: '3', value: 'DISABLED', name: '障害者世帯', validFrom: '1950-05-04', validTo: null },
  { code: '4', value: 'SICK', name: '傷病者世帯', validFrom: '1950-05-04', validTo: null },
  { code: '5', value: 'OTHER', name: 'その他の世帯', validFrom: '1950-05-04', validTo: null },
]);

/** 扶助の種類, in the order of 生活保護法11条. 介護扶助 came with 介護保険. */
// prettier-ignore
export const assistanceKinds = codeTable([
  { code: '1', value: 'LIVING', name: '生活扶助', validFrom: '1950-05-04', validTo: null },
  { code: '2', value: 'EDUCATION', name: '教育扶助', validFrom: '1950-05-04', validTo: null },
  { code: '3', value: 'HOUSING', name: '住宅扶助', validFrom: '1950-05-04', validTo: null },
  { code: '4', value: 'MEDICAL', name: '医療扶助', validFrom: '1950-05-04', validTo: null },
  { code: '5', value: 'CARE', name: '介護扶助', validFrom: '2000-04-01', validTo: null },
  { code: '6', value: 'CHILDBIRTH', name: '出産扶助', validFrom: '1950-05-04', validTo: null },
  { code: '7', value: 'OCCUPATIONAL', name: '生業扶助', validFrom: '1950-05-04', validTo: null },
  { code: '8', value: 'FUNERAL', name: '葬祭扶助', validFrom: '1950-05-04', validTo: null },
]);

/** 債権 of the city other than tax. 国民健康保険税 has no code here and never gets one. */
// prettier-ignore
export const arrearKinds = codeTable([
  { code: '01', value: 'WATER', name: '水道料金', validFrom: '2000-04-01', validTo: null },
  { code: '02', value: 'MUNICIPAL_RENT', name: '市営住宅家賃', validFrom: '2000-04-01', validTo: null },
  { code: '03', value: 'SCHOOL_LUNCH', name: '学校給食費', validFrom: '2000-04-01', validTo: null },
]);

/** On what ground the tax office told this department (地方税法22条, domain.md D-4) */
// prettier-ignore
export const taxGrounds = codeTable([
  { code: '1', value: 'CONSENT', name: '本人同意', validFrom: '2015-04-01', validTo: null },
  { code: '2', value: 'STATUTE', name: '生活保護法29条', validFrom: '1950-05-04', validTo: null },
]);

/** 外出の状況, by the answers of the national survey on ひきこもり (内閣府) */
// prettier-ignore
export const outings = codeTable([
  { code: '趣味の用事のときだけ外出', value: 'HOBBIES_ONLY', name: '趣味の用事のときだけ外出', validFrom: '2010-02-01', validTo: null },
  { code: '近所のコンビニなどには外出', value: 'NEARBY_ONLY', name: '近所のコンビニなどには外出', validFrom: '2010-02-01', validTo: null },
  { code: '自室からは出るが家からは出ない', value: 'INSIDE_HOME', name: '自室からは出るが家からは出ない', validFrom: '2010-02-01', validTo: null },
  { code: '自室からほとんど出ない', value: 'INSIDE_ROOM', name: '自室からほとんど出ない', validFrom: '2010-02-01', validTo: null },
]);

/** Who told the outreach workers, as a kind (D-2) */
// prettier-ignore
export const outreachChannels = codeTable([
  { code: '民生委員', value: 'WELFARE_COMMISSIONER', name: '民生委員・児童委員', validFrom: '2021-04-01', validTo: null },
  { code: '住民', value: 'RESIDENT', name: '住民', validFrom: '2021-04-01', validTo: null },
  { code: '市の部署', value: 'CITY_OFFICE', name: '市の部署', validFrom: '2021-04-01', validTo: null },
  { code: '関係機関', value: 'AGENCY', name: '関係機関', validFrom: '2021-04-01', validTo: null },
]);

/** What was noticed about somebody's way of living (アウトリーチ等を通じた継続的支援, from 2021-04-01) */
// prettier-ignore
export const outreachNoticeKinds = codeTable([
  { code: '物があふれた住まい', value: 'HOARDING', name: '物があふれた住まい', validFrom: '2021-04-01', validTo: null },
  { code: '世話が追いつかない動物', value: 'MANY_ANIMALS', name: '数が増え、世話が追いつかない動物', validFrom: '2021-04-01', validTo: null },
]);
