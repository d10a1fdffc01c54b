import { recordErrors } from '@kasane/policy/recording/record-errors';
import { SHOWN_TEXT } from '@kasane/policy/decision/refusals';

/**
 * Every code a client can get from the gateway, with what it says to the reader. The text of a
 * subgraph's error never passes: it may carry names, SQL or hosts (leaks.md 14).
 */
export interface ErrorCode {
  readonly code: string;
  readonly message: string;
}

// prettier-ignore
export const errorCodes = [
  // from a subgraph, by its code
  { code: 'MALFORMED_ID', message: 'id の形が正しくありません。8-4-4-4-12 桁の小文字の16進数 (UUID) で指定してください。宛名番号や被保険者番号は id ではありません。' },
  { code: 'MALFORMED_DATE', message: '日付は 1960-07-15 や 1960-07-XX (日不詳) の形で指定してください。' },
  { code: 'BAD_PAGE', message: 'first は 1 から 100 までの整数、after は前の頁の pageInfo.endCursor をそのまま指定してください。' },
  { code: 'TOO_MANY_IDS', message: '一度に指定できるのは 100 件までです。分けて問い合わせてください。' },
  { code: 'SEARCH_CRITERION_REQUIRED', message: '検索の条件を一つ以上指定してください。' },
  { code: 'DATABASE_UNAVAILABLE', message: '担当課のデータベースに接続できません。しばらくしてからもう一度お試しください。' },
  // from the gateway itself
  { code: 'SUBGRAPH_UNAVAILABLE', message: '担当課のサブグラフが応答しません。しばらくしてからもう一度お試しください。' },
  { code: 'SUBGRAPH_TIMEOUT', message: '担当課のサブグラフが時間内に応答しませんでした。しばらくしてからもう一度お試しください。' },
  { code: 'OUTCOME_UNKNOWN', message: '記録できたかどうか分かりません。記録されているかもしれないので、もう一度記録する前に、その記録の一覧を開き直して確かめてください。会議は sittings、提供は provisions、そのほかの同意などは recordedHere、本人・後見人等は Person.authorizations に並びます。' },
  { code: 'QUESTION_TOO_LARGE', message: '一度に問い合わせる人や項目が多すぎて、担当課のサブグラフが受け取れません。対象か項目を分けて問い合わせてください。' },
  { code: 'SUBGRAPH_ERROR', message: '担当課のサブグラフで処理できませんでした。' },
  { code: 'CONSENT_STORE_UNAVAILABLE', message: '同意の記録を確認できないため、お答えできません。しばらくしてからもう一度お試しください。' },
  { code: 'LEDGER_UNAVAILABLE', message: '開示の記録を残せないため、お答えできません。しばらくしてからもう一度お試しください。' },
  { code: 'MALFORMED_BODY', message: '送られた本文を JSON として読めません。GraphQL の要求を JSON で送ってください。' },
  { code: 'BODY_TOO_LARGE', message: '送られた本文が大きすぎます。1MB までにしてください。' },
  { code: 'UNSUPPORTED_BODY', message: '本文の文字コードまたは圧縮方式に対応していません。UTF-8 の JSON で送ってください。' },
  { code: 'POST_ONLY', message: '要求は POST の本文で送ってください。URL に書いた識別子や氏名は、途中の記録に残ります。' },
  { code: 'WITHHELD', message: SHOWN_TEXT },
  { code: 'REGISTRY_UNAVAILABLE', message: '登録簿の記録を読めません。しばらくしてからもう一度お試しください。' },
  { code: 'NOT_IN_REGISTRY', message: '登録簿の、あなたが見られる範囲に、その記録はありません。' },
  { code: 'INTERNAL_ERROR', message: '処理できませんでした。id をシステム管理者にお知らせください。' },
  // from a subgraph that records, by its code
  ...recordErrors.map(({ code, text }) => ({ code, message: text })),
] as const satisfies readonly ErrorCode[];

export type GatewayErrorCode = (typeof errorCodes)[number]['code'];

const messages = new Map<string, string>(errorCodes.map(({ code, message }) => [code, message]));

export const messageOf = (code: GatewayErrorCode): string => messages.get(code) ?? code;

/** Codes a subgraph may tell the reader; any other becomes SUBGRAPH_ERROR. */
const fromSubgraph: ReadonlySet<string> = new Set<GatewayErrorCode>([
  'MALFORMED_ID',
  'MALFORMED_DATE',
  'BAD_PAGE',
  'TOO_MANY_IDS',
  'SEARCH_CRITERION_REQUIRED',
  'DATABASE_UNAVAILABLE',
  ...recordErrors.map(({ code }) => code),
]);

export const subgraphErrorCode = (code: unknown): GatewayErrorCode =>
  typeof code === 'string' && fromSubgraph.has(code)
    ? (code as GatewayErrorCode)
    : 'SUBGRAPH_ERROR';
