import { codeTable } from '@kasane/subgraph-kit/coded';

/** 保護者の続柄 in the 児童台帳 */
export const guardianRelationships = codeTable([
  { code: '1', value: 'FATHER', name: '父', validFrom: '1948-01-01', validTo: null },
  { code: '2', value: 'MOTHER', name: '母', validFrom: '1948-01-01', validTo: null },
  { code: '3', value: 'GRANDPARENT', name: '祖父母', validFrom: '1948-01-01', validTo: null },
  { code: '4', value: 'FOSTER_PARENT', name: '里親', validFrom: '1948-01-01', validTo: null },
  { code: '9', value: 'OTHER', name: 'その他', validFrom: '1948-01-01', validTo: null },
]);

/** 認定区分 (子ども・子育て支援法19条) */
// prettier-ignore
export const entitlementKinds = codeTable([
  { code: '1', value: 'FIRST', name: '1号認定', validFrom: '2015-04-01', validTo: null },
  { code: '2', value: 'SECOND', name: '2号認定', validFrom: '2015-04-01', validTo: null },
  { code: '3', value: 'THIRD', name: '3号認定', validFrom: '2015-04-01', validTo: null },
]);

/** 保育必要量 (子ども・子育て支援法施行規則4条) */
// prettier-ignore
export const careAmounts = codeTable([
  { code: '1', value: 'STANDARD', name: '保育標準時間', validFrom: '2015-04-01', validTo: null },
  { code: '2', value: 'SHORT', name: '保育短時間', validFrom: '2015-04-01', validTo: null },
]);

/** 施設種別 (児童福祉法39条, 学校教育法22条, 認定こども園法2条6項) */
// prettier-ignore
export const nurseryKinds = codeTable([
  { code: '1', value: 'NURSERY', name: '保育所', validFrom: '1948-01-01', validTo: null },
  { code: '2', value: 'KINDERGARTEN', name: '幼稚園', validFrom: '1947-04-01', validTo: null },
  { code: '3', value: 'CERTIFIED_CENTER', name: '認定こども園', validFrom: '2006-10-01', validTo: null },
]);

/** 支給区分 (児童扶養手当法9条・13条) */
// prettier-ignore
export const allowancePayments = codeTable([
  { code: '1', value: 'FULL', name: '全部支給', validFrom: '1985-08-01', validTo: null },
  { code: '2', value: 'PARTIAL', name: '一部支給', validFrom: '1985-08-01', validTo: null },
  { code: '3', value: 'SUSPENDED', name: '全部停止', validFrom: '1962-01-01', validTo: null },
]);

/**
 * 相談種別 (福祉行政報告例) as far as they are welfare facts (S3). 11 養護相談(児童虐待) stands in its own
 * table below; 41 非行相談 has no place here and is not served (domain.md §2.2 D-5).
 */
// prettier-ignore
export const consultationKinds = codeTable([
  { code: '12', value: 'CARE', name: '養護相談(その他)', validFrom: '1948-01-01', validTo: null },
  { code: '21', value: 'HEALTH', name: '保健相談', validFrom: '1948-01-01', validTo: null },
  { code: '31', value: 'DISABILITY', name: '障害相談', validFrom: '1948-01-01', validTo: null },
  { code: '51', value: 'UPBRINGING', name: '育成相談', validFrom: '1948-01-01', validTo: null },
  { code: '90', value: 'OTHER', name: 'その他の相談', validFrom: '1948-01-01', validTo: null },
]);

/** 養護相談(児童虐待): S4-ABUSE, so never among the other consultations. */
// prettier-ignore
export const abuseConsultationKinds = codeTable([
  { code: '11', value: 'ABUSE', name: '養護相談(児童虐待)', validFrom: '2000-11-20', validTo: null },
]);

/** 要対協の登録区分 (児童福祉法6条の3第5項・第8項) */
// prettier-ignore
export const protectionKinds = codeTable([
  { code: '1', value: 'NEEDS_PROTECTION', name: '要保護児童', validFrom: '2005-04-01', validTo: null },
  { code: '2', value: 'NEEDS_SUPPORT', name: '要支援児童', validFrom: '2009-04-01', validTo: null },
  { code: '3', value: 'EXPECTANT', name: '特定妊婦', validFrom: '2009-04-01', validTo: null },
]);

/** 虐待種別 (児童虐待防止法2条各号) */
// prettier-ignore
export const childAbuseKinds = codeTable([
  { code: '1', value: 'PHYSICAL', name: '身体的虐待', validFrom: '2000-11-20', validTo: null },
  { code: '2', value: 'SEXUAL', name: '性的虐待', validFrom: '2000-11-20', validTo: null },
  { code: '3', value: 'NEGLECT', name: 'ネグレクト', validFrom: '2000-11-20', validTo: null },
  { code: '4', value: 'PSYCHOLOGICAL', name: '心理的虐待', validFrom: '2000-11-20', validTo: null },
]);

/** 主担当機関 of an 要対協 case */
// prettier-ignore
export const leadAgencies = codeTable([
  { code: '1', value: 'CHILD_GUIDANCE_CENTER', name: '児童相談所', validFrom: '2005-04-01', validTo: null },
  { code: '2', value: 'FAMILY_CENTER', name: 'こども家庭センター', validFrom: '2024-04-01', validTo: null },
  { code: '3', value: 'SCHOOL', name: '学校', validFrom: '2005-04-01', validTo: null },
  { code: '4', value: 'MATERNAL_HEALTH', name: '母子保健担当', validFrom: '2005-04-01', validTo: null },
]);
