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
 * none. Several gateways share one file.
 *
 * @throws Error where the file is there and holds anything but an Ed25519 private key.
 */
export function openGrantKey(file: string): GrantKey {
  createIfAbsent(file);
  const privateKey = readKey(file);
  if (privateKey?.asymmetricKeyType !== 'ed25519') {
    throw new Error(
      `GRANT_KEY_FILE names ${file}, which holds no Ed25519 private key in PEM; move it away to have one made`,
    );
  }
  return { privateKey, jwks: publicJwks([privateKey]) };
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

function readKey(file: string): KeyObject | undefined {
  try {
    return createPrivateKey(readFileSync(file));
  } catch {
    return undefined;
  }
}
