/**
 * Why something is refused. `shown` is what the reader is told: one code for all, since a code of
 * its own would tell of a DV等支援措置 (leaks.md 24). The full code goes to the ledger and to `explain`.
 */
export const refusals = [
  { code: 'UNKNOWN_READER', shown: 'NOT_PERMITTED', text: '閲覧者の所属または役割が分かりません' },
  { code: 'ROLE_NOT_AT_AGENCY', shown: 'NOT_PERMITTED', text: 'この所属にこの役割はありません' },
  { code: 'UNKNOWN_CATEGORY', shown: 'NOT_PERMITTED', text: '分類が表にありません' },
  { code: 'PURPOSE_MISMATCH', shown: 'NOT_PERMITTED', text: '役割と利用目的が合いません' },
  { code: 'PROHIBITED', shown: 'NOT_PERMITTED', text: '禁止の規則に当たります' },
  { code: 'NO_AUTHORIZATION', shown: 'NOT_PERMITTED', text: '開く根拠がありません' },
] as const;

export type RefusalCode = (typeof refusals)[number]['code'];

/** What the reader reads where something is withheld. */
export const SHOWN_TEXT = 'この目的では閲覧できません';
