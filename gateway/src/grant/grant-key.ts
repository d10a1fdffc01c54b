import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { publicJwks, type Jwks } from '@kasane/grant/public-jwks';

export interface GrantKey {
  readonly privateKey: KeyObject;
  /** What subgraphs check grants with. */
  readonly jwks: Jwks;
}

/**
 * The gateway's key for grants: PKCS #8 in PEM, readable by its owner only, made where there is
 * none. Several gateways share one file. It may hold more than one key: the first signs, and subgraphs
 * are told of all, so that a key can be changed without a grant being refused.
 *
 * @throws Error where the file is there and holds anything but Ed25519 private keys.
 */
export function openGrantKey(file: string): GrantKey {
  createIfAbsent(file);
  const [privateKey, ...others] = readKeys(file);
  if (privateKey === undefined) {
    throw new Error(
      `GRANT_KEY_FILE names ${file}, which holds no Ed25519 private key in PEM; move it away to have one made`,
    );
  }
  return { privateKey, jwks: publicJwks([privateKey, ...others]) };
}

function createIfAbsent(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  try {
    // Two gateways that start at once must not overwrite each other's key.
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

const PEM = /-----BEGIN [^-]+-----[^-]*-----END [^-]+-----/g;

/** None where one of them is none. */
function readKeys(file: string): readonly KeyObject[] {
  try {
    const text = readFileSync(file, 'utf8');
    const keys = (text.match(PEM) ?? []).map((pem) => createPrivateKey(pem));
    const isWhole = text.split('-----BEGIN').length === keys.length + 1;
    return isWhole && keys.every(({ asymmetricKeyType: type }) => type === 'ed25519') ? keys : [];
  } catch {
    return [];
  }
}
