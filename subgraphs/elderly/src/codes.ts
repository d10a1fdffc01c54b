import { codeTable } from '@kasane/subgraph-kit/coded';

/** 要介護状態区分コード (国保連インターフェース仕様). 11 has not been given since 2006. */
// prettier-ignore
export const careLevels = codeTable([
  { code: '01', value: 'NOT_CERTIFIED', name: '非該当', validFrom: '2000-04-01', validTo: null },
  { code: '06', value: 'PROJECT_TARGET', name: '事業対象者', validFrom: '2015-04-01', validTo: null },
  { code: '11', value: 'TRANSITIONAL', name: '要支援(経過的要介護)', validFrom: '2000-04-01', validTo: '2006-03-31' },
  { code: '12', value: 'SUPPORT_1', name: '要支援1', validFrom: '2006-04-01', validTo: null },
  { code: '13', value: 'SUPPORT_2', name: '要支援2', validFrom: '2006-04-01', validTo: null },
  { code: '21', value: 'CARE_1', name: '要介護1', validFrom: '2000-04-01', validTo: null },
  { code: '22', value: 'CARE_2', name: '要介護2', validFrom: '2000-04-01', validTo: null },
  { code: '23', value: 'CARE_3', name: '要介護3', validFrom: '2000-04-01', validTo: null },
  { code: '24', value: 'CARE_4', name: '要介護4', validFrom: '2000-04-01', validTo: null },
  { code: '25', value: 'CARE_5', name: '要介護5', validFrom: '2000-04-01', validTo: null },
]);

/** 申請区分 */
export const applicationKinds = codeTable([
  { code: '1', value: 'NEW', name: '新規', validFrom: '2000-04-01', validTo: null },
  { code: '2', value: 'RENEWAL', name: '更新', validFrom: '2000-04-01', validTo: null },
  { code: '3', value: 'CHANGE', name: '区分変更', validFrom: '2000-04-01', validTo: null },
  { code: '4', value: 'TRANSFER', name: '転入', validFrom: '2000-04-01', validTo: null },
]);

/** 被保険者区分 (介護保険法9条) */
export const insuredKinds = codeTable([
  { code: '1', value: 'FIRST', name: '第1号被保険者', validFrom: '2000-04-01', validTo: null },
  { code: '2', value: 'SECOND', name: '第2号被保険者', validFrom: '2000-04-01', validTo: null },
]);

/** 認知症高齢者の日常生活自立度 (平成18年老発0403003号): ten tokens, undivided Ⅱ and Ⅲ included. */
// prettier-ignore
export const dementiaScale = codeTable([
  { code: '自立', value: 'INDEPENDENT', name: '自立', validFrom: '1993-10-26', validTo: null },
  { code: 'Ⅰ', value: 'I', name: 'Ⅰ', validFrom: '1993-10-26', validTo: null },
  { code: 'Ⅱ', value: 'II', name: 'Ⅱ', validFrom: '1993-10-26', validTo: null },
  { code: 'Ⅱa', value: 'II_A', name: 'Ⅱa', validFrom: '1993-10-26', validTo: null },
  { code: 'Ⅱb', value: 'II_B', name: 'Ⅱb', validFrom: '1993-10-26', validTo: null },
  { code: 'Ⅲ', value: 'III', name: 'Ⅲ', validFrom: '1993-10-26', validTo: null },
  { code: 'Ⅲa', value: 'III_A', name: 'Ⅲa', validFrom: '1993-10-26', validTo: null },
  { code: 'Ⅲb', value: 'III_B', name: 'Ⅲb', validFrom: '1993-10-26', validTo: null },
  { code: 'Ⅳ', value: 'IV', name: 'Ⅳ', validFrom: '1993-10-26', validTo: null },
  { code: 'M', value: 'M', name: 'M', validFrom: '1993-10-26', validTo: null },
]);

/** 総合相談の対応結果 (介護保険法115条の45第2項1号) */
// prettier-ignore
export const consultationOutcomes = codeTable([
  { code: '情報提供', value: 'INFORMED', name: '情報提供で終わった', validFrom: '2006-04-01', validTo: null },
  { code: 'つなぎ', value: 'REFERRED', name: 'ほかの機関へつないだ', validFrom: '2006-04-01', validTo: null },
  { code: '継続', value: 'CONTINUED', name: '支援を続けている', validFrom: '2006-04-01', validTo: null },
  { code: '拒否', value: 'DECLINED', name: '勧めた支援を断られた', validFrom: '2006-04-01', validTo: null },
]);

export const watchKinds = codeTable([
  {
    code: '見守り訪問',
    value: 'VISIT',
    name: '見守り訪問',
    validFrom: '2000-04-01',
    validTo: null,
  },
  {
    code: '緊急通報装置',
    value: 'EMERGENCY_BUTTON',
    name: '緊急通報装置',
    validFrom: '2000-04-01',
    validTo: null,
  },
  {
    code: '配食サービス',
    value: 'MEAL_DELIVERY',
    name: '配食サービス',
    validFrom: '2000-04-01',
    validTo: null,
  },
]);
