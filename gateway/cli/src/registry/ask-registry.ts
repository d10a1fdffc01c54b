import { Refused } from '../refused.js';
import { askJson, type JsonAnswer } from './ask-json.js';
import { clientToken } from './client-token.js';
import type { RegistryAccess } from './registry-access.js';

export type AskRegistry = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
) => Promise<JsonAnswer>;

/**
 * Signs in at the issuer that the registry names, once, and asks with that token. What the registry
 * refuses is an answer.
 * @throws Refused where nobody answers, or the issuer refuses
 */
export async function connectRegistry({
  registry,
  clientId,
  secret,
}: RegistryAccess): Promise<AskRegistry> {
  const about = await askJson('登録簿', new URL('/.well-known/kasane-registry.json', registry));
  const issuer = about.body['issuer'];
  if (typeof issuer !== 'string') {
    throw new Refused(
      `${registry} は登録簿ではありません。KASANE_REGISTRY_URL を確かめてください。`,
      2,
    );
  }
  const token = await clientToken({ issuer, clientId, secret });
  return (method, path, sent) =>
    askJson('登録簿', new URL(path, registry), {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    });
}
