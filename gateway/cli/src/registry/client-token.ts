import { Refused } from '../refused.js';
import { askJson } from './ask-json.js';

export interface ClientTokenOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
}

/**
 * Signs a program in with its secret (RFC 6749 §4.4).
 * @returns the access token for the registry, good for an hour
 * @throws Refused with the issuer's code where it refuses, or where it does not answer
 */
export async function clientToken({
  issuer,
  clientId,
  secret,
}: ClientTokenOptions): Promise<string> {
  const credentials = [clientId, secret].map(encodeURIComponent).join(':');
  const { body } = await askJson('発行者', new URL('/token', issuer), {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource: 'urn:kasane:registry',
    }),
  });
  const token = body['access_token'];
  if (typeof token === 'string') return token;
  throw new Refused(
    `発行者が ${clientId} にトークンを出しませんでした (${String(body['error'])})。クライアントの番号と秘密を確かめてください。`,
    2,
  );
}
