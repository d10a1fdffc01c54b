import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyFormat, samplePeople, sampleRecord } from '@kasane/ledger/formats/every-format';
import { GroupDisclosures1760000003500 } from '@kasane/ledger/migrations/group-disclosures';
import { ledgerMigrations } from '@kasane/ledger/migrations/ledger-migrations';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

let database: TemporaryDatabase;
let client: Client;

beforeAll(async () => {
  database = await openTemporaryDatabase();
  client = database.owner;
}, 120_000);

afterAll(() => database.stop(), 30_000);

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

  it('is restricted whole where it is of staff whose looks are', async () => {
    const ids = newIds();
    const ofPolice = (id: string, at: number) =>
      insert(everyFormat[at]?.(id).replace('"multi-agency"', '"police"') ?? '', id);
    expect(await ofEach(ids, ofPolice)).toEqual(['ok', 'ok', 'ok']);
    const theirs = whole.map((row) =>
      row.map((cell, at) => (at === 3 ? true : cell === 'multi-agency' ? 'police' : cell)),
    );
    expect(await ofEach(ids, seenOf)).toEqual([theirs, theirs, theirs]);
  });

  it('says the same after a migration back and forth; the third waits meanwhile', async () => {
    const ids = newIds();
    await insertEach(ids);
    const since = ledgerMigrations
      .slice(ledgerMigrations.indexOf(GroupDisclosures1760000003500))
      .map((Migration) => new Migration());
    const source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    try {
      const runner = source.createQueryRunner();
      for (const migration of since.toReversed()) await migration.down(runner);
      expect(await ofEach(ids, seenOf)).toEqual([whole, whole, []]);
      const meanwhile = newIds();
      expect(await insertEach(meanwhile)).toEqual(['ok', 'ok', '23502']);
      for (const migration of since) await migration.up(runner);
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

describe('who somebody told of', () => {
  const written = async (change: (body: string) => string) => {
    const ids = newIds();
    const outcomes = await ofEach(ids, (id, at) => insert(change(everyFormat[at]?.(id) ?? ''), id));
    expect(outcomes).toEqual(['ok', 'ok', 'ok']);
    return ids;
  };
  /** Person, category, ground and whether it is restricted, alike in each format. */
  const shownOf = async (ids: readonly string[]) => {
    const [one, ...others] = await ofEach(ids, seenOf);
    expect(others).toEqual([one, one]);
    return one?.map((row) => row.slice(0, 4).join(' '));
  };

  it('is restricted on LB-25, until an accepted case stands behind the record', async () => {
    const ids = await written((body) => body.replaceAll('"LB-01"', '"LB-25"'));
    const told = (restricted: boolean) => [
      ...[1, 2].map(() => `${first} RESIDENT_NAME LB-25 ${String(restricted)}`),
      ...whole.slice(2, 5).map((row) => row.slice(0, 4).join(' ')),
      `${third} CHILD_CONSULTATION LB-25 true`,
      `${third} RESIDENT_NAME LB-25 ${String(restricted)}`,
    ];
    expect(await shownOf(ids)).toEqual(told(true));
    const open = (category: string) =>
      client.query(
        `INSERT INTO consent.authorization_version (id, version, basis, subjects, categories,
           recipients, purpose, valid_from, valid_to, opened_by, opened_by_agency)
         SELECT $1, coalesce(max(version), 0) + 1, 'LB-25', ARRAY[$2::uuid], ARRAY[$3],
                '{agency:multi-agency}', 'MULTI_AGENCY_SUPPORT', now(), now() + interval '1 day',
                'coordinator', 'multi-agency'
           FROM consent.authorization_version WHERE id = $1`,
        [sampleRecord, first, category],
      );
    await client.query('BEGIN');
    try {
      await open('CASE_OUTREACH_CONTACT');
      expect(await shownOf(ids)).toEqual(told(true));
      await client.query('ROLLBACK; BEGIN');
      await open('CASE_CONTACT');
      expect(await shownOf(ids)).toEqual(told(false));
    } finally {
      await client.query('ROLLBACK');
    }
  });

  it('is not told by a reference alone, or beside what is restricted', async () => {
    const [alone, beside] = [
      await written((body) => body.replaceAll('RESIDENT_NAME', 'PERSON_REFERENCE')),
      await written((body) =>
        body
          .replaceAll('RESIDENT_NAME', 'PERSON_REFERENCE')
          .replaceAll('CHILD_CONSULTATION', 'CHILD_CARE'),
      ),
    ];
    const seen = (category: string, restricted: boolean) => [
      // Nothing else was said of this one: a reminder, a review, a relative's file.
      `${first} PERSON_REFERENCE LB-01 true`,
      `${first} PERSON_REFERENCE LB-01 true`,
      `${second} ${category} OWN_DUTY ${String(restricted)}`,
      `${second} PERSON_REFERENCE LB-13 true`,
      `${second} PERSON_REFERENCE OWN_DUTY ${String(restricted)}`,
      `${third} ${category} LB-01 ${String(restricted)}`,
      `${third} PERSON_REFERENCE LB-01 ${String(restricted)}`,
    ];
    expect(await shownOf(alone)).toEqual(seen('CHILD_CONSULTATION', true));
    expect(await shownOf(beside)).toEqual(seen('CHILD_CARE', false));
  });
});

it('one person’s list is found by the index, whatever else the ledger holds', async () => {
  await client.query('BEGIN; SET LOCAL enable_seqscan = off');
  try {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT category FROM ledger.disclosure WHERE subject = '${first}' AND NOT restricted`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join();
    expect(plan).toContain('Bitmap Index Scan on entry_about');
    expect(plan).not.toContain('entry_pkey');
  } finally {
    await client.query('ROLLBACK');
  }
});

describe('an entry is refused', () => {
  const people = JSON.stringify(samplePeople);
  const fourth = randomUUID();

  it.each<[string, string, (body: string) => string]>([
    ['whose id is another', 'P0001', (body) => body.replace(/"id":"\w/, '"id":"f')],
    ['of a format that is not known', 'P0001', (body) => body.replace('"format":3', '"format":4')],
    ['without a format', 'P0001', (body) => body.replace('"format":3,', '')],
    ['without its people', 'P0001', (body) => body.replace(`"subjects":${people},`, '')],
    ['about nobody in particular', 'P0001', (body) => body.replace(`"${third}"`, 'null')],
    ['about no person', '22P02', (body) => body.replace(third, 'somebody')],
    ['that names a person twice', 'P0001', (body) => body.replace(`"${third}"`, `"${second}"`)],
    ['that leaves a person out', 'P0001', (body) => body.replace('[2,', '[1,')],
    [
      'with one person more',
      'P0001',
      (body) => body.replace(people, `${people.slice(0, -1)},"${fourth}"]`),
    ],
    ['with a place after the last', 'P0001', (body) => body.replace('[2,', '[3,')],
    ['with a place before the first', 'P0001', (body) => body.replace('[2,', '[-1,')],
    ['with a place that is a text', '22P02', (body) => body.replace('[2,', '["2",')],
    ['with a place that is a list', '22P02', (body) => body.replace('[2,', '[[2],')],
    ['with places that are lists', '22P02', (body) => body.replace(/\[(\d)(?=[,\]])/g, '[[$1]')],
    ['with half a place', '22P02', (body) => body.replace('[2,', '[1.5,')],
    ['with a person without a place', '22033', (body) => body.replace('[[1]]', '[[1],[]]')],
    ['with a person who is a number', '22039', (body) => body.replace('[[1]]', '[[1],1]')],
    ['with people who are a number', '22039', (body) => body.replace('[[1]]', '0')],
    ['shown to nobody', 'P0001', (body) => body.replace('[[1]]', '[]')],
    ['with a list that is not there', 'P0001', (body) => body.replace(/"shown":1}/, '"shown":9}')],
    ['with a list before the first', 'P0001', (body) => body.replace(/"shown":1}/, '"shown":-1}')],
    ['with a list that is a text', 'P0001', (body) => body.replace(/"shown":1}/, '"shown":"1"}')],
    ['without its lists', 'P0001', (body) => body.replace('"shown":[[', '"told":[[')],
    ['on no ground', 'P0001', (body) => body.replace('"basis":', '"because":')],
    ['without a disclosure', 'P0001', (body) => body.replace('"disclosures":', '"told":')],
    ['of no moment that is one', '22007', (body) => body.replace(/"at":"[^"]*"/, '"at":"x"')],
    ['of no end', 'P0001', (body) => body.replace(/"at":"[^"]*"/, '"at":"infinity"')],
    ['without a moment', 'P0001', (body) => body.replace('"at":', '"when":')],
    ['to no agency', 'P0001', (body) => body.replace('"agency":', '"office":')],
    ['for nothing', 'P0001', (body) => body.replace('"purpose":', '"reason":')],
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
