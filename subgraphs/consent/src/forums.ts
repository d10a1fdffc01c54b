import type { BasisCode } from '@kasane/policy/tables/bases';

/**
 * The forums a sitting may be of, and the statute each exchanges under (domain.md §2.3, §3.1). Those
 * without a statute of their own (重層的支援会議, 支援調整会議) rest on consent and are not here.
 */
export const forums = [
  { kind: 'SUPPORT_MEETING', basis: 'LB-06' },
  { kind: 'LIVELIHOOD_SUPPORT_MEETING', basis: 'LB-07' },
  { kind: 'PUBLIC_ASSISTANCE_MEETING', basis: 'LB-08' },
  { kind: 'CHILD_PROTECTION_COUNCIL', basis: 'LB-09' },
  { kind: 'CHILD_ABUSE_RESPONSE', basis: 'LB-10' },
  { kind: 'ELDER_ABUSE_RESPONSE', basis: 'LB-11' },
  { kind: 'DISABILITY_ABUSE_RESPONSE', basis: 'LB-12' },
  { kind: 'DV_COUNCIL', basis: 'LB-13' },
  { kind: 'COMMUNITY_CARE_MEETING', basis: 'LB-15' },
  { kind: 'YOUTH_SUPPORT_COUNCIL', basis: 'LB-16' },
] as const satisfies readonly { kind: string; basis: BasisCode }[];

export type ForumKind = (typeof forums)[number]['kind'];

const byKind: ReadonlyMap<string, BasisCode> = new Map(
  forums.map(({ kind, basis }) => [kind, basis]),
);

/** @throws Error for a kind the schema does not offer */
export function basisOfForum(kind: ForumKind): BasisCode {
  const basis = byKind.get(kind);
  if (basis === undefined) throw new Error(`no forum ${kind}`);
  return basis;
}
