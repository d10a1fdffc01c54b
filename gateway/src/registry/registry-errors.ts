import type { CheckResult } from './checks/check.js';

/** Every code the registry answers with: its HTTP status, what is wrong, what to do. */
// prettier-ignore
export const registryErrors = [
  { code: 'MISSING_TOKEN', status: 401, message: 'トークンがありません。', remedy: '発行者からトークンを受け取り、Authorization: Bearer で送ってください。' },
  { code: 'INVALID_TOKEN', status: 401, message: 'トークンを確かめられませんでした。', remedy: 'この登録簿あて (.well-known/kasane-registry.json の audience) のトークンを取り直してください。' },
  { code: 'MISSING_CLAIM', status: 403, message: 'トークンに、登録された所属 (agency) がありません。', remedy: '発行者の管理者に、クライアントの登録を確かめてもらってください。' },
  { code: 'ISSUER_UNAVAILABLE', status: 503, message: '発行者に接続できません。', remedy: 'しばらくしてからもう一度お試しください。' },
  { code: 'MALFORMED_BODY', status: 400, message: '本文を読めません。', remedy: 'field に示した項目を直して、UTF-8 の JSON で送ってください。' },
  { code: 'BODY_TOO_LARGE', status: 413, message: '本文が大きすぎます。', remedy: '1MB までにしてください。SDL が大きいときは、サブグラフを分けてください。' },
  { code: 'BAD_NAME', status: 400, message: 'サブグラフの名前に使えない文字があります。', remedy: '英小文字で始め、英小文字・数字・ハイフンだけで、63文字までにしてください。' },
  { code: 'NOT_A_PUBLISHER', status: 403, message: 'このクライアントは、サブグラフを登録できません。', remedy: '課のクライアント (registry_role が PUBLISHER) でサインインしてください。' },
  { code: 'NOT_AN_APPROVER', status: 403, message: 'このクライアントは、札を弱める変更を承認できません。', remedy: '情報管理者のクライアント (registry_role が APPROVER) でサインインしてください。' },
  { code: 'NOT_YOUR_SUBGRAPH', status: 403, message: 'ほかの課のサブグラフです。', remedy: '名前を変えるか、その課に依頼してください。' },
  { code: 'UNKNOWN_SUBGRAPH', status: 404, message: 'その名前のサブグラフは登録されていません。', remedy: 'GET /v1/subgraphs で名前を確かめてください。' },
  { code: 'UNKNOWN_VERSION', status: 404, message: 'そのサブグラフに、その版はありません。', remedy: 'GET /v1/subgraphs/{name} で版を確かめてください。' },
  { code: 'NO_SUPERGRAPH', status: 404, message: 'まだ何も登録されていません。', remedy: 'サブグラフを登録してください。' },
  { code: 'NOTHING_TO_ROLL_BACK', status: 409, message: '戻る先の版がありません。', remedy: '一つ前の版がないときは、直したものを登録するか、削除してください。' },
  { code: 'NOTHING_TO_APPROVE', status: 409, message: 'その SDL は、確かめられたことがありません。', remedy: '先に課が check または publish を行い、その結果にある sdlSha256 を指定してください。' },
  { code: 'CHECKS_FAILED', status: 422, message: '確かめた結果、受け付けられません。', remedy: 'checks にある指摘をそれぞれ直してください。' },
  { code: 'LAST_SUBGRAPH', status: 409, message: '最後のサブグラフは削除できません。', remedy: '先に別のサブグラフを登録してください。' },
  { code: 'TOO_BUSY', status: 429, message: 'この課の処理が、まだいくつも終わっていません。', remedy: '前の処理が終わってから、もう一度お試しください。' },
  { code: 'NOT_FOUND', status: 404, message: 'その宛先はありません。', remedy: 'REGISTRY.md の一覧を確かめてください。' },
  { code: 'STORE_UNAVAILABLE', status: 503, message: '登録簿のデータベースに接続できません。', remedy: 'しばらくしてからもう一度お試しください。何も変わっていません。' },
  { code: 'INTERNAL_ERROR', status: 500, message: '処理できませんでした。', remedy: 'id をシステム管理者にお知らせください。' },
] as const;

export type RegistryErrorCode = (typeof registryErrors)[number]['code'];

/** Why, where a code alone does not say it. */
export interface RegistryErrorDetails {
  /** Of the body or the address, the part that is wrong. */
  readonly field?: string;
  /** What the checks found. */
  readonly checks?: readonly CheckResult[];
}

/** A refusal with a code of the table. */
export class RegistryError extends Error {
  readonly code: RegistryErrorCode;
  readonly details: RegistryErrorDetails;

  constructor(code: RegistryErrorCode, details: RegistryErrorDetails = {}) {
    super(code);
    this.name = 'RegistryError';
    this.code = code;
    this.details = details;
  }
}

const byCode = new Map<string, (typeof registryErrors)[number]>(
  registryErrors.map((error) => [error.code, error]),
);

export interface RegistryRefusal {
  readonly status: number;
  readonly error: { readonly code: string; readonly message: string; readonly remedy: string };
}

export function refusalOf(code: RegistryErrorCode): RegistryRefusal {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`no text for ${code}`);
  const { status, message, remedy } = found;
  return { status, error: { code, message, remedy } };
}
