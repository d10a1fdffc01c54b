import { codeTable } from '@kasane/subgraph-kit/coded';

/**
 * 障害種別 of the 身体障害者手帳 (身体障害者福祉法別表), in the numbering of this system. 免疫機能障害 is not
 * in this table but in the next one, so nothing that reads this one can ever serve it (D-6).
 */
// prettier-ignore
export const physicalKinds = codeTable([
  { code: '01', value: 'VISION', name: '視覚障害', validFrom: '1950-04-01', validTo: null },
  { code: '02', value: 'HEARING', name: '聴覚障害', validFrom: '1950-04-01', validTo: null },
  { code: '03', value: 'BALANCE', name: '平衡機能障害', validFrom: '1950-04-01', validTo: null },
  { code: '04', value: 'SPEECH', name: '音声・言語・そしゃく機能障害', validFrom: '1950-04-01', validTo: null },
  { code: '05', value: 'UPPER_LIMB', name: '上肢', validFrom: '1950-04-01', validTo: null },
  { code: '06', value: 'LOWER_LIMB', name: '下肢', validFrom: '1950-04-01', validTo: null },
  { code: '07', value: 'TRUNK', name: '体幹', validFrom: '1950-04-01', validTo: null },
  { code: '08', value: 'CEREBRAL_UPPER_LIMB', name: '脳原性上肢機能', validFrom: '1950-04-01', validTo: null },
  { code: '09', value: 'CEREBRAL_MOBILITY', name: '脳原性移動機能', validFrom: '1950-04-01', validTo: null },
  { code: '10', value: 'HEART', name: '心臓機能障害', validFrom: '1967-08-01', validTo: null },
  { code: '11', value: 'KIDNEY', name: 'じん臓機能障害', validFrom: '1972-07-01', validTo: null },
  { code: '12', value: 'RESPIRATORY', name: '呼吸器機能障害', validFrom: '1967-08-01', validTo: null },
  { code: '13', value: 'BLADDER_BOWEL', name: 'ぼうこう・直腸機能障害', validFrom: '1984-10-01', validTo: null },
  { code: '14', value: 'SMALL_INTESTINE', name: '小腸機能障害', validFrom: '1986-10-01', validTo: null },
  { code: '16', value: 'LIVER', name: '肝臓機能障害', validFrom: '2010-04-01', validTo: null },
]);

/** The one kind that is served by a field of its own under a category of its own. */
export const immuneKinds = codeTable([
  {
    code: '15',
    value: 'IMMUNE_FUNCTION',
    name: '免疫機能障害',
    validFrom: '1998-04-01',
    validTo: null,
  },
]);

/**
 * 療育手帳: the grade written in the book is the prefecture's → the national A/B (療育手帳制度要綱).
 * Prefectures cut differently, and a book from the prefecture before stays in use until the next
 * 判定, so several ways of cutting stand side by side.
 */
// prettier-ignore
export const intellectualGrades = codeTable([
  { code: 'A', value: 'A', name: 'A (重度)', validFrom: '1973-09-27', validTo: null },
  { code: 'A1', value: 'A', name: 'A1 (最重度)', validFrom: '1973-09-27', validTo: null },
  { code: 'A2', value: 'A', name: 'A2 (重度)', validFrom: '1973-09-27', validTo: null },
  { code: 'B', value: 'B', name: 'B (その他)', validFrom: '1973-09-27', validTo: null },
  { code: 'B1', value: 'B', name: 'B1 (中度)', validFrom: '1973-09-27', validTo: null },
  { code: 'B2', value: 'B', name: 'B2 (軽度)', validFrom: '1973-09-27', validTo: null },
  { code: 'B-1', value: 'B', name: 'B-1 (中度)', validFrom: '1973-09-27', validTo: null },
  { code: 'B-2', value: 'B', name: 'B-2 (軽度)', validFrom: '1973-09-27', validTo: null },
]);

/** 申請区分 of the 精神障害者保健福祉手帳 (精神保健福祉法45条) */
export const mentalApplications = codeTable([
  { code: '1', value: 'NEW', name: '新規', validFrom: '1995-10-01', validTo: null },
  { code: '2', value: 'RENEWAL', name: '更新', validFrom: '1995-10-01', validTo: null },
]);

/** 障害支援区分 (障害者総合支援法4条4項), 障害程度区分 until 2014-03-31. Codes as the system exports them. */
// prettier-ignore
export const supportClasses = codeTable([
  { code: '01', value: 'NOT_APPLICABLE', name: '非該当', validFrom: '2014-04-01', validTo: null },
  { code: '21', value: 'CLASS_1', name: '区分1', validFrom: '2014-04-01', validTo: null },
  { code: '22', value: 'CLASS_2', name: '区分2', validFrom: '2014-04-01', validTo: null },
  { code: '23', value: 'CLASS_3', name: '区分3', validFrom: '2014-04-01', validTo: null },
  { code: '24', value: 'CLASS_4', name: '区分4', validFrom: '2014-04-01', validTo: null },
  { code: '25', value: 'CLASS_5', name: '区分5', validFrom: '2014-04-01', validTo: null },
  { code: '26', value: 'CLASS_6', name: '区分6', validFrom: '2014-04-01', validTo: null },
]);

/** モニタリング期間 (障害者総合支援法施行規則6条の16) */
// prettier-ignore
export const monitoringIntervals = codeTable([
  { code: '01', value: 'MONTHLY', name: '1か月', validFrom: '2012-04-01', validTo: null },
  { code: '03', value: 'EVERY_3_MONTHS', name: '3か月', validFrom: '2012-04-01', validTo: null },
  { code: '06', value: 'EVERY_6_MONTHS', name: '6か月', validFrom: '2012-04-01', validTo: null },
]);

/** 負担区分 (障害者総合支援法施行令17条) */
// prettier-ignore
export const copaymentKinds = codeTable([
  { code: '01', value: 'PUBLIC_ASSISTANCE', name: '生活保護', validFrom: '2010-04-01', validTo: null },
  { code: '02', value: 'LOW_INCOME', name: '低所得', validFrom: '2010-04-01', validTo: null },
  { code: '03', value: 'GENERAL_1', name: '一般1', validFrom: '2010-04-01', validTo: null },
  { code: '04', value: 'GENERAL_2', name: '一般2', validFrom: '2010-04-01', validTo: null },
]);
