import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/**
 * Why a request is not let in. Every message says what to do and repeats nothing the request brought:
 * an echoed token would end in logs and screenshots.
 */
export const authErrors = {
  MISSING_TOKEN: {
    status: 401,
    message: 'サインインが必要です。サインインしてから、もう一度お試しください。',
  },
  INVALID_TOKEN: {
    status: 401,
    message: 'サインインの情報を確かめられませんでした。サインインし直してください。',
  },
  EXPIRED_TOKEN: {
    status: 401,
    message: 'サインインの有効期限が切れました。サインインし直してください。',
  },
  UNKNOWN_ISSUER: {
    status: 401,
    message:
      'この発行者のサインインは受け付けていません。庁内の発行者でサインインし直してください。発行者の登録は情報管理者に相談してください。',
  },
  MISSING_CLAIM: {
    status: 401,
    message:
      'サインインの情報に、所属または役割が正しく登録されていません。情報管理者に登録を依頼してください。',
  },
  ROLE_NOT_AT_AGENCY: {
    status: 403,
    message:
      'サインインの情報にある所属には、その役割がありません。情報管理者に、所属と役割の登録を直すよう依頼してください。',
  },
  ROLE_WITHOUT_CONSOLE: {
    status: 403,
    message:
      'コンソールは、情報管理者・システム管理者と、サブグラフを持つ課の職員のための画面です。GraphiQL をお使いください。',
  },
  ISSUER_UNAVAILABLE: {
    status: 503,
    message: 'サインインの発行者に接続できません。しばらくしてからもう一度お試しください。',
  },
  MISSING_PURPOSE: {
    status: 400,
    message: '利用目的が示されていません。x-kasane-purpose ヘッダーで利用目的を示してください。',
  },
  UNKNOWN_PURPOSE: {
    status: 400,
    message:
      '示された利用目的は登録されていません。x-kasane-purpose ヘッダーに登録済みの利用目的を示してください。',
  },
  PURPOSE_NOT_FOR_ROLE: {
    status: 403,
    message:
      '示された利用目的は、あなたの役割では使えません。役割に合った利用目的を選んでください。',
  },
} as const satisfies Record<string, { readonly status: number; readonly message: string }>;

export type AuthErrorCode = keyof typeof authErrors;

/** The error of a code, with the HTTP status Apollo Server answers with (RFC 6750 §3 for 401). */
export function authError(code: AuthErrorCode): GraphQLError {
  const { status, message } = authErrors[code];
  const challenge = code === 'MISSING_TOKEN' ? 'Bearer' : 'Bearer error="invalid_token"';
  return new GraphQLError(message, {
    extensions: {
      code,
      http: {
        status,
        ...(status === 401 ? { headers: new HeaderMap([['www-authenticate', challenge]]) } : {}),
      },
    },
  });
}
