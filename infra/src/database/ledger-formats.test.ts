import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  startTemporaryServer,
  type TemporaryServer,
} from '@kasane/infra/database/temporary-server';
import { everyFormat, samplePeople } from '@kasane/ledger/formats/every-format';
import { GroupDisclosures1760000003500 } from '@kasane/ledger/migrations/group-disclosures';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { ensureSchemas } from './ensure-schemas.js';
import { migrate } from './migrate.js';

let server: TemporaryServer;
let client: Client;

beforeAll(async () => {
  server = await startTemporaryServer();
  client = new Client({ connectionString: server.url });
  await client.connect();
  await ensureSchemas(client);
  await migrate(server.url);
}, 120_000);

afterAll(async () => {
  await client.end();
  await server.stop();
}, 30_000);

const [first, second, third] = samplePeople;

async function insert(body: string, id: string): Promise<unknown> {
  try {
    await client.query('INSERT INTO ledger.entry (id, body) VALUES ($1, $2)', [id, body]);
    return 'ok';
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
}

/** One after the other: there is one connection. */
async function ofEach<T>(
  ids: readonly string[],
  work: (id: string, at: number) => Promise<T>,
): Promise<readonly T[]> {
  const results: T[] = [];
  for (const [at, id] of ids.entries()) results.push(await work(id, at));
  return results;
}

/** Writes the sample in each format. @returns the outcome of each */
const insertEach = (ids: readonly string[]): Promise<readonly unknown[]> =>
  ofEach(ids, (id, at) => insert(everyFormat[at]?.(id) ?? '', id));

const newIds = (): readonly string[] => everyFormat.map(() => randomUUID());

async function subjectsOf(id: string): Promise<unknown> {
  const text = 'SELECT subjects::text[] FROM ledger.entry WHERE id = $1';
  return (await client.query<{ subjects: unknown }>(text, [id])).rows[0]?.subjects;
}

/** What the view says of an entry: person, category, ground, whether it is restricted. */
async function seenOf(id: string): Promise<readonly (readonly unknown[])[]> {
  const { rows } = await client.query<unknown[]>({
    text: `SELECT subject, category, basis, restricted, at, agency, role, purpose
             FROM ledger.disclosure WHERE entry = $1 ORDER BY subject, category, basis`,
    values: [id],
    rowMode: 'array',
  });
  return rows;
}

const rest = [
  ...[new Date('2026-10-01T00:00:00Z'), 'multi-agency', 'MULTI_AGENCY_COORDINATOR'],
  'MULTI_AGENCY_SUPPORT',
];

const whole = [
  [first, 'RESIDENT_NAME', 'LB-01', false, ...rest],
  [first, 'RESIDENT_NAME', 'LB-01', false, ...rest],
  [second, 'CHILD_CONSULTATION', 'OWN_DUTY', true, ...rest],
  [second, 'RESIDENT_NAME', 'LB-13', true, ...rest],
  [second, 'RESIDENT_NAME', 'OWN_DUTY', false, ...rest],
  [third, 'CHILD_CONSULTATION', 'LB-01', true, ...rest],
  [third, 'RESIDENT_NAME', 'LB-01', false, ...rest],
];

describe('an entry of each format', () => {
  it('is about the same people, and says the same of each', async () => {
    const ids = newIds();
    expect(await insertEach(ids)).toEqual(['ok', 'ok', 'ok']);
    expect(await ofEach(ids, subjectsOf)).toEqual(ids.map(() => [...samplePeople]));
    expect(await ofEach(ids, seenOf)).toEqual([whole, whole, whole]);
  });

  it('says the same after a migration back and forth; the third waits meanwhile', async () => {
    const ids = newIds();
    await insertEach(ids);
    const migration = new GroupDisclosures1760000003500();
    const source = await new DataSource({ type: 'postgres', url: server.url }).initialize();
    try {
      const runner = source.createQueryRunner();
      await migration.down(runner);
      expect(await ofEach(ids, seenOf)).toEqual([whole, whole, []]);
      const meanwhile = newIds();
      expect(await insertEach(meanwhile)).toEqual(['ok', 'ok', '23502']);
      await migration.up(runner);
      const all = [...ids, ...meanwhile.slice(0, 2)];
      expect(await ofEach(all, seenOf)).toEqual(all.map(() => whole));
    } finally {
      await source.destroy();
    }
  });

  it('is stamped by the server, whatever else the statement says', async () => {
    const ids = newIds();
    const text = `INSERT INTO ledger.entry (id, body, subjects, transaction, recorded_at)
      VALUES ($1, $2, ARRAY[$1::uuid], '1', '2000-01-01')`;
    await ofEach(ids, (id, at) => client.query(text, [id, everyFormat[at]?.(id)]));
    expect(await ofEach(ids, subjectsOf)).toEqual(ids.map(() => [...samplePeople]));
    const { rows } = await client.query(
      `SELECT transaction = '1' AS told, recorded_at > now() - interval '1 hour' AS now
         FROM ledger.entry WHERE id = ANY($1)`,
      [ids],
    );
    expect(rows).toEqual(ids.map(() => ({ told: false, now: true })));
  });
});

describe('an entry is refused', () => {
  const people = JSON.stringify(samplePeople);

  it.each<[string, string, (body: string) => string]>([
    ['whose id is another', 'P0001', (body) => body.replace(/"id":"\w/, '"id":"f')],
    ['of a format that is not known', 'P0001', (body) => body.replace('"format":3', '"format":4')],
    ['without a format', 'P0001', (body) => body.replace('"format":3,', '')],
    ['without its people', '23502', (body) => body.replace(`"subjects":${people},`, '')],
    ['about nobody in particular', '23502', (body) => body.replace(`"${third}"`, 'null')],
    ['about no person', '22P02', (body) => body.replace(third, 'somebody')],
    ['in two lines', '23514', (body) => body.replace(',', ',\n')],
    ['in two lines of an old kind', '23514', (body) => body.replace(',', ',\r')],
    ['that is a list', '22023', (body) => `[${body}]`],
    ['that is a text', '22023', () => '"entry"'],
    ['that is nothing', '22023', () => 'null'],
    ['that was cut', '22P02', (body) => body.slice(0, -1)],
    ['that no reader could decode', '22P05', (body) => body.replace('worker', '\\u0000')],
  ])('%s (%s)', async (_what, code, change) => {
    const id = `e${randomUUID().slice(1)}`;
    const body = everyFormat[2]?.(id) ?? '';
    expect(change(body)).not.toBe(body);
    expect(await insert(change(body), id)).toBe(code);
    expect(await insert(body, id)).toBe('ok');
  });

  it('of an older format, too, where a person is missing', async () => {
    const id = randomUUID();
    const body = everyFormat[1]?.(id) ?? '';
    expect(await insert(body.replace('"subject":', '"somebody":'), id)).toBe('23502');
    expect(await insert(body, id)).toBe('ok');
  });
});
