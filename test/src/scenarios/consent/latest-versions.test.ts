import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inForceAbout, readForms, type FormRow } from '@kasane/gateway/consent/in-force-about';
import { createAuthorizationStore } from '@kasane/gateway/consent/authorization-store';
import { readRecords, type InForceRow } from '@kasane/policy/records/read-records';
import { NoteForms1760000005450 } from '@kasane/subgraph-consent/migrations/note-forms';
import { stack } from '../../stack/running-stack.js';

/** One record, its versions in their order: of whom it speaks, and whether it was withdrawn with it. */
type Versions = readonly {
  readonly subjects: readonly string[];
  readonly withdrawn?: 'BEFORE' | 'LATER';
}[];

const [one, other] = [randomUUID(), randomUUID()] as const;

/** Whether anything is in force about both after these versions. */
const cases: readonly (readonly [string, Versions, readonly boolean[]])[] = [
  ['one version', [{ subjects: [one] }], [true, false]],
  ['two people, one of them twice', [{ subjects: [one, other, one] }], [true, true]],
  ['a withdrawal', [{ subjects: [one] }, { subjects: [one], withdrawn: 'BEFORE' }], [false, false]],
  [
    'a withdrawal from a later day on',
    [{ subjects: [one] }, { subjects: [one], withdrawn: 'LATER' }],
    [true, false],
  ],
];

const MOMENTS = { BEFORE: "now() - interval '1 minute'", LATER: "now() + interval '1 day'" };

/** What two records say in one column; else they say the same. */
const differently: readonly (readonly [column: string, one: unknown, other: unknown])[] = [
  ['basis', 'LB-06', 'LB-05'],
  ['categories', ['RESIDENT_NAME'], ['RESIDENT_NAME', 'RESIDENT_ADDRESS']],
  ['fields', [], ['Person.carePlan']],
  ['exclusions', [], ['RESIDENT_NAME']],
  ['recipients', ['role:x,role:y'], ['role:x', 'role:y']],
  ['recipients', ['role:x'], ['role:x', null]],
  ['purpose', 'MULTI_AGENCY_SUPPORT', 'CASE_CONFERENCE'],
  ['case_id', null, ''],
  ['case_id', 'null', null],
  ['special_necessity', [], ['RESIDENT_NAME']],
  ['withdrawn_at', null, '2999-12-31T00:00:00Z'],
];

/** What makes no other form of it. */
const ofTheirOwn: readonly (readonly [column: string, one: unknown, other: unknown])[] = [
  ['subjects', [one], [other, one, other]],
  ['valid_from', '2020-02-29T12:00:00.123456Z', '1912-07-30T00:00:00.999999+09:00'],
  ['valid_to', '2999-12-31T23:59:59.9999Z', '2038-01-19T03:14:08Z'],
];

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: stack.databases['administrator'] });
  await client.connect();
});
afterAll(() => client.end());
beforeEach(() => client.query('BEGIN'));
afterEach(() => client.query('ROLLBACK'));

async function record(versions: Versions, order: readonly number[]): Promise<void> {
  const id = randomUUID();
  for (const at of order) {
    const { subjects, withdrawn } = versions[at] ?? { subjects: [] };
    await client.query(
      `INSERT INTO consent.authorization_version
         (id, version, basis, subjects, categories, recipients, purpose, case_id,
          valid_from, valid_to, withdrawn_at, opened_by, opened_by_agency)
       VALUES ($1, $2, 'LB-06', $3, '{RESIDENT_NAME}', '{agency:multi-agency}',
               'MULTI_AGENCY_SUPPORT', 'ケース', now() - interval '1 day', now() + interval '1 day',
               ${withdrawn === undefined ? 'NULL' : MOMENTS[withdrawn]}, 'x', 'multi-agency')`,
      [id, at + 1, subjects],
    );
  }
}

async function inForce(): Promise<readonly boolean[]> {
  const found: boolean[] = [];
  for (const person of [one, other]) {
    const { rows } = await client.query('SELECT 1 FROM consent.in_force_about(ARRAY[$1::uuid])', [
      person,
    ]);
    found.push(rows.length === 1);
  }
  return found;
}

/** The rows the gateway asks for, what it reads of them, and what the function itself says. */
async function readAs(people: readonly string[]) {
  const { rows } = await client.query<FormRow>(inForceAbout, [people]);
  const said = await client.query<InForceRow>('SELECT * FROM consent.in_force_about($1::uuid[])', [
    people,
  ]);
  return { rows, records: readForms(rows), expected: readRecords(said.rows) };
}

/** Of two records that differ in one column, as a restored copy brings them. */
async function readBoth(column: string, values: readonly unknown[]) {
  await record([{ subjects: [other] }], [0]);
  await client.query("SET LOCAL session_replication_role = 'replica'");
  for (const value of values) {
    await client.query(
      `INSERT INTO consent.authorization_version
       SELECT (jsonb_populate_record(a, jsonb_build_object(
                'id', gen_random_uuid(), 'subjects', ARRAY[$1::uuid]) || $2::jsonb)).*
         FROM consent.authorization_version a WHERE a.subjects = ARRAY[$3::uuid]`,
      [one, JSON.stringify({ [column]: value }), other],
    );
  }
  return readAs([one]);
}

describe('what is in force about a person', () => {
  it.each(cases)('is found after %s', async (_name, versions, expected) => {
    await record(versions, [...versions.keys()]);
    expect(await inForce()).toEqual(expected);
  });

  it('is found by the latest version, in whatever order a restored copy brings them', async () => {
    await client.query("SET LOCAL session_replication_role = 'replica'");
    await record([{ subjects: [one] }, { subjects: [one], withdrawn: 'BEFORE' }], [1, 0]);
    await record([{ subjects: [other] }, { subjects: [other], withdrawn: 'LATER' }], [1, 0]);
    expect(await inForce()).toEqual([false, true]);
  });

  it('is what a look through every version finds, about everybody of this city', async () => {
    const { rows } = await client.query<{ missing: string; versions: string }>(`
      WITH wanted AS (
        SELECT a.id, a.version FROM consent.authorization_in_force a
         WHERE a.valid_to > now() AND (a.withdrawn_at IS NULL OR a.withdrawn_at > now())
      ), found AS (
        SELECT id, version FROM consent.in_force_about(
                 ARRAY(SELECT DISTINCT unnest(subjects) FROM consent.authorization_version))
         WHERE kind = 'AUTHORIZATION'
      )
      SELECT (SELECT count(*) FROM ((TABLE wanted EXCEPT TABLE found)
                                    UNION ALL (TABLE found EXCEPT TABLE wanted)) d)::text AS missing,
             (SELECT count(*) FROM consent.authorization_version)::text AS versions`);
    expect(rows[0]?.missing).toBe('0');
    expect(Number(rows[0]?.versions)).toBeGreaterThan(0);
  });

  it('is what the gateway reads of it, whichever records say the same, of this whole city', async () => {
    const { rows: people } = await client.query<{ person: string }>(
      `SELECT DISTINCT unnest(subjects)::text AS person FROM consent.authorization_version
        UNION SELECT unnest(protected_people)::text FROM consent.protection_measure_version`,
    );
    const everybody = people.map(({ person }) => person);
    const { rows } = await client.query<InForceRow>(
      'SELECT * FROM consent.in_force_about($1::uuid[])',
      [everybody],
    );
    const store = createAuthorizationStore({ url: stack.databases['administrator'] ?? '' });
    const { changes, ...read } = await store.about(everybody).finally(store.close);
    expect(read).toEqual(readRecords(rows));
    expect(changes).toMatch(/^\d+$/);
    const forms = new Set(
      read.authorizations.map(({ basis, categories }) => JSON.stringify([basis, categories])),
    );
    expect(forms.size).toBeGreaterThan(1);
    expect(read.authorizations.length).toBeGreaterThan(forms.size);
    expect(read.prohibitions.length).toBeGreaterThan(1);
  });

  it.each(differently)('is read apart where %s is %j and %j', async (column, ...values) => {
    const { rows, records, expected } = await readBoth(column, values);
    expect(expected.authorizations).toHaveLength(2);
    expect(rows).toHaveLength(2);
    expect(records).toStrictEqual(expected);
  });

  it.each(ofTheirOwn)('is read at once where %s is %j and %j', async (column, ...values) => {
    const { rows, records, expected } = await readBoth(column, values);
    expect(expected.authorizations).toHaveLength(2);
    expect(rows).toHaveLength(1);
    expect(records).toStrictEqual(expected);
  });

  it('is read apart from a record rewritten past every guard', async () => {
    await record([{ subjects: [one] }], [0]);
    await record([{ subjects: [one] }], [0]);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    await client.query(
      'ALTER TABLE consent.authorization_version DISABLE TRIGGER a_refuse_rewrite',
    );
    await client.query(
      `UPDATE consent.authorization_version SET exclusions = categories
        WHERE id = (SELECT id FROM consent.authorization_version WHERE $1 = ANY (subjects) LIMIT 1)`,
      [one],
    );
    const { rows, records, expected } = await readAs([one]);
    expect(rows).toHaveLength(2);
    expect(records).toStrictEqual(expected);
  });

  it('has its form where it was recorded before forms were noted, and is withdrawn', async () => {
    const forms = new NoteForms1760000005450();
    const runner = client as unknown as Parameters<typeof forms.up>[0];
    await forms.down(runner);
    await record([{ subjects: [one] }], [0]);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED');
    await forms.up(runner);
    const { rows } = await client.query(
      `SELECT count(*)::int AS unlike FROM consent.authorization_version a
        WHERE a.form IS DISTINCT FROM consent.form_of(a)`,
    );
    expect(rows).toEqual([{ unlike: 0 }]);
    expect(await inForce()).toEqual([true, false]);
    await client.query(
      `INSERT INTO consent.authorization_version
       SELECT (jsonb_populate_record(a, '{"version": 2, "withdrawn_at": "2026-01-01"}')).*
         FROM consent.authorization_version a WHERE $1 = ANY (subjects)`,
      [one],
    );
    expect(await inForce()).toEqual([false, false]);
  });

  it('is nothing that was withdrawn, even if an older version were listed again', async () => {
    await record([{ subjects: [one] }, { subjects: [one], withdrawn: 'BEFORE' }], [0, 1]);
    await client.query(
      `INSERT INTO consent.latest_about (person, id, version)
         SELECT $1, id, version FROM consent.authorization_version
          WHERE $1 = ANY (subjects) AND version = 1`,
      [one],
    );
    expect(await inForce()).toEqual([false, false]);
  });
});
