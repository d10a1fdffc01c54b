import { withinRole } from './role-limits.js';
import { findCategory } from './categories.js';
import type { PurposeCode } from './purposes.js';

export const remedies = [
  { code: 'ASK_CONSENT', text: '本人の同意を得てください' },
  { code: 'OPEN_SITTING', text: '会議を開き、構成員として指名を受けてください' },
  { code: 'ASK_DEPARTMENT', text: '所管課に照会してください' },
  { code: 'BREAK_GLASS', text: '緊急の閲覧を申し出てください (理由が必要です)' },
  { code: 'DECLARE_DISASTER', text: '災害時の運用の開始を確認してください' },
  { code: 'EXTEND_POWERS', text: '代理権目録の範囲を確認してください' },
  { code: 'REQUEST_DISCLOSURE', text: '保有個人情報の開示請求をしてください' },
  { code: 'NONE', text: '開く方法はありません' },
] as const;

export type RemedyCode = (typeof remedies)[number]['code'];

/** What usually opens a purpose. A purpose without a row has no remedy. */
export const purposeRemedies = [
  { purpose: 'DEPARTMENT_DUTY', remedy: 'ASK_DEPARTMENT' },
  { purpose: 'MULTI_AGENCY_SUPPORT', remedy: 'ASK_CONSENT' },
  { purpose: 'COMMUNITY_WATCH', remedy: 'ASK_CONSENT' },
  { purpose: 'SUPPORT_PLAN', remedy: 'ASK_CONSENT' },
  { purpose: 'SUPPORT_MEETING', remedy: 'OPEN_SITTING' },
  { purpose: 'ASSISTANCE_COORDINATION', remedy: 'OPEN_SITTING' },
  { purpose: 'CHILD_PROTECTION', remedy: 'OPEN_SITTING' },
  { purpose: 'ABUSE_RESPONSE', remedy: 'OPEN_SITTING' },
  { purpose: 'DV_SUPPORT', remedy: 'OPEN_SITTING' },
  { purpose: 'COMMUNITY_CARE_MEETING', remedy: 'OPEN_SITTING' },
  { purpose: 'YOUTH_SUPPORT', remedy: 'OPEN_SITTING' },
  { purpose: 'DISASTER_PREPAREDNESS', remedy: 'ASK_CONSENT' },
  { purpose: 'DISASTER_RESPONSE', remedy: 'DECLARE_DISASTER' },
  { purpose: 'EMERGENCY_RESCUE', remedy: 'BREAK_GLASS' },
  { purpose: 'INTERNAL_USE', remedy: 'ASK_DEPARTMENT' },
  { purpose: 'INTER_AGENCY_PROVISION', remedy: 'ASK_DEPARTMENT' },
  { purpose: 'GUARDIANSHIP_SUPPORT', remedy: 'ASK_CONSENT' },
  { purpose: 'GUARDIAN_DUTY', remedy: 'EXTEND_POWERS' },
] as const satisfies readonly { purpose: PurposeCode; remedy: RemedyCode }[];

const byPurpose: ReadonlyMap<string, RemedyCode> = new Map(
  purposeRemedies.map(({ purpose, remedy }) => [purpose, remedy]),
);

/**
 * What would open it. Follows from who asks what for and never from what is stored: a remedy that
 * changed with a record or a protection measure would tell of it (leaks.md 22, 24).
 */
export function remedyFor(role: string, purpose: string, category: string): RemedyCode {
  const known = findCategory(category);
  if (known === undefined) return 'NONE';
  if (role === 'RESIDENT') return known.holder === 'audit' ? 'NONE' : 'REQUEST_DISCLOSURE';
  if (known.code !== 'PERSON_REFERENCE' && !withinRole(role, known.code)) return 'NONE';
  return byPurpose.get(purpose) ?? 'NONE';
}
