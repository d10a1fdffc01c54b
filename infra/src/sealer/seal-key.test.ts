import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { openSealKey } from './seal-key.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kasane-seal-key-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('makes a key once, for its owner only, and keeps it', () => {
  const file = path.join(folder, 'new', 'seal-key.pem');
  const made = openSealKey(file);
  expect(made.asymmetricKeyType).toBe('ed25519');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(openSealKey(file).equals(made)).toBe(true);
});

it('never puts a new key in the place of one it cannot read', () => {
  const file = path.join(folder, 'broken.pem');
  writeFileSync(file, 'no key');
  expect(() => openSealKey(file)).toThrow(`${file} does not hold an Ed25519 private key`);
});
