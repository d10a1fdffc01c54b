import type { RoleCode } from './roles.js';

/**
 * What a request is made for (利用目的, 個人情報保護法61条). Declared with every request. Which legal
 * basis serves which purpose is said in the table of bases; AUDIT, OWN_RECORD and DEPARTMENT_DUTY
 * rest on no record at all.
 */
export interface Purpose {
  readonly code: string;
  readonly name: string;
  readonly roles: readonly RoleCode[];
}

// prettier-ignore
export const purposes = [
  { code: 'DEPARTMENT_DUTY', name: '所管事務', roles: ['DEPARTMENT_WORKER', 'PROTECTION_OFFICER'] },
  { code: 'MULTI_AGENCY_SUPPORT', name: '多機関協働による支援', roles: ['MULTI_AGENCY_COORDINATOR'] },
  { code: 'COMMUNITY_WATCH', name: '地域の見守り', roles: ['WELFARE_COMMISSIONER'] },
  { code: 'STATISTICS', name: '統計', roles: ['ANALYST'] },
  { code: 'AUDIT', name: '監査', roles: ['INFORMATION_OFFICER'] },
  { code: 'OWN_RECORD', name: '本人による閲覧', roles: ['RESIDENT'] },
  { code: 'SUPPORT_PLAN', name: '支援プランの協議・実施 (重層的支援会議)', roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'] },
  { code: 'SUPPORT_MEETING', name: '支援会議', roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR', 'WELFARE_COMMISSIONER'] },
  { code: 'ASSISTANCE_COORDINATION', name: '生活保護の調整会議', roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'] },
  { code: 'CHILD_PROTECTION', name: '要保護児童対策地域協議会', roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR', 'WELFARE_COMMISSIONER'] },
  { code: 'ABUSE_RESPONSE', name: '虐待への対応', roles: ['DEPARTMENT_WORKER'] },
  { code: 'DV_SUPPORT', name: '配偶者からの暴力の被害者の支援', roles: ['DEPARTMENT_WORKER'] },
  { code: 'COMMUNITY_CARE_MEETING', name: '地域ケア個別会議', roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'] },
  { code: 'YOUTH_SUPPORT', name: '子ども・若者支援地域協議会', roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'] },
  { code: 'DISASTER_PREPAREDNESS', name: '避難行動要支援者への平時の備え', roles: ['DEPARTMENT_WORKER', 'WELFARE_COMMISSIONER', 'RESCUER'] },
  { code: 'DISASTER_RESPONSE', name: '発災時の避難支援', roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR', 'WELFARE_COMMISSIONER', 'RESCUER'] },
  { code: 'EMERGENCY_RESCUE', name: '生命・身体・財産の保護', roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR', 'RESCUER'] },
  { code: 'INTERNAL_USE', name: '市長部局内の利用', roles: ['DEPARTMENT_WORKER'] },
  { code: 'INTER_AGENCY_PROVISION', name: '他の機関からの提供', roles: ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'] },
  { code: 'GUARDIANSHIP_SUPPORT', name: '権利擁護の地域連携', roles: ['DEPARTMENT_WORKER'] },
  { code: 'GUARDIAN_DUTY', name: '後見等の事務', roles: ['GUARDIAN'] },
] as const satisfies readonly Purpose[];

export type PurposeCode = (typeof purposes)[number]['code'];

const byCode: ReadonlyMap<string, Purpose & { code: PurposeCode }> = new Map(
  purposes.map((purpose) => [purpose.code, purpose]),
);

export const findPurpose = (code: string): (Purpose & { code: PurposeCode }) | undefined =>
  byCode.get(code);
