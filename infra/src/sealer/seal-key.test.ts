import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { openSealKey } from './seal-key.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kasane-seal-key-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const [sealed, notSealed] = [() => Promise.resolve(true), () => Promise.resolve(false)];

it('makes a key once, for its owner only, and keeps it', async () => {
  const file = path.join(folder, 'new', 'seal-key.pem');
  const made = await openSealKey(file, notSealed);
  expect(made.asymmetricKeyType).toBe('ed25519');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await openSealKey(file, sealed)).equals(made)).toBe(true);
});

it('makes none where another one sealed the ledger, or nobody can say', async () => {
  const file = path.join(folder, 'lost.pem');
  await expect(openSealKey(file, sealed)).rejects.toThrow(
    `SEAL_KEY_FILE names ${file}, which is not there, and the ledger is sealed`,
  );
  await expect(openSealKey(file, () => Promise.reject(new Error('no answer')))).rejects.toThrow(
    'no answer',
  );
  expect(existsSync(file)).toBe(false);
});

it('never puts a new key in the place of one it cannot read', async () => {
  const file = path.join(folder, 'broken.pem');
  writeFileSync(file, 'no key');
  await expect(openSealKey(file, notSealed)).rejects.toThrow(
    `${file} does not hold an Ed25519 private key`,
  );
});
