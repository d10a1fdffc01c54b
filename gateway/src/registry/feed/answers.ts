import { request } from 'undici';

const PATIENCE = 3_000;

/** Whether a GraphQL server answers there at all. It needs no grant, for it is asked about nobody. */
export async function answers(url: string): Promise<boolean> {
  try {
    const { statusCode, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: '{"query":"{ __typename }"}',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const answer = (await body.json()) as { readonly data?: { readonly __typename?: unknown } };
    return statusCode === 200 && typeof answer.data?.__typename === 'string';
  } catch {
    return false;
  }
}
