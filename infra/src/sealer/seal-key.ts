import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads the key that signs checkpoints (Ed25519, PKCS 8, PEM) or makes it and keeps it there (mode
 * 600). In production it belongs where neither the database's nor the gateway's keeper can reach.
 *
 * @param isSealed whether the ledger has checkpoints, which a new key cannot continue; asked where
 *   there is no key
 * @throws Error naming the file where it holds something else, or is needed and not there
 */
export async function openSealKey(
  file: string,
  isSealed: () => Promise<boolean>,
): Promise<KeyObject> {
  const kept = readKept(file);
  if (kept === undefined) {
    if (!(await isSealed())) return makeKey(file);
    throw new Error(
      `SEAL_KEY_FILE names ${file}, which is not there, and the ledger is sealed; put the key back that sealed it, for a new one cannot continue the log`,
    );
  }
  // A copy or a restore may have widened the mode.
  chmodSync(file, 0o600);
  try {
    const key = createPrivateKey(kept);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Falls through to the message below, which names the file.
  }
  throw new Error(
    `${file} does not hold an Ed25519 private key; put the sealer's key back, for a new key cannot continue the log`,
  );
}

function makeKey(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(path.dirname(file), { recursive: true });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  // `wx`: of two that start together, the second must not sign with a key that is then overwritten.
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  return privateKey;
}

function readKept(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
