import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { GRANT_KEYS_PATH } from '@kasane/grant/grant';
import { createGrantKeys } from '@kasane/grant/grant-keys';
import { createGrantSigner } from '@kasane/grant/sign-grant';
import { createGrantVerifier } from '@kasane/grant/verify-grant';
import express from 'express';
import { openGrantKey } from './grant-key.js';
import { grantKeysRouter } from './grant-keys-router.js';

const folder = mkdtempSync(path.join(tmpdir(), 'grant-key-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the gateway’s key for grants', () => {
  it('is made once, for its owner only', () => {
    const file = path.join(folder, 'made.pem');
    const made = openGrantKey(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    expect(openGrantKey(file).jwks).toEqual(made.jwks);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('can be changed with both told to the subgraphs meanwhile', () => {
    const [old, next] = ['old.pem', 'next.pem'].map((name) => path.join(folder, name)) as [
      string,
      string,
    ];
    const [before, after] = [openGrantKey(old), openGrantKey(next)];
    const both = path.join(folder, 'both.pem');
    writeFileSync(both, `${readFileSync(next, 'utf8')}\n${readFileSync(old, 'utf8')}`);
    const { privateKey, jwks } = openGrantKey(both);
    expect(privateKey.equals(after.privateKey)).toBe(true);
    expect(jwks.keys).toEqual([...after.jwks.keys, ...before.jwks.keys]);
  });

  it.each([
    ['broken', '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n'],
    ['cut off', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQ'],
  ])('is not read in part where another one is %s', (name, more) => {
    const file = path.join(folder, `${name}.pem`);
    openGrantKey(file);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${more}`);
    expect(() => openGrantKey(file)).toThrow('holds no Ed25519 private key');
  });

  it('is not replaced by another where the file holds something else', () => {
    const file = path.join(folder, 'broken.pem');
    writeFileSync(file, 'not a key');
    expect(() => openGrantKey(file)).toThrow('holds no Ed25519 private key');
    expect(readFileSync(file, 'utf8')).toBe('not a key');
  });

  it('is known to a subgraph by its public half, over HTTP', async () => {
    const { privateKey, jwks } = openGrantKey(path.join(folder, 'served.pem'));
    const app = express();
    app.use(grantKeysRouter(jwks));
    const http = createServer(app);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;
    const verify = createGrantVerifier({
      findKey: createGrantKeys({
        source: new URL(GRANT_KEYS_PATH, origin),
        log: () => undefined,
      }),
      audience: 'elderly',
    });
    const { body, token } = createGrantSigner({ key: privateKey }).sign({
      audience: 'elderly',
      query: '{ __typename }',
      variables: {},
      viewer: { id: 'v-1', agency: 'elderly', role: 'DEPARTMENT_WORKER' },
      purpose: 'DEPARTMENT_DUTY',
      subjects: [],
      visible: {},
    });
    expect(await verify(token, Buffer.from(body))).toMatchObject({ kind: 'GRANTED' });
    expect(await (await fetch(new URL(GRANT_KEYS_PATH, origin))).text()).not.toContain('"d"');
    await new Promise((resolve) => http.close(resolve));
  });
});
