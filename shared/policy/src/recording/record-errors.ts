import { recordRefusals } from './act.js';

/**
 * Why something was not recorded, besides the refusals of the policy (act.ts). A record that does
 * not exist is answered like one that is not the writer's business: NOT_YOUR_ACT.
 */
// prettier-ignore
const failures = [
  { code: 'BAD_INPUT', text: '入力に直すところがあります。problems の項目を直して、もう一度送ってください。' },
  { code: 'BAD_MOMENT', text: '時刻は時差つきの ISO 8601 (例: 2026-10-01T09:00:00+09:00) で書いてください。' },
  { code: 'VERSION_CONFLICT', text: '読んだ後に、ほかの人がこの記録を変えました。読み直してから、もう一度操作してください。' },
  { code: 'ALREADY_CLOSED', text: 'この記録はすでに終わっています。新しい記録を作ってください。' },
  { code: 'OFFICER_ONLY', text: 'この問い合わせは、情報管理者が監査の目的でだけできます。' },
] as const;

/** Everything a writer may be told. */
export const recordErrors = [
  ...failures,
  ...recordRefusals.flatMap(({ code, shown, text }) => (code === shown ? [{ code, text }] : [])),
] as const;

export type RecordErrorCode = (typeof recordErrors)[number]['code'];

const texts: ReadonlyMap<string, string> = new Map(
  recordErrors.map(({ code, text }) => [code, text]),
);

export const recordErrorText = (code: RecordErrorCode): string => texts.get(code) ?? code;
