import { expect } from '@jest/globals';
import { headersOf, readBody, type GraphQLAnswer } from './ask.js';
import { stack } from '../stack/running-stack.js';

export interface HostileRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Whatever comes back: never a failure of ours, never a page, never a word from inside. */
export async function sendHostile({
  method = 'POST',
  path = '/graphql',
  headers = {},
  body,
}: HostileRequest) {
  const response = await fetch(`${stack.gateway}${path}`, {
    method,
    headers: { ...(await headersOf('coordinator')), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  expect(response.status).toBeLessThan(500);
  expect(text).not.toMatch(/node_modules|\.js:\d|\bat \w+ \(|SELECT |postgres|127\.0\.0\.1:\d/i);
  expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
  const answer: GraphQLAnswer = readBody(text);
  return {
    status: response.status,
    data: answer.data,
    codes: [...new Set(answer.errors?.map(({ extensions }) => extensions.code))],
  };
}
