import { withinRole } from '../tables/role-limits.js';
import { findCategory } from '../tables/categories.js';
import type { PurposeCode } from '../tables/purposes.js';

/** What the reader can do to have it opened. */
export type RemedyCode =
  // The person's own consent.
  | 'ASK_CONSENT'
  // A meeting that names the reader as a member.
  | 'OPEN_SITTING'
  // The department that holds it answers.
  | 'ASK_DEPARTMENT'
  // Emergency access, with a reason.
  | 'BREAK_GLASS'
  | 'DECLARE_DISASTER'
  // Another entry in the 代理権目録.
  | 'EXTEND_POWERS'
  // 開示請求 for one's own data.
  | 'REQUEST_DISCLOSURE'
  | 'NONE';

/** What usually opens a purpose. A purpose without a row has no remedy. */
const purposeRemedies = [
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
