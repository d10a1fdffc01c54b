import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openDataSource } from '@kasane/db/open-data-source';
import { giveConsent } from '@kasane/subgraph-consent/acts/give-consent';
import type { ConsentInput } from '@kasane/subgraph-consent/acts/read-consent';
import { recordConflict } from '@kasane/subgraph-consent/acts/record-conflict';
import { registerProtectionMeasure } from '@kasane/subgraph-consent/acts/register-protection-measure';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { letRolesIn, openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

/**
 * What somebody says for a ward or a child, and what ends it, on a real database: written at the same
 * moment, whichever is first; and under whichever name the one who said it went by.
 */
let database: TemporaryDatabase;
let owner: Client;
let consent: DataSource;
beforeAll(async () => {
  database = await openTemporaryDatabase();
  owner = database.owner;
  const { consent: room } = await letRolesIn(database);
  consent = await openDataSource('consent', { url: room.url, writable: true });
}, 120_000);

afterAll(async () => {
  await consent.destroy();
  await database.stop();
}, 30_000);

let [subject, guardian, other, reception] = ['', '', '', ''];
/** 後見人番号. */
const numberOf = (line: string): string => `${reception}-${line}`;
const tomorrow = (): Date => new Date(Date.now() + 86_400_000);

const desk = (manager: EntityManager): Desk => ({
  ...{ manager, now: new Date(), purpose: 'DEPARTMENT_DUTY' },
  viewer: { id: 'clerk', agency: 'household', role: 'DEPARTMENT_WORKER' },
});

const isAged = async (years: number) => {
  const atena = randomUUID();
  const born = `${String(new Date().getFullYear() - years - 1)}-01-15`;
  await owner.query('INSERT INTO household.person (id, atena_number) VALUES ($1, $2)', [
    subject,
    atena,
  ]);
  await owner.query(
    `INSERT INTO residents."住民" VALUES
       ($1, 1, '1', '1', 1, '', '', '', '', '', $2, '2', '', '', '', '', '', '', '', '')`,
    [atena, born],
  );
};

/** Powers as the core agency records them, of a person or of a number. */
const lay = (power: string, person: string | null, number: string | null = null) =>
  owner.query(
    `INSERT INTO consent.authorization_version
       (id, version, basis, subjects, categories, recipients, purpose, valid_from, valid_to,
        giver_capacity, giver_person, giver_register, evidence_ref, powers, powers_list_ref,
        opened_by, opened_by_agency)
     VALUES ($1, 1, 'LB-20', ARRAY[$2::uuid], '{RESIDENT_NAME}', '{viewer:reader}', 'GUARDIAN_DUTY',
             now() - interval '1 day', now() + interval '1 day', 'GUARDIAN', $3, $4,
             '登記事項証明書', ARRAY[$5], '代理権目録', 'x', 'guardianship')`,
    [randomUUID(), subject, person, number, power],
  );

const link = (system: string, key: string, person: string) =>
  owner.query(
    `INSERT INTO household.link VALUES ('guardianship', $1, $2, $3, 'MANUAL', 1, 'CONFIRMED', 'x', now(), '窓口')`,
    [system, key, person],
  );

const enter = (line: string, name: string) =>
  owner.query(
    `INSERT INTO guardianship."後見人等" VALUES ($1, $2, '親族', $3, '', '', '', '', '', '令和8年4月1日', '')`,
    [numberOf(line), reception, name],
  );

const word = (giver: ConsentInput['giver']): ConsentInput => ({
  ...{ subject, giver, categories: ['RESIDENT_NAME'], recipients: ['agency:multi-agency'] },
  ...{ purpose: 'MULTI_AGENCY_SUPPORT', validTo: tomorrow(), method: 'WRITTEN' },
  ...{ explainedHow: '面談', evidenceRef: '同意書' },
});

/** The code of the refusal, or 'MAY'. */
const refusalOf = (act: (at: Desk) => Promise<unknown>): Promise<unknown> =>
  consent
    .transaction((manager) => act(desk(manager)))
    .then(
      () => 'MAY',
      (error: unknown) =>
        (error as { readonly extensions?: { readonly code?: unknown } }).extensions?.code ?? error,
    );

/** Who has said yes for the person, and it counts; by the name it was said under. */
async function inForce(): Promise<readonly string[]> {
  const { rows } = await owner.query<{ giver: string }>(
    `SELECT coalesce(giver_person::text, giver_register) AS giver FROM consent.authorization_in_force
      WHERE basis = 'LB-01' AND subjects = ARRAY[$1::uuid] AND withdrawn_at IS NULL
      ORDER BY 1`,
    [subject],
  );
  return rows.map(({ giver }) => giver);
}

async function somebodyWaits(): Promise<void> {
  const asked =
    "SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
  for (;;) {
    const { rows } = await owner.query<{ n: number }>(asked);
    if (rows[0]?.n !== 0) return;
  }
}

/** Both begin before either has ended: what becomes of the second. */
const atOnce = (first: (at: Desk) => Promise<unknown>, second: (at: Desk) => Promise<unknown>) =>
  consent
    .transaction(async (manager) => {
      await first(desk(manager));
      const meanwhile = refusalOf(second);
      await Promise.race([meanwhile, somebodyWaits()]);
      return { meanwhile };
    })
    .then(({ meanwhile }) => meanwhile);

const conflict = (at: Desk) =>
  recordConflict({ subject, person: guardian, reason: '使い込みの疑い' }, at);
const measure = (at: Desk) =>
  registerProtectionMeasure(
    {
      ...{ protectedPeople: [subject], perpetrator: guardian, provisional: true },
      ...{ periodTo: tomorrow(), evidenceRef: '申出書' },
    },
    at,
  );

beforeEach(() => {
  [subject = '', guardian = '', other = '', reception = ''] = Array.from({ length: 4 }, () =>
    randomUUID(),
  );
});

describe.each([
  ['a guardian', 'GUARDIAN', 'CARE_CONTRACTS', 80],
  ['a guardian of a minor', 'LEGAL_REPRESENTATIVE', 'MINOR_GUARDIANSHIP', 8],
] as const)('the word of %s', (_name, capacity, power, age) => {
  const giveBy = (person: string) => (at: Desk) => giveConsent(word({ capacity, person }), at);

  beforeEach(async () => {
    await isAged(age);
    await lay(power, guardian);
    await lay(power, other);
  });

  it.each([
    ['a conflict', conflict],
    ['a measure', measure],
  ])('does not count beside %s, whichever of the two is written first', async (_what, end) => {
    expect(await atOnce(end, giveBy(guardian))).toBe('GIVER_NOT_VALID');
    expect(await inForce()).toEqual([]);
    expect(await refusalOf(giveBy(other))).toBe('MAY');
    expect(await inForce()).toEqual([other]);
  });

  it.each([
    ['a conflict', conflict],
    ['a measure', measure],
  ])('that is being written ends with %s, and nobody else’s', async (_what, end) => {
    expect(await refusalOf(giveBy(other))).toBe('MAY');
    expect(await atOnce(giveBy(guardian), end)).toBe('MAY');
    expect(await inForce()).toEqual([other]);
  });
});

describe('the word of a guardian whom the index learns to know', () => {
  const giveAs = (line: string) => (at: Desk) =>
    giveConsent(word({ capacity: 'GUARDIAN', guardianNumber: numberOf(line) }), at);

  beforeEach(async () => {
    await isAged(80);
    await link('権利擁護', reception, subject);
    await owner.query(
      `INSERT INTO guardianship."後見等台帳" VALUES ($1, 1, '補助', '', '', '', '', '', '')`,
      [reception],
    );
    for (const [line, name] of [
      ['1', '田中　一郎'],
      ['2', '鈴木　花子'],
    ] as const) {
      await enter(line, name);
      await lay('CARE_CONTRACTS', null, numberOf(line));
      expect(await refusalOf(giveAs(line))).toBe('MAY');
    }
    await link('後見人', numberOf('1'), guardian);
  });

  it.each([
    ['a conflict', conflict],
    ['a measure', measure],
  ])('ends with %s against the person, and nobody else’s', async (_what, end) => {
    expect(await inForce()).toEqual([numberOf('1'), numberOf('2')]);
    expect(await refusalOf(end)).toBe('MAY');
    expect(await inForce()).toEqual([numberOf('2')]);
  });

  it('ends with a conflict by number, under both names', async () => {
    await lay('CARE_CONTRACTS', guardian);
    const giver = { capacity: 'GUARDIAN', person: guardian } as const;
    expect(await refusalOf((at) => giveConsent(word(giver), at))).toBe('MAY');
    expect(await inForce()).toHaveLength(3);
    const byNumber = { subject, guardianNumber: numberOf('1'), reason: '使い込みの疑い' };
    expect(await refusalOf((at) => recordConflict(byNumber, at))).toBe('MAY');
    expect(await inForce()).toEqual([numberOf('2')]);
  });
});
