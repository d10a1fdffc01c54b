import { createHash, type KeyObject } from 'node:crypto';

/** RFC 7638 thumbprint of an Ed25519 key: members in lexical order, no blanks. */
export function keyId(publicKey: KeyObject): string {
  const { x } = publicKey.export({ format: 'jwk' });
  const canonical = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x });
  return createHash('sha256').update(canonical).digest('base64url');
}
