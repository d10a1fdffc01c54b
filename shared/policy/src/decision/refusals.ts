/**
 * Why something is refused, for `explain`. The reader is never told: a code of its own would tell of a
 * DV等支援措置 (leaks.md 24), so every reason is shown as NOT_PERMITTED. The ledger has what was shown
 * and nothing of what was not: `explain` answers for any moment from the records themselves.
 */
export type RefusalCode =
  // Agency or role is not in the tables.
  | 'UNKNOWN_READER'
  // The agency has no such role (posts.ts).
  | 'ROLE_NOT_AT_AGENCY'
  | 'UNKNOWN_CATEGORY'
  // The purpose is unknown, or not the role's.
  | 'PURPOSE_MISMATCH'
  // A prohibition stands against every ground there is.
  | 'PROHIBITED'
  // There is no ground.
  | 'NO_AUTHORIZATION';

/** What the reader reads where something is withheld. */
export const SHOWN_TEXT = 'この目的では閲覧できません';
