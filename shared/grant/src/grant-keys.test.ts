import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createGrantKeys, grantKeysSource } from './grant-keys.js';
import { publicJwks } from './public-jwks.js';

const folder = mkdtempSync(path.join(tmpdir(), 'grant-keys-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const newKey = () => {
  const jwks = publicJwks([generateKeyPairSync('ed25519').privateKey]);
  return { jwks, kid: String(jwks.keys[0]?.['kid']) };
};

describe('the gateway’s keys', () => {
  it('may come, and change, while the subgraph runs', async () => {
    const file = path.join(folder, 'keys.json');
    const lines: string[] = [];
    let time = 0;
    const find = createGrantKeys({
      source: pathToFileURL(file),
      log: (line) => lines.push(line),
      now: () => time,
    });
    const [first, second] = [newKey(), newKey()];
    expect(await find(first.kid)).toBeUndefined();
    expect(lines).toEqual([expect.stringContaining('grant keys cannot be read')]);
    writeFileSync(file, JSON.stringify(first.jwks));
    expect(await find(first.kid)).toBeUndefined();
    time += 5_000;
    expect(await find(first.kid)).toBeDefined();
    writeFileSync(file, JSON.stringify(second.jwks));
    time += 5_000;
    expect(await find(second.kid)).toBeDefined();
    expect(await find(first.kid)).toBeUndefined();
  });

  it('are no more than those of five minutes ago, unless nobody can say', async () => {
    const file = path.join(folder, 'taken.json');
    let time = 0;
    const find = createGrantKeys({
      source: pathToFileURL(file),
      log: () => undefined,
      now: () => time,
    });
    const [taken, kept] = [newKey(), newKey()];
    writeFileSync(file, JSON.stringify({ keys: [...taken.jwks.keys, ...kept.jwks.keys] }));
    expect(await find(taken.kid)).toBeDefined();
    writeFileSync(file, JSON.stringify(kept.jwks));
    time += 299_999;
    expect(await find(taken.kid)).toBeDefined();
    time += 1;
    expect(await find(taken.kid)).toBeUndefined();
    expect(await find(kept.kid)).toBeDefined();
    rmSync(file);
    time += 300_000;
    expect(await find(kept.kid)).toBeDefined();
  });

  it.each([
    [{ GRANT_KEYS_FILE: '/etc/kasane/鍵.json' }, 'file:///etc/kasane/%E9%8D%B5.json'],
    [{ GRANT_KEYS_URL: 'https://gateway/keys.json' }, 'https://gateway/keys.json'],
  ])('are found by %j', (env, url) => {
    expect(grantKeysSource(env).href).toBe(url);
  });

  it.each([{}, { GRANT_KEYS_FILE: '' }, { GRANT_KEYS_URL: 'here' }])('must be named: %j', (env) => {
    expect(() => grantKeysSource(env)).toThrow('neither GRANT_KEYS_FILE nor GRANT_KEYS_URL');
  });
});
