import { codeTable } from '@kasane/subgraph-kit/coded';

/** 学校種別 (学校教育法1条) */
// prettier-ignore
export const schoolKinds = codeTable([
  { code: '1', value: 'ELEMENTARY', name: '小学校', validFrom: '1947-04-01', validTo: null },
  { code: '2', value: 'JUNIOR_HIGH', name: '中学校', validFrom: '1947-04-01', validTo: null },
  { code: '3', value: 'COMPULSORY', name: '義務教育学校', validFrom: '2016-04-01', validTo: null },
]);

/** 長期欠席の理由 (児童生徒の問題行動・不登校等生徒指導上の諸課題に関する調査) */
// prettier-ignore
export const longAbsenceKinds = codeTable([
  { code: '1', value: 'ILLNESS', name: '病気', validFrom: '1991-04-01', validTo: null },
  { code: '2', value: 'ECONOMIC', name: '経済的理由', validFrom: '1991-04-01', validTo: null },
  { code: '3', value: 'TRUANCY', name: '不登校', validFrom: '1998-04-01', validTo: null },
  { code: '4', value: 'OTHER', name: 'その他', validFrom: '1991-04-01', validTo: null },
]);

/** 学校所見 */
// prettier-ignore
export const observationKinds = codeTable([
  { code: '01', value: 'FORGETS_THINGS', name: '忘れ物が多い', validFrom: '2019-04-01', validTo: null },
  { code: '02', value: 'LATE_MORE_OFTEN', name: '遅刻が増えた', validFrom: '2019-04-01', validTo: null },
  { code: '03', value: 'LEFT_CLUB', name: '部活動をやめた', validFrom: '2019-04-01', validTo: null },
]);

/** 就学援助の認定区分 (学校教育法19条, 生活保護法6条2項) */
// prettier-ignore
export const schoolAidKinds = codeTable([
  { code: '1', value: 'PUBLIC_ASSISTANCE_LEVEL', name: '要保護', validFrom: '1956-04-01', validTo: null },
  { code: '2', value: 'NEAR_PUBLIC_ASSISTANCE', name: '準要保護', validFrom: '1956-04-01', validTo: null },
]);

/** 世話をしている相手, as the survey asks */
// prettier-ignore
export const caredRelatives = codeTable([
  { code: '1', value: 'PARENT', name: '父母', validFrom: '2020-04-01', validTo: null },
  { code: '2', value: 'GRANDPARENT', name: '祖父母', validFrom: '2020-04-01', validTo: null },
  { code: '3', value: 'SIBLING', name: 'きょうだい', validFrom: '2020-04-01', validTo: null },
]);
