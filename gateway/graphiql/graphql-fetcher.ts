import type { FetcherParams } from '@graphiql/toolkit';

export interface FetcherOptions {
  readonly token: string;
  readonly purpose: string;
  /** The gateway no longer accepts the token; the message says what to do. */
  readonly onRefused: (message: string) => void;
}

interface Answer {
  data?: unknown;
  errors?: { message: string }[];
}

/** Sends every query as the signed-in reader, for the declared purpose. */
export function createFetcher({ token, purpose, onRefused }: FetcherOptions) {
  return async (parameters: FetcherParams): Promise<Answer> => {
    let response: Response;
    try {
      response = await fetch('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          'x-kasane-purpose': purpose,
        },
        body: JSON.stringify(parameters),
      });
    } catch {
      return failure('ゲートウェイに接続できません。npm start が続いているか確かめてください。');
    }
    let answer: Answer;
    try {
      answer = (await response.json()) as Answer;
    } catch {
      return failure(`ゲートウェイの答えを読めませんでした (HTTP ${String(response.status)})。`);
    }
    if (response.status === 401) {
      onRefused(answer.errors?.[0]?.message ?? 'サインインし直してください。');
    }
    return answer;
  };
}

const failure = (message: string): Answer => ({ errors: [{ message }] });
