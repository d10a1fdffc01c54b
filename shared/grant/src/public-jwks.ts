import { createPublicKey, type KeyObject } from 'node:crypto';
import { keyId } from './key-id.js';

export interface Jwks {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

/** The public half of signing keys, as `/.well-known/kasane-grant-keys.json` serves it (RFC 7517). */
export const publicJwks = (keys: readonly KeyObject[]): Jwks => ({
  keys: keys.map((key) => {
    const publicKey = createPublicKey(key);
    return {
      ...publicKey.export({ format: 'jwk' }),
      kid: keyId(publicKey),
      alg: 'EdDSA',
      use: 'sig',
    };
  }),
});

/**
 * Reads a key set. Only Ed25519 keys count; others may stand in it for other uses.
 * @throws Error where the document is not a key set, or holds no key for grants.
 */
export function readJwks(document: unknown): ReadonlyMap<string, KeyObject> {
  const keys = (document as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(keys)) throw new Error('not a JSON Web Key Set: it has no list of keys');
  const usable = (keys as unknown[]).flatMap((key) => {
    if (typeof key !== 'object' || key === null) return [];
    const { kty, crv, x } = key as Record<string, unknown>;
    if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') return [];
    const publicKey = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
    return [[keyId(publicKey), publicKey] as const];
  });
  if (usable.length === 0) throw new Error('the key set has no Ed25519 key; it must have one');
  return new Map(usable);
}
