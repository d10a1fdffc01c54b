import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { graphiqlRouter } from './graphiql-router.js';
import { readSamples } from './samples.js';

const staff = [{ key: 'a', name: '甲', title: '高齢', purpose: 'DEPARTMENT_DUTY' }];
let folder = '';
let server: Server;
let url = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphiql-'));
  const app = express();
  const samples = readSamples({
    GRAPHIQL_STAFF: JSON.stringify(staff),
    GRAPHIQL_VARIABLES: '{"household:8050":"h-1"}',
  });
  app.use(graphiqlRouter({ issuer: 'http://127.0.0.1:4999', samples, page: folder }));
  const issuer = 'https://issuer.example/realm';
  app.use('/plain', graphiqlRouter({ issuer, samples: readSamples({}), page: folder }));
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => {
      resolve();
    });
  });
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

const config = async (path: string) => (await fetch(url + path)).json();

describe('graphiqlRouter', () => {
  it('says what to do while the page is not built, and serves it when it is', async () => {
    const before = await fetch(`${url}/graphiql`);
    expect([before.status, await before.text()]).toEqual([
      503,
      'GraphiQL の画面がまだ作られていません。npm run build を実行してください。',
    ]);
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'assets', 'app.js'), '1;');
    const after = await fetch(`${url}/graphiql`);
    expect([after.status, await after.text()]).toEqual([200, '<!doctype html>']);
    const script = await fetch(`${url}/graphiql/assets/app.js`);
    expect([script.status, script.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    expect((await fetch(`${url}/graphiql/assets/..%2Findex.html`)).status).toBe(404);
  });

  it('lets the page run its own files only, and talk to gateway and issuer only', async () => {
    const { headers } = await fetch(`${url}/graphiql`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; " +
        "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
        "connect-src 'self' http://127.0.0.1:4999; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'",
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await fetch(`${url}/plain/graphiql`)).headers.get('content-security-policy')).toContain(
      "connect-src 'self' https://issuer.example;",
    );
  });

  it('has no demo staff and no ids unless the environment gives them', async () => {
    expect(await config('/plain/graphiql/config.json')).toMatchObject({
      issuer: 'https://issuer.example/realm',
      clientId: 'graphiql',
      scope: 'openid graph',
      staff: [],
    });
    expect(await config('/graphiql/config.json')).toMatchObject({
      staff,
      operations: expect.arrayContaining([
        expect.objectContaining({ key: 'household-8050', variables: '{\n  "id": "h-1"\n}' }),
      ]) as unknown,
      purposes: expect.arrayContaining([
        { code: 'AUDIT', name: '監査', roles: ['INFORMATION_OFFICER'] },
      ]) as unknown,
    });
  });

  it('refuses samples it cannot use, and names the variable', () => {
    for (const text of ['{', '{}', '[{"key":"a"}]']) {
      expect(() => readSamples({ GRAPHIQL_STAFF: text })).toThrow('GRAPHIQL_STAFF');
    }
    expect(() => readSamples({ GRAPHIQL_VARIABLES: '{"a":1}' })).toThrow('GRAPHIQL_VARIABLES');
  });
});
