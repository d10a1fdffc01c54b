import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskRegistry } from '@kasane/cli/registry/ask-registry';
import type { Service } from '@kasane/infra/stack/service';
import { headersOf, type GraphQLAnswer } from '../../asking/ask.js';
import { startOpenSubgraph, type OpenSubgraph } from '../../stack/open-subgraph.js';
import { pickedUp, registryAs, servedBy } from '../../stack/registry.js';
import { stack } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';
import { startGateway } from '../../stack/start-gateway.js';
import { waitUntil } from '../../stack/wait-until.js';

const NAME = 'pick-up-test';
const folder = mkdtempSync(path.join(tmpdir(), 'kasane-pick-up-'));
const log: string[] = [];
let statistics: AskRegistry;
let gateway: Service;
let first: OpenSubgraph;

const ask = async (query: string): Promise<GraphQLAnswer> => {
  const response = await fetch(new URL('/graphql', gateway.url), {
    method: 'POST',
    headers: await headersOf('analyst'),
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as GraphQLAnswer;
};

const publish = async ({ sdl, url }: OpenSubgraph): Promise<string> => {
  const { status, body } = await statistics('POST', `/v1/subgraphs/${NAME}/publish`, {
    sdl,
    url,
    reason: '試験',
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return String(body['activation']);
};

const QUERY = 'type Query { greeting: String @open }';
const withMutation = (fields: string) => `${QUERY} type Mutation { ${fields} }`;

/** As if it had passed every check: what is active then, and what was before. */
async function activateUnchecked(sdl: string): Promise<string> {
  const [row] = await runSql(
    'administrator',
    `WITH made AS (
       INSERT INTO registry.supergraph (id, sdl, sha256)
         SELECT gen_random_uuid(), $1, encode(sha256(convert_to($1, 'UTF8')), 'hex') RETURNING id),
     members AS (
       INSERT INTO registry.supergraph_member (supergraph, subgraph, version)
         SELECT made.id, m.subgraph, m.version FROM made, registry.supergraph_member m
          WHERE m.supergraph = (SELECT supergraph FROM registry.activation ORDER BY id DESC LIMIT 1))
     INSERT INTO registry.activation (supergraph, kind, subgraph, done_by, reason)
       SELECT made.id, 'PUBLISH', $2, 'test', 'unchecked' FROM made RETURNING id::text`,
    [sdl, NAME],
  );
  return String(row?.['id']);
}

/** Serves again what an activation served. */
async function activateAgain(activation: string): Promise<string> {
  const [row] = await runSql(
    'administrator',
    `INSERT INTO registry.activation (supergraph, kind, subgraph, done_by, reason)
       SELECT supergraph, 'ROLLBACK', $2, 'test', 'restored' FROM registry.activation WHERE id = $1
     RETURNING id::text`,
    [activation, NAME],
  );
  return String(row?.['id']);
}

const told = (text: string) => log.filter((line) => line.includes(text));
const isTold = (text: string) =>
  waitUntil(
    () => Promise.resolve(told(text).length),
    (lines) => lines > 0,
  );

beforeAll(async () => {
  statistics = await registryAs('registry-statistics');
  first = await startOpenSubgraph({ sdl: QUERY, answers: { greeting: () => 'first' } });
  gateway = await startGateway({
    stack,
    supergraphFile: path.join(folder, 'supergraph.graphql'),
    poll: 500,
    // A mutation is held open here for as long as a publish takes on a busy machine.
    timeout: 60_000,
    onLog: (line) => log.push(line),
  });
  await pickedUp(await publish(first), gateway.url, stack.gateway);
});

afterAll(async () => {
  const { body } = await statistics('DELETE', `/v1/subgraphs/${NAME}`, {
    reason: '試験の終わり',
    evenIfUsed: true,
  });
  await pickedUp(String(body['activation']), stack.gateway);
  await Promise.all([gateway.stop(), first.stop()]);
  rmSync(folder, { recursive: true });
});

describe('a new supergraph', () => {
  it('is served as soon as it is published, and the former one after a rollback', async () => {
    const second = await startOpenSubgraph({
      sdl: 'type Query { greeting: String @open, farewell: String @open }',
      answers: { greeting: () => 'second', farewell: () => 'bye' },
    });
    const before = await ask('{ greeting farewell }');
    expect(before.errors?.map(({ extensions }) => extensions.code)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    await pickedUp(await publish(second), gateway.url);
    expect(await ask('{ greeting farewell }')).toEqual({
      data: { greeting: 'second', farewell: 'bye' },
    });
    const served = await statistics('GET', '/v1/supergraph');
    const { body } = await statistics('POST', `/v1/subgraphs/${NAME}/rollback`, { reason: '試験' });
    expect(body).toMatchObject({ outcome: 'rolled-back' });
    await pickedUp(String(body['activation']), gateway.url);
    expect(await ask('{ greeting }')).toEqual({ data: { greeting: 'first' } });
    // The way forth is as short as the way back: what was composed once is not composed again.
    const forth = await statistics('POST', `/v1/subgraphs/${NAME}/rollback`, { reason: '試験' });
    expect(forth.body['supergraphId']).toBe((served.body['supergraph'] as { id: string }).id);
    const back = await statistics('POST', `/v1/subgraphs/${NAME}/rollback`, { reason: '試験' });
    expect(back.body['supergraphId']).toBe(body['supergraphId']);
    await pickedUp(String(back.body['activation']), gateway.url);
    await second.stop();
  });

  it('is found by looking where the notification was lost', async () => {
    const { stop, ...moved } = await startOpenSubgraph({
      sdl: QUERY,
      answers: { greeting: () => 'moved' },
    });
    const mute = (how: 'DISABLE' | 'ENABLE') =>
      runSql('administrator', `ALTER TABLE registry.activation ${how} TRIGGER tell_gateways`);
    await mute('DISABLE');
    try {
      await pickedUp(await publish({ stop, ...moved }), gateway.url);
      expect(await ask('{ greeting }')).toEqual({ data: { greeting: 'moved' } });
    } finally {
      await mute('ENABLE');
    }
    await pickedUp(await publish(first), gateway.url);
    await stop();
  });

  it('lets a mutation in flight end where it began, at addresses that are gone from it', async () => {
    let release: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    const slow = await startOpenSubgraph({
      sdl: withMutation('wait: String @open'),
      answers: {
        greeting: () => 'slow',
        wait: async () => {
          begun();
          await new Promise<void>((resolve) => (release = resolve));
          return 'done';
        },
      },
    });
    const other = await startOpenSubgraph({
      sdl: 'type Query { other: String @open } type Mutation { after: String @open }',
      answers: { after: () => 'at the old address' },
    });
    const moved = await startOpenSubgraph({
      sdl: 'type Query { other: String @open } type Mutation { after: String @open }',
      answers: { after: () => 'at the new address' },
    });
    const community = await registryAs('registry-community');
    const publishOther = ({ sdl, url }: OpenSubgraph) =>
      community('POST', `/v1/subgraphs/${NAME}-other/publish`, { sdl, url, reason: '試験' });
    await publish(slow);
    await pickedUp(String((await publishOther(other)).body['activation']), gateway.url);

    const mutation = ask('mutation { wait after }');
    await began;
    await pickedUp(String((await publishOther(moved)).body['activation']), gateway.url);
    expect(await ask('mutation { after }')).toEqual({ data: { after: 'at the new address' } });
    release();
    // Its second fetch begins after the switch, on the supergraph its first one began on.
    expect(await mutation).toEqual({ data: { wait: 'done', after: 'at the old address' } });

    await community('DELETE', `/v1/subgraphs/${NAME}-other`, { reason: '試験', evenIfUsed: true });
    const again = await statistics('POST', `/v1/subgraphs/${NAME}/rollback`, { reason: '試験' });
    expect(again.body).toMatchObject({ outcome: 'rolled-back' });
    await pickedUp(String(again.body['activation']), gateway.url);
    await Promise.all([slow, other, moved].map(({ stop }) => stop()));
  });
});

describe('a supergraph that may not be served', () => {
  it.each([
    ['of which a changed subgraph does not answer', 'dead', 'no answer from pick-up-test'],
    ['that cannot be built', 'broken', 'cannot be served'],
  ])('%s never replaces the good one', async (_what, kind, reason) => {
    const good = (await servedBy(gateway.url)) ?? '';
    const { body } = await statistics('GET', '/v1/supergraph');
    const { sdl } = body['supergraph'] as { sdl: string };
    log.length = 0;
    const bad = await activateUnchecked(
      kind === 'dead' ? sdl.replaceAll(first.url, 'http://127.0.0.1:9/graphql') : 'type Query {',
    );
    try {
      await isTold(reason);
      expect(await servedBy(gateway.url)).toBe(good);
      expect(await ask('{ greeting }')).toEqual({ data: { greeting: 'first' } });
      expect(told('"outcome":"switched"')).toEqual([]);
      expect(told(`"activation":"${bad}"`)).toHaveLength(1);
    } finally {
      await pickedUp(await activateAgain(good), gateway.url, stack.gateway);
    }
    expect(await ask('{ greeting }')).toEqual({ data: { greeting: 'first' } });
  });
});

describe('a gateway that starts', () => {
  it('while the registry and its schema are away serves what it served last', async () => {
    const file = path.join(folder, 'kept.graphql');
    copyFileSync(path.join(folder, 'supergraph.graphql'), file);
    const lines: string[] = [];
    const options = { stack, poll: 200, onLog: (line: string) => lines.push(line) };
    await runSql('administrator', 'ALTER SCHEMA registry RENAME TO registry_away');
    const started: Service[] = [];
    try {
      const nothing = startGateway({ ...options, supergraphFile: path.join(folder, 'none') });
      await expect(nothing).rejects.toThrow('起動できませんでした');
      expect(lines.join('\n')).toContain('SUPERGRAPH_FILE');
      const late = await startGateway({ ...options, supergraphFile: file });
      started.push(late);
      expect(lines.filter((line) => line.includes('"outcome":"last-good"'))).toHaveLength(1);
      const answer = await fetch(new URL('/graphql', late.url), {
        method: 'POST',
        headers: await headersOf('analyst'),
        body: '{"query":"{ greeting }"}',
      });
      expect(await answer.json()).toEqual({ data: { greeting: 'first' } });
      expect(await servedBy(late.url)).toBeNull();
    } finally {
      await runSql('administrator', 'ALTER SCHEMA registry_away RENAME TO registry');
    }
    try {
      const [late] = started;
      await pickedUp((await servedBy(gateway.url)) ?? '', late?.url ?? '');
    } finally {
      await Promise.all(started.map((service) => service.stop()));
    }
  });
});
