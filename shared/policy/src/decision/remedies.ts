import { withinRole } from '../tables/role-limits.js';
import { isBeyondPowers } from '../tables/beyond-powers.js';
import { findCategory } from '../tables/categories.js';
import type { PurposeCode } from '../tables/purposes.js';

/** What the reader can do to have it opened, as ERRORS.md and the graph's own description say it. */
// prettier-ignore
export const remedies = [
  { code: 'ASK_CONSENT', text: '本人の同意を得て記録する (giveConsent)' },
  { code: 'OPEN_SITTING', text: '自分が構成員である会議で開く (openSitting)' },
  { code: 'ASK_DEPARTMENT', text: 'その情報を持つ課に尋ねる' },
  { code: 'BREAK_GLASS', text: '危険があり同意を得られなければ、理由を書いて緊急閲覧で開く (breakGlass)' },
  { code: 'DECLARE_DISASTER', text: '災害 (おそれを含む) の宣言で開く (declareDisaster)' },
  { code: 'EXTEND_POWERS', text: '代理権目録にその項目があれば、中核機関が記録する (recordGuardianPowers)' },
  { code: 'REQUEST_DISCLOSURE', text: '自分の情報は、持つ課に開示請求する (個人情報保護法76条)' },
  { code: 'NONE', text: 'この役割と利用目的では、開く手段がない' },
] as const;

export type RemedyCode = (typeof remedies)[number]['code'];

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
  // No entry of a 代理権目録 names what is beyond all of them.
  if (purpose === 'GUARDIAN_DUTY' && isBeyondPowers(known.code)) return 'NONE';
  return byPurpose.get(purpose) ?? 'NONE';
}
