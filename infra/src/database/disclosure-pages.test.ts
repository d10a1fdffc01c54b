import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entryText, type Disclosure } from '@kasane/ledger/entry';
import { disclosures } from '@kasane/subgraph-consent/queries/disclosures';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

const shownOfRelative = [
  { category: 'RESIDENT_NAME', fields: ['Person.name'] },
  { category: 'ELDERLY_CARE_LEVEL', fields: ['Person.careCertifications'] },
];

let database: TemporaryDatabase;
let client: Client;
let source: DataSource;

const subject = randomUUID();
/** Of the same family, shown to the same office, alone and in one request with the other. */
const relative = randomUUID();

/** Of whom an emergency was reviewed, and a relative's file was read. */
const reviewed = randomUUID();

/** Days in Japan, and how many categories were shown on each. */
const shownOn: readonly (readonly [at: string, categories: readonly string[], basis?: string])[] = [
  // Still the last of September in UTC.
  ['2026-09-30T15:00:00Z', ['RESIDENT_NAME', 'RESIDENT_BIRTH', 'RESIDENT_ADDRESS']],
  ['2026-09-30T14:59:59Z', ['RESIDENT_NAME', 'RESIDENT_BIRTH']],
  ['2026-09-29T03:00:00Z', ['RESIDENT_NAME']],
  ['2026-09-28T03:00:00Z', ['RESIDENT_NAME'], 'LB-06'],
];

beforeAll(async () => {
  database = await openTemporaryDatabase();
  client = database.owner;
  source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  for (const [at, categories, basis = 'LB-01'] of shownOn) {
    const id = randomUUID();
    const shown = categories.map((category) => ({ category, fields: ['Person.name'] }));
    const body = entryText({
      ...{ id, at, viewer: 'worker', issuer: 'https://issuer.example', agency: 'multi-agency' },
      ...{ role: 'MULTI_AGENCY_COORDINATOR', purpose: 'MULTI_AGENCY_SUPPORT' },
      operation: { name: null, sha256: 'ab' },
      disclosures: [
        { subject, basis, authorization: null, shown },
        { subject: relative, basis, authorization: null, shown: [...shown, ...shownOfRelative] },
      ],
    });
    await client.query('INSERT INTO ledger.entry (id, body) VALUES ($1, $2)', [id, body]);
  }
  const id = randomUUID();
  const body = entryText({
    ...{ id, at: '2026-09-30T14:00:00Z', viewer: 'worker', issuer: 'https://issuer.example' },
    ...{ agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' },
    ...{ purpose: 'MULTI_AGENCY_SUPPORT', operation: { name: null, sha256: 'ab' } },
    disclosures: [
      { subject: relative, basis: 'LB-01', authorization: null, shown: shownOfRelative },
    ],
  });
  await client.query('INSERT INTO ledger.entry (id, body) VALUES ($1, $2)', [id, body]);
  const reference = { category: 'PERSON_REFERENCE', fields: ['EmergencyReview.subjects'] };
  const name = { category: 'RESIDENT_NAME', fields: ['Person.name'] };
  for (const { agency, about } of [
    { agency: 'audit', about: [[reviewed, [reference]]] },
    {
      agency: 'elderly',
      about: [
        [reviewed, [reference]],
        [relative, [reference, name]],
      ],
    },
    { agency: 'household', about: [[reviewed, [reference, name]]] },
  ] as const) {
    await lookOf(agency, about);
  }
}, 120_000);

async function lookOf(
  agency: string,
  about: readonly (readonly [subject: string, shown: Disclosure['shown']])[],
): Promise<void> {
  const id = randomUUID();
  const body = entryText({
    ...{ id, agency, at: '2026-09-20T03:00:00Z', viewer: 'worker' },
    ...{ issuer: 'https://issuer.example', role: 'DEPARTMENT_WORKER', purpose: 'DEPARTMENT_DUTY' },
    operation: { name: null, sha256: 'ab' },
    disclosures: about.map(([subject, shown]) => ({
      ...{ subject, shown, basis: 'OWN_DUTY', authorization: null },
    })),
  });
  await client.query('INSERT INTO ledger.entry (id, body) VALUES ($1, $2)', [id, body]);
}

afterAll(async () => {
  await source.destroy();
  await database.stop();
}, 30_000);

type Reader = 'RESIDENT' | 'INFORMATION_OFFICER';

const page = (
  args: Readonly<Record<string, unknown>>,
  role: Reader = 'RESIDENT',
  about = subject,
) =>
  disclosures({ id: about }, args, {
    viewer: { id: 'reader', role, agency: 'resident' },
    database: () => source,
  });

/** Day and category of each row, and whether there is more before it. */
const brief = async (args: Readonly<Record<string, unknown>>, role?: Reader) =>
  (await page(args, role)).map(
    ({ day, category, earlier }) => `${day} ${category} ${String(earlier)}`,
  );

const october = ['RESIDENT_ADDRESS', 'RESIDENT_BIRTH', 'RESIDENT_NAME'].map(
  (category) => `2026-10-01 ${category} true`,
);
const thirtieth = ['2026-09-30 RESIDENT_BIRTH true', '2026-09-30 RESIDENT_NAME true'];

describe('a page of who looked', () => {
  it('counts nothing that was shown of somebody else, be it in the same request', async () => {
    const named = (await page({ before: '2026-10-01', first: 1_000 })).map(
      ({ day, category, times }) => [day, category, times],
    );
    expect(named).toEqual([
      ['2026-09-30', 'RESIDENT_BIRTH', 1],
      ['2026-09-30', 'RESIDENT_NAME', 1],
      ['2026-09-29', 'RESIDENT_NAME', 1],
    ]);
  });

  it('has a reference only beside what else of the same request is on it', async () => {
    const looks = async (role: Reader) =>
      (await page({}, role, reviewed)).map(({ agency, category }) => `${agency} ${category}`);
    expect(await looks('RESIDENT')).toEqual([
      'household PERSON_REFERENCE',
      'household RESIDENT_NAME',
    ]);
    expect(await looks('INFORMATION_OFFICER')).toEqual([
      'audit PERSON_REFERENCE',
      'elderly PERSON_REFERENCE',
      'household PERSON_REFERENCE',
      'household RESIDENT_NAME',
    ]);
  });

  it('is the whole, where that fits', async () => {
    const [first] = await page({});
    expect(first).toEqual({
      day: '2026-10-01',
      agency: 'multi-agency',
      agencyName: '多機関協働事業者 (社会福祉協議会)',
      category: 'RESIDENT_ADDRESS',
      categoryName: '住所・圏域',
      purposes: ['MULTI_AGENCY_SUPPORT'],
      bases: ['LB-01'],
      times: 1,
      earlier: true,
    });
    expect(await brief({})).toEqual([...october, ...thirtieth, '2026-09-29 RESIDENT_NAME false']);
  });

  it('leaves a day out that it could only begin, and has at least one', async () => {
    expect(await brief({ first: 5 })).toEqual([...october, ...thirtieth]);
    expect(await brief({ first: 4 })).toEqual(october);
    expect(await brief({ first: 1 })).toEqual(october);
  });

  it.each([1, 3, 4, 5, 1_000])(
    'followed by the rest is the whole, %i rows at a time',
    async (first) => {
      for (const role of ['RESIDENT', 'INFORMATION_OFFICER'] as const) {
        const all: unknown[] = [];
        let before: string | undefined;
        for (let more = true; more;) {
          const rows = await page({ first, before }, role);
          all.push(...rows);
          before = rows.at(-1)?.day;
          more = rows.at(-1)?.earlier === true;
        }
        expect(all).toEqual(await page({ first: 1_000 }, role));
      }
    },
  );

  it('does not tell the resident that there is something earlier that only the officer sees', async () => {
    expect(await brief({ before: '2026-09-30' })).toEqual(['2026-09-29 RESIDENT_NAME false']);
    expect(await brief({ before: '2026-09-29' })).toEqual([]);
    expect(await brief({ before: '2026-09-30' }, 'INFORMATION_OFFICER')).toEqual([
      '2026-09-29 RESIDENT_NAME true',
      '2026-09-28 RESIDENT_NAME false',
    ]);
  });

  it.each([
    ['first', 0, 'BAD_COUNT'],
    ['first', 1_001, 'BAD_COUNT'],
    ['before', '2026-09-31', 'BAD_DAY'],
    ['before', '2026-09-XX', 'BAD_DAY'],
    ['before', '2026-09', 'BAD_DAY'],
  ])('takes no %s %j', async (field, value, code) => {
    await expect(page({ [field]: value })).rejects.toMatchObject({
      extensions: { code: 'BAD_INPUT', problems: [{ field, code }] },
    });
  });
});
