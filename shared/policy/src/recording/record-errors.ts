import { recordRefusals } from './record-refusals.js';

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
  { code: 'WRONG_STATE', text: '今の段階では、この操作はできません。ケースの段階を読み直してください。' },
  { code: 'NO_LIVE_CONSENT', text: '本人の同意が今は有効でないため、書き足しを止めています。記録は消えていません。同意を受け直すか、支援会議で扱ってください。' },
  { code: 'NO_MAIN_AGENCY', text: '主担当機関の決まっていない課題が残っています。一つずつ主担当機関を決めてから終結してください。' },
  { code: 'NOT_IN_SITTING', text: '会議が開いている間に、その構成員が、議題の人についてだけ記録できます。会議と人を確かめるか、構成員に頼んでください。' },
  { code: 'MEETING_NOT_OPEN', text: 'この会議は今開いていません。開いている間に、その構成員が記録できます。閉じた後のことは、次の会議で扱ってください。' },
  { code: 'NOT_MET_ABOUT', text: 'プランを会議にかけた後、重層的支援会議などで適切と認めた議事録がまだありません。会議で協議し、議事録に書いてから支援決定してください。' },
  { code: 'OFFICER_ONLY', text: 'この問い合わせは、情報管理者が監査の目的でだけできます。情報管理者に頼んでください。' },
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
