import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  isRestricted,
  OUTREACH,
  restrictedSql,
  restrictions,
  type ShownFact,
} from '@kasane/ledger/restrictions';
import { agencies } from '@kasane/policy/tables/agencies';
import { bases } from '@kasane/policy/tables/bases';
import { categories } from '@kasane/policy/tables/categories';
import type { Client } from 'pg';
import { openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

let database: TemporaryDatabase;
let client: Client;

beforeAll(async () => {
  database = await openTemporaryDatabase({ empty: true });
  client = database.owner;
}, 120_000);

afterAll(() => database.stop(), 30_000);

async function restrictedInSql(facts: readonly ShownFact[]): Promise<readonly unknown[]> {
  const { rows } = await client.query<{ restricted: unknown }>(
    `SELECT ${restrictedSql('shown', 'shown.record')} AS restricted
       FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[])
            WITH ORDINALITY AS shown(agency, category, basis, at, record, place)
      ORDER BY place`,
    [
      facts.map(({ agency }) => agency),
      facts.map(({ category }) => category),
      facts.map(({ basis }) => basis),
      facts.map(({ at }) => at.toISOString()),
      facts.map(({ record }) => record),
    ],
  );
  return rows.map(({ restricted }) => restricted);
}

const codes = (table: readonly { readonly code: string }[], ...more: readonly string[]) => [
  ...table.map(({ code }) => code),
  ...more,
];

/** Where a disagreement is, not that there is one among thousands. */
async function disagreements(facts: readonly ShownFact[]) {
  const found = await restrictedInSql(facts);
  return facts.filter((fact, at) => found[at] !== isRestricted(fact));
}

it('the view and the table say the same of every agency, category and ground', async () => {
  const at = new Date('2026-10-01T00:00:00Z');
  const facts = codes(agencies, 'nobody').flatMap((agency) =>
    codes(categories, 'TOMORROW').flatMap((category) => [
      ...codes(bases, 'OWN_DUTY', 'SELF').map((basis) => ({
        ...{ agency, category, basis, record: null, at },
      })),
      { agency, category, basis: 'LB-25', record: OUTREACH, at } as const,
    ]),
  );
  expect(await disagreements(facts)).toEqual([]);
  expect(new Set(facts.map(isRestricted))).toEqual(new Set([true, false]));
}, 60_000);

it('and on both sides of each first and last day', async () => {
  const days = restrictions.flatMap(({ validFrom, validTo }) =>
    [validFrom, validTo].filter((one) => one !== null),
  );
  const moments = [...new Set(days)].flatMap((one) =>
    [-1, 0].map((ms) => new Date(new Date(one).valueOf() + ms)),
  );
  const name = { agency: 'elderly', category: 'RESIDENT_NAME', basis: 'OWN_DUTY', record: null };
  const facts = moments.flatMap((at) => [
    ...codes(agencies).map((agency) => ({ ...name, agency, at })),
    ...codes(categories).map((category) => ({ ...name, category, basis: 'LB-01', at })),
    ...codes(bases).map((basis) => ({ ...name, basis, at })),
    { ...name, basis: 'LB-25', record: OUTREACH, at } as const,
  ]);
  expect(await disagreements(facts)).toEqual([]);
  const police = { ...name, agency: 'police', basis: 'LB-03' };
  const [before, first] = ['2001-10-12T23:59:59.999Z', '2001-10-13T00:00:00Z'];
  expect(
    await restrictedInSql([before, first].map((at) => ({ ...police, at: new Date(at) }))),
  ).toEqual([false, true]);
}, 60_000);
