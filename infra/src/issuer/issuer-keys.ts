import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface IssuerKeys {
  /** Private ES256 key, as a JSON Web Key. */
  readonly signing: JWK;
  /** Signs the issuer's own cookies. */
  readonly cookie: string;
}

/**
 * Reads the issuer's keys from `file`, or makes them and keeps them there (mode 600), so that tokens
 * outlive a restart.
 */
export async function loadIssuerKeys(file: string): Promise<IssuerKeys> {
  const kept = await readKept(file);
  if (kept !== undefined) return kept;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const signing: JWK = {
    ...(await exportJWK(privateKey)),
    kid: randomBytes(8).toString('hex'),
    alg: 'ES256',
    use: 'sig',
  };
  const keys = { signing, cookie: randomBytes(32).toString('base64url') };
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, JSON.stringify(keys), { mode: 0o600 });
  await rename(draft, file);
  return keys;
}

async function readKept(file: string): Promise<IssuerKeys | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  // A copy or a restore may have widened the mode.
  await chmod(file, 0o600);
  try {
    const keys = JSON.parse(text) as Partial<IssuerKeys> | null;
    const { signing, cookie } = keys ?? {};
    if (typeof signing?.d === 'string' && typeof cookie === 'string') return { signing, cookie };
  } catch {
    // Falls through to the message below, which names the file and the remedy.
  }
  throw new Error(`${file} does not hold the issuer's keys; delete it and start again`);
}
