import { codeTable } from '@kasane/subgraph-kit/coded';

/**
 * On what footing somebody returns: 保護観察 by number (更生保護法48条), 特別調整 (2009), 更生緊急保護
 * (同法85条) or after the full term. 5号 was abolished on 2024-04-01 and is read for history only.
 */
// prettier-ignore
export const reentryKinds = codeTable([
  { code: '1号', value: 'SUPERVISION_1', name: '保護観察 1号', validFrom: '2008-06-01', validTo: null },
  { code: '2号', value: 'SUPERVISION_2', name: '保護観察 2号', validFrom: '2008-06-01', validTo: null },
  { code: '3号', value: 'SUPERVISION_3', name: '保護観察 3号', validFrom: '2008-06-01', validTo: null },
  { code: '4号', value: 'SUPERVISION_4', name: '保護観察 4号', validFrom: '2008-06-01', validTo: null },
  { code: '5号', value: 'SUPERVISION_5', name: '保護観察 5号', validFrom: '2008-06-01', validTo: '2024-03-31' },
  { code: '特別調整', value: 'SPECIAL_COORDINATION', name: '特別調整', validFrom: '2009-04-01', validTo: null },
  { code: '更生緊急保護', value: 'URGENT_AFTERCARE', name: '更生緊急保護', validFrom: '2008-06-01', validTo: null },
  { code: '満期', value: 'FULL_TERM', name: '満期', validFrom: '2008-06-01', validTo: null },
]);

/** 住居 at the return */
// prettier-ignore
export const reentryResidences = codeTable([
  { code: '家族と同居', value: 'WITH_FAMILY', name: '家族と同居', validFrom: '2008-06-01', validTo: null },
  { code: '更生保護施設', value: 'REHABILITATION_FACILITY', name: '更生保護施設', validFrom: '2008-06-01', validTo: null },
  { code: '自立準備ホーム', value: 'SELF_RELIANCE_HOME', name: '自立準備ホーム', validFrom: '2011-04-01', validTo: null },
  { code: '公営住宅', value: 'PUBLIC_HOUSING', name: '公営住宅', validFrom: '2008-06-01', validTo: null },
  { code: '民間賃貸', value: 'PRIVATE_RENTAL', name: '民間賃貸', validFrom: '2008-06-01', validTo: null },
  { code: '未定', value: 'UNDECIDED', name: '未定', validFrom: '2008-06-01', validTo: null },
]);

/** 必要な支援, as the welfare side names it */
// prettier-ignore
export const reentryNeeds = codeTable([
  { code: '住居', value: 'HOUSING', name: '住居', validFrom: '2008-06-01', validTo: null },
  { code: '就労', value: 'EMPLOYMENT', name: '就労', validFrom: '2008-06-01', validTo: null },
  { code: '医療', value: 'MEDICAL', name: '医療', validFrom: '2008-06-01', validTo: null },
  { code: '介護', value: 'CARE', name: '介護', validFrom: '2008-06-01', validTo: null },
  { code: '障害福祉', value: 'DISABILITY_SERVICE', name: '障害福祉', validFrom: '2008-06-01', validTo: null },
  { code: '生活費', value: 'LIVING_COSTS', name: '生活費', validFrom: '2008-06-01', validTo: null },
  { code: '家族調整', value: 'FAMILY_MEDIATION', name: '家族調整', validFrom: '2008-06-01', validTo: null },
]);

/** What the 地域生活定着支援センター does (地域生活定着促進事業, from 2009) */
// prettier-ignore
export const settlementSupports = codeTable([
  { code: 'コーディネート', value: 'COORDINATION', name: 'コーディネート', validFrom: '2009-04-01', validTo: null },
  { code: 'フォローアップ', value: 'FOLLOW_UP', name: 'フォローアップ', validFrom: '2009-04-01', validTo: null },
  { code: '相談', value: 'CONSULTATION', name: '相談支援', validFrom: '2009-04-01', validTo: null },
  { code: '無', value: 'NONE', name: '関与なし', validFrom: '2009-04-01', validTo: null },
]);
