import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kasane } from '../../stack/kasane.js';
import { startCandidateServer, type CandidateServer } from './candidate-server.js';
import { document, TENANCY } from './registry-case.js';

const NAME = 'housing-acts';
const HOUSING = ['--as', 'housing', '--json'];
const REASON = ['--reason', '登録の試験'];

const sdl = (label: string, more = '') =>
  document(`type Person @key(fields: "id") { id: ID! lease: Lease ${TENANCY} }
    type Lease { since: String ${label} ${more} }`);

const STRICT = sdl(TENANCY);
const WEAK = sdl('@open');

let servers: CandidateServer;
const urls = new Map<string, string>();
const folder = mkdtempSync(path.join(tmpdir(), 'kasane-acts-'));

interface Answer {
  readonly code: number | null;
  readonly body: Readonly<Record<string, unknown>>;
}

async function run(args: readonly string[], input = ''): Promise<Answer> {
  const { code, stdout } = await kasane(args, input);
  return { code, body: JSON.parse(stdout) as Answer['body'] };
}

const publish = (text: string, as = HOUSING): Promise<Answer> => {
  const url = urls.get(text) ?? servers.serve({ sdl: text });
  urls.set(text, url);
  return run(['subgraph', 'publish', NAME, '--url', url, '--sdl', '-', ...REASON, ...as], text);
};
const act = (...args: readonly string[]) => run(['subgraph', ...args, ...HOUSING]);
const approve = (sha256: string, as = 'officer') =>
  run(['subgraph', 'approve', NAME, '--sha256', sha256, ...REASON, '--as', as, '--json']);
const clear = () => act('delete', NAME, '--even-if-used', ...REASON);

const codeOf = ({ code, body }: Answer) => [
  code,
  (body['error'] as { readonly code?: string } | undefined)?.code ?? body['outcome'],
];
const failedOf = ({ body }: Answer) =>
  (body['checks'] as readonly { check: string; outcome: string }[])
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ check }) => check);

describe('what a department does with its subgraph, through its command line', () => {
  beforeAll(async () => {
    servers = await startCandidateServer();
    await clear();
  });

  afterAll(async () => {
    await servers.stop();
    await clear();
    rmSync(folder, { recursive: true });
  });

  it('publishes it, and twice is once', async () => {
    const first = await publish(STRICT);
    expect(codeOf(first)).toEqual([0, 'published']);
    const second = await publish(STRICT);
    expect(codeOf(second)).toEqual([0, 'unchanged']);
    expect(second.body['versionId']).toBe(first.body['versionId']);
  });

  it('finds it in the list, with its versions, and in the supergraph', async () => {
    const { body } = await act('show', NAME);
    const active = body['active'] as { readonly versionId: string; readonly url: string };
    expect([body['name'], body['department'], active.url]).toEqual([
      NAME,
      'housing',
      urls.get(STRICT),
    ]);
    const version = await act('show', NAME, '--version', active.versionId);
    expect((version.body['version'] as { readonly sdl: string }).sdl).toBe(STRICT);
    const list = (await act('list')).body['subgraphs'] as readonly { readonly name: string }[];
    expect(list.map(({ name }) => name)).toContain(NAME);
    const file = path.join(folder, 'supergraph.graphql');
    const fetched = await kasane(['supergraph', 'fetch', '--out', file]);
    expect([fetched.code, fetched.stderr]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8')).toContain('type Lease');
  });

  it('weakens a label only with an approval, which is good once (leaks.md 37)', async () => {
    const refused = await publish(WEAK);
    expect([...codeOf(refused), ...failedOf(refused)]).toEqual([1, 'CHECKS_FAILED', 'weakening']);
    const url = urls.get(WEAK) ?? '';
    const { body } = await run(
      ['subgraph', 'check', NAME, '--url', url, '--sdl', '-', ...HOUSING],
      WEAK,
    );
    const sha256 = String(body['sdlSha256']);
    // Whoever publishes does not approve, and whoever approves does not publish.
    expect(codeOf(await approve(sha256, 'housing'))).toEqual([1, 'NOT_AN_APPROVER']);
    expect(codeOf(await publish(STRICT, ['--as', 'officer', '--json']))).toEqual([
      1,
      'NOT_A_PUBLISHER',
    ]);
    expect(codeOf(await approve('0'.repeat(64)))).toEqual([1, 'NOTHING_TO_APPROVE']);
    expect((await approve(sha256)).code).toBe(0);
    expect(codeOf(await publish(WEAK))).toEqual([0, 'published']);
    // Back to the strict one, and the old publish replayed.
    expect(codeOf(await act('rollback', NAME, ...REASON))).toEqual([0, 'rolled-back']);
    const replayed = await publish(WEAK);
    expect([...codeOf(replayed), ...failedOf(replayed)]).toEqual([1, 'CHECKS_FAILED', 'weakening']);
    const again = await act('rollback', NAME, ...REASON);
    expect([...codeOf(again), ...failedOf(again)]).toEqual([1, 'CHECKS_FAILED', 'weakening']);
  });

  it('may not touch another department’s, nor the other its own (leaks.md 37)', async () => {
    const foreign = ['--as', 'elderly', '--json'];
    expect(codeOf(await publish(sdl(TENANCY, `a: Int ${TENANCY}`), foreign))).toEqual([
      1,
      'NOT_YOUR_SUBGRAPH',
    ]);
    for (const what of ['rollback', 'delete']) {
      const tried = await run(['subgraph', what, NAME, ...REASON, ...foreign]);
      expect(codeOf(tried)).toEqual([1, 'NOT_YOUR_SUBGRAPH']);
    }
    expect(codeOf(await publish(sdl(TENANCY, `a: Int ${TENANCY}`)))).toEqual([0, 'published']);
  });

  it('takes it out, and the name stays its own', async () => {
    expect(codeOf(await act('delete', NAME, ...REASON))).toEqual([0, 'deleted']);
    expect(codeOf(await act('delete', NAME, ...REASON))).toEqual([2, 'UNKNOWN_SUBGRAPH']);
    expect(codeOf(await publish(STRICT, ['--as', 'elderly', '--json']))).toEqual([
      1,
      'NOT_YOUR_SUBGRAPH',
    ]);
    expect(codeOf(await act('show', 'nobody-knows-it'))).toEqual([2, 'UNKNOWN_SUBGRAPH']);
    expect(codeOf(await act('show', 'No/Name'))).toEqual([2, 'BAD_NAME']);
  });

  it('reads why it is refused, where, and what to do', async () => {
    const unlabelled = sdl('');
    const url = servers.serve({ sdl: unlabelled });
    const args = ['subgraph', 'check', NAME, '--url', url, '--as', 'housing'];
    const { code, stdout, stderr } = await kasane(args);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('housing-acts: 登録できません (sha256 ');
    expect(stdout).toContain(
      [
        '  ✗ 札: 札に1件の誤りがあります。',
        '      housing-acts: Lease.since に札がありません',
        '        → @personal(category: "…") を付けてください。だれについても何も言わない項目なら @open を付けてください。',
      ].join('\n'),
    );
  });
});
