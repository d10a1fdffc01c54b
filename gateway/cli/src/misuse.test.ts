import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const program = fileURLToPath(new URL('../bin/kasane.mjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'kasane-cli-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const kasane = (args: readonly string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const options = { env: { PATH: process.env['PATH'] ?? '', KASANE_DATA_DIR: folder, ...env } };
    const child = execFile(
      process.execPath,
      [program, ...args],
      options,
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, stdout, stderr });
      },
    );
  });

const CLIENT = {
  KASANE_REGISTRY_URL: 'http://127.0.0.1:9',
  KASANE_REGISTRY_CLIENT_ID: 'registry-elderly',
  KASANE_REGISTRY_CLIENT_SECRET: 'secret',
};

describe('kasane, used wrongly, says what to do and ends with 2', () => {
  it.each([
    [[], '使い方'],
    [['subgraph', 'dance'], '使い方'],
    [['supergraph', 'check'], '使い方'],
    [['subgraph', 'check'], 'サブグラフの名前を一つ書いてください'],
    [['subgraph', 'check', 'elderly'], '--url を書いてください'],
    [['subgraph', 'publish', 'elderly', '--url', 'http://127.0.0.1'], '--reason を書いてください'],
    [['subgraph', 'list', 'elderly'], '余分な言葉'],
    [['subgraph', 'list', '--colour'], '--colour'],
    [['subgraph', 'list', '--as', 'elderly'], '登録簿の場所がわかりません'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await kasane(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('a department the stack does not have', async () => {
    writeFileSync(path.join(folder, 'stack.json'), '{"registry":"http://127.0.0.1:9"}');
    writeFileSync(path.join(folder, 'secrets.json'), '{"clients":{"registry-elderly":"x"}}');
    const { code, stderr } = await kasane(['subgraph', 'list', '--as', 'navy']);
    expect([code, stderr]).toEqual([
      2,
      '「navy」という課はありません。--as に使えるのは: elderly\n',
    ]);
  });
});

describe('where nobody answers, it ends with 2', () => {
  it('the registry', async () => {
    const message =
      '登録簿 (http://127.0.0.1:9) が答えません。動いているか、アドレスが正しいかを確かめてください。';
    expect(await kasane(['subgraph', 'list'], CLIENT)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${message}\n`,
    });
    const { code, stdout, stderr } = await kasane(['subgraph', 'list', '--json'], CLIENT);
    expect([code, JSON.parse(stdout), stderr]).toEqual([2, { error: { message } }, '']);
  });

  it('something that is no registry', async () => {
    const server = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const env = { ...CLIENT, KASANE_REGISTRY_URL: url };
    const { code, stderr } = await kasane(['subgraph', 'list'], env);
    server.close();
    expect([code, stderr]).toEqual([
      2,
      `${url} は登録簿ではありません。KASANE_REGISTRY_URL を確かめてください。\n`,
    ]);
  });

  it('the subgraph whose SDL is asked for', async () => {
    const env = CLIENT;
    const args = ['subgraph', 'check', 'elderly', '--url', 'http://127.0.0.1:9/graphql'];
    const { code } = await kasane(args, env);
    expect(code).toBe(2);
  });
});
