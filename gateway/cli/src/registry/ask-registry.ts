import { Refused } from '../refused.js';
import type { RegistryAccess } from './registry-access.js';

export interface RegistryAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export type AskRegistry = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
) => Promise<RegistryAnswer>;

/** Checks take seconds, and wait for those of the same department. */
const LONGEST = 120_000;

/**
 * Signs in at the issuer that the registry names (OIDC client credentials, RFC 6749 §4.4), and asks
 * with that token. What the registry refuses is an answer.
 * @throws Refused where nobody answers, or the issuer refuses
 */
export async function connectRegistry(access: RegistryAccess): Promise<AskRegistry> {
  const { registry, clientId, secret } = access;
  const about = await ask('登録簿', new URL('/.well-known/kasane-registry.json', registry));
  const issuer = about.body['issuer'];
  if (typeof issuer !== 'string') {
    throw new Refused(
      `${registry} は登録簿ではありません。KASANE_REGISTRY_URL を確かめてください。`,
      2,
    );
  }
  const credentials = [clientId, secret].map(encodeURIComponent).join(':');
  const { body } = await ask('発行者', new URL('/token', issuer), {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource: 'urn:kasane:registry',
    }),
  });
  const token = body['access_token'];
  if (typeof token !== 'string') {
    throw new Refused(
      `発行者が ${clientId} にトークンを出しませんでした (${String(body['error'])})。クライアントの番号と秘密を確かめてください。`,
      2,
    );
  }
  return (method, path, sent) =>
    ask('登録簿', new URL(path, registry), {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    });
}

async function ask(whom: string, url: URL, init: RequestInit = {}): Promise<RegistryAnswer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(LONGEST) });
    const body: unknown = await response.json();
    return { status: response.status, body: body as RegistryAnswer['body'] };
  } catch {
    throw new Refused(
      `${whom} (${url.origin}) が答えません。動いているか、アドレスが正しいかを確かめてください。`,
      2,
    );
  }
}
