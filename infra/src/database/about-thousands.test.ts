import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

let database: TemporaryDatabase;
let client: Client;

beforeAll(async () => {
  database = await openTemporaryDatabase();
  client = database.owner;
}, 120_000);

afterAll(() => database.stop(), 30_000);

const [asked, perpetrator, housemate, protectedMate] = Array.from({ length: 4 }, () =>
  randomUUID(),
) as [string, string, string, string];
const many = Array.from({ length: 200 }, () => randomUUID());

const DECLARE = `INSERT INTO consent.authorization_version
  (id, version, basis, subjects, categories, recipients, purpose, valid_from, valid_to, reason,
   opened_by, opened_by_agency)
  VALUES ($1, 1, 'LB-18', $2, '{RESIDENT_ADDRESS}', '{role:RESCUER}', 'DISASTER_RESPONSE',
          now() - interval '1 hour', now() + interval '1 day', '台風', 'x', 'audit')`;

/** Of the people of a declared disaster, those whom a decision about one of them is told. */
async function told(subjects: readonly string[]): Promise<readonly string[]> {
  await client.query(DECLARE, [randomUUID(), subjects]);
  const { rows } = await client.query<{ subjects: string[] }>(
    `SELECT subjects::text[] FROM consent.in_force_about(ARRAY[$1::uuid])
      WHERE kind = 'AUTHORIZATION'`,
    [asked],
  );
  return rows.flatMap((row) => row.subjects);
}

it.each<[string, readonly string[], readonly string[]]>([
  ['the perpetrator', [perpetrator, ...many], [perpetrator]],
  ['who lives with the perpetrator', [housemate, ...many], [housemate]],
  ['nobody of that side', many, []],
  ['somebody protected who is still registered there', [protectedMate, ...many], []],
  ['everybody where they are few', [housemate, ...many.slice(2)], [housemate, ...many.slice(2)]],
])('a disaster of thousands says of its list whom D-1 asks about: %s', async (_who, list, kept) => {
  await client.query('BEGIN');
  const home = randomUUID();
  await client.query(
    `INSERT INTO household.household_member (household_id, person_id, position)
     VALUES ($1, $2, 1), ($1, $3, 2), ($1, $4, 3)`,
    [home, perpetrator, housemate, protectedMate],
  );
  await client.query(
    `INSERT INTO consent.protection_measure_version
       (id, version, rule, protected_people, perpetrator, unit, provisional, valid_from, period_to,
        evidence_ref, registered_by, registered_by_agency)
     VALUES ($1, 1, 'D-1', $2, $3, 'household', false, now() - interval '1 day',
             now() + interval '300 days', '申出書', 'x', 'household')`,
    [randomUUID(), [asked, protectedMate], perpetrator],
  );
  const found = await told([asked, ...list]);
  await client.query('ROLLBACK');
  expect(found).toEqual([asked, ...kept]);
});

/** As `nextVersion` of the subgraph writes it. */
const END = `INSERT INTO consent.authorization_version
  SELECT (jsonb_populate_record(v, jsonb_build_object('version', 2, 'withdrawn_at', now(),
           'withdrawn_by', 'x', 'withdrawal_reason', '解除'))).*
    FROM consent.authorization_version v WHERE v.id = $1`;

it('a disaster of 25,000 is declared and ended while somebody waits, and nobody is left', async () => {
  const [id, people] = [randomUUID(), Array.from({ length: 25_000 }, () => randomUUID())];
  const left = async () =>
    (
      await client.query<{ left: number }>(
        'SELECT count(*)::int AS left FROM consent.latest_about WHERE id = $1',
        [id],
      )
    ).rows[0]?.left;
  await client.query('BEGIN');
  await client.query(DECLARE, [id, people]);
  expect(await left()).toBe(people.length);
  await client.query(END, [id]);
  expect(await left()).toBe(0);
  await client.query('ROLLBACK');
}, 30_000);
