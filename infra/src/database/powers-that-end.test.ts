import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openDataSource } from '@kasane/db/open-data-source';
import { recordConflict, type ConflictInput } from '@kasane/subgraph-consent/acts/record-conflict';
import {
  recordGuardianPowers,
  type GuardianPowersInput,
} from '@kasane/subgraph-consent/acts/record-guardian-powers';
import {
  registerProtectionMeasure,
  type ProtectionMeasureInput,
} from '@kasane/subgraph-consent/acts/register-protection-measure';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { letRolesIn, openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

/**
 * What ends a guardian's reading without anybody's endGuardianPowers, on a real database and as the
 * gateway reads it: two doors, which have to say the same.
 */
let database: TemporaryDatabase;
let owner: Client;
let gateway: Client;
let consent: DataSource;

beforeAll(async () => {
  database = await openTemporaryDatabase();
  owner = database.owner;
  const urls = await letRolesIn(database);
  gateway = new Client({ connectionString: urls.gateway.url });
  await gateway.connect();
  consent = await openDataSource('consent', { url: urls.consent.url, writable: true });
}, 120_000);

afterAll(async () => {
  await consent.destroy();
  await gateway.end();
  await database.stop();
}, 30_000);

let [ward, otherWard, guardian, housemate, neighbour] = ['', '', '', '', ''];
let reception = '';
/** 後見人番号 of a guardian who is in nobody's index. */
const numberOf = (line: string): string => `${reception}-${line}`;

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

const tomorrow = (): Date => new Date(Date.now() + 86_400_000);

const desk = (manager: EntityManager, agency: 'household' | 'guardianship'): Desk => ({
  ...{ manager, now: new Date(), purpose: 'DEPARTMENT_DUTY' },
  viewer: { id: `clerk of ${agency}`, agency, role: 'DEPARTMENT_WORKER' },
});

interface Powers {
  readonly subject?: string;
  readonly person?: string;
  readonly number?: string;
}

/** Powers as the core agency records them. */
const lay = (reader: string, { subject = ward, person, number }: Powers) =>
  owner.query(
    `INSERT INTO consent.authorization_version
       (id, version, basis, subjects, categories, recipients, purpose, valid_from, valid_to,
        giver_capacity, giver_person, giver_register, evidence_ref, powers, powers_list_ref,
        opened_by, opened_by_agency)
     VALUES ($1, 1, 'LB-20', ARRAY[$2::uuid], '{RESIDENT_NAME}', ARRAY['viewer:' || $3],
             'GUARDIAN_DUTY', now() - interval '1 day', now() + interval '1 day', 'GUARDIAN',
             $4, $5, '登記事項証明書', '{CARE_CONTRACTS}', '代理権目録', 'x', 'guardianship')`,
    [randomUUID(), subject, reader, person ?? null, number ?? null],
  );

const readers = ['brother', 'lawyer', 'neighbour', 'stranger'];

/** Who may read of this ward as a guardian. */
async function open(subject = ward): Promise<readonly string[]> {
  const about = await gateway.query<{ recipients: string[] }>(
    `SELECT recipients FROM consent.in_force_about(ARRAY[$1::uuid]) WHERE kind = 'AUTHORIZATION'`,
    [subject],
  );
  const found = about.rows.map(({ recipients }) => recipients.join()).sort();
  const search = await gateway.query<{ record: { recipients: string[]; subjects: string[] } }>(
    `SELECT record FROM consent.open_to($1, 'GUARDIAN_DUTY') WHERE kind = 'AUTHORIZATION'`,
    [readers.map((reader) => `viewer:${reader}`)],
  );
  const searched = search.rows
    .filter(({ record }) => record.subjects.includes(subject))
    .map(({ record }) => record.recipients.join());
  expect(searched.sort()).toEqual(found);
  return found.map((recipient) => recipient.slice('viewer:'.length));
}

beforeEach(async () => {
  const fresh = Array.from({ length: 5 }, () => randomUUID());
  [ward = '', otherWard = '', guardian = '', housemate = '', neighbour = ''] = fresh;
  reception = randomUUID();
  const home = randomUUID();
  await owner.query(
    `INSERT INTO household.household_member (household_id, person_id, position)
     VALUES ($1, $2, 1), ($1, $3, 2)`,
    [home, guardian, housemate],
  );
  await link('権利擁護', reception, ward);
  await owner.query(
    `INSERT INTO guardianship."後見等台帳" VALUES ($1, 1, '補助', '', '', '', '', '', '')`,
    [reception],
  );
});

describe('a protection measure against a guardian', () => {
  const measure = (against: Partial<ProtectionMeasureInput>): ProtectionMeasureInput => ({
    ...{ protectedPeople: [ward], provisional: true, evidenceRef: '申出書' },
    ...{ periodTo: tomorrow(), ...against },
  });
  const register = (against: Partial<ProtectionMeasureInput>) =>
    consent.transaction((manager) =>
      registerProtectionMeasure(measure(against), desk(manager, 'household')),
    );

  beforeEach(async () => {
    await enter('1', '田中　一郎');
    await enter('2', '鈴木　花子');
    await lay('brother', { person: guardian });
    await lay('lawyer', { number: numberOf('1') });
    await lay('neighbour', { person: neighbour });
    await lay('stranger', { number: numberOf('2') });
    await lay('brother', { person: guardian, subject: otherWard });
  });

  it.each<[string, () => Partial<ProtectionMeasureInput>, readonly string[]]>([
    ['is the perpetrator', () => ({ perpetrator: guardian }), ['lawyer', 'neighbour', 'stranger']],
    [
      'lives with the perpetrator',
      () => ({ perpetrator: housemate }),
      ['lawyer', 'neighbour', 'stranger'],
    ],
    [
      'bears the name of the perpetrator and is in no index',
      () => ({ perpetratorName: '田中 一郎' }),
      ['brother', 'neighbour', 'stranger'],
    ],
    ['is nobody of that side', () => ({ perpetratorName: '佐藤 次郎' }), readers],
  ])('ends the powers of one who %s, and of nobody else', async (_who, against, left) => {
    expect(await open()).toEqual(readers);
    await register(against());
    expect(await open()).toEqual(left);
    expect(await open(otherWard)).toEqual(['brother']);
  });

  it('refuses those that are recorded while it is being written', async () => {
    const { recorded } = await consent.transaction(async (manager) => {
      await registerProtectionMeasure(
        measure({ perpetrator: guardian }),
        desk(manager, 'household'),
      );
      const meanwhile = record({ guardian, reader: 'brother' });
      await Promise.race([meanwhile, somebodyWaits()]);
      return { recorded: meanwhile };
    });
    expect(await recorded).toBe('GIVER_NOT_VALID');
    expect(await open()).toEqual(['lawyer', 'neighbour', 'stranger']);
  });
});

describe('a conflict with a guardian', () => {
  const conflict = (who: Pick<ConflictInput, 'person' | 'guardianNumber'>) =>
    refusalOf((manager) =>
      recordConflict(
        { subject: ward, reason: '使い込みの疑い', ...who },
        desk(manager, 'household'),
      ),
    );
  const agree = (giver: string, exclusions: readonly string[] = []) =>
    owner.query(
      `INSERT INTO consent.authorization_version
         (id, version, basis, subjects, categories, exclusions, recipients, purpose, valid_from,
          valid_to, giver_capacity, giver_person, method, explained_how, evidence_ref,
          opened_by, opened_by_agency)
       VALUES ($1, 1, 'LB-01', ARRAY[$2::uuid], '{RESIDENT_NAME}', $3, ARRAY['viewer:' || $4],
               'MULTI_AGENCY_SUPPORT', now() - interval '1 day', now() + interval '1 day',
               'GUARDIAN', $4::uuid, 'WRITTEN', '面談', '同意書', 'x', 'guardianship')`,
      [randomUUID(), ward, exclusions, giver],
    );
  /** What is in force of the consents: who is told what, and what not. */
  const agreed = async () => {
    const { rows } = await gateway.query<{ categories: string[]; exclusions: string[] }>(
      `SELECT recipients, categories, exclusions FROM consent.in_force_about(ARRAY[$1::uuid])
        WHERE kind = 'AUTHORIZATION' AND basis = 'LB-01' ORDER BY recipients, exclusions`,
      [ward],
    );
    return rows;
  };
  const word = (giver: string, said: { categories?: string[]; exclusions?: string[] }) => ({
    ...{ recipients: [`viewer:${giver}`], categories: [], exclusions: [], ...said },
  });

  beforeEach(async () => {
    await enter('1', '田中　一郎');
    await enter('2', '鈴木　花子');
    await lay('brother', { person: guardian });
    await lay('lawyer', { number: numberOf('1') });
  });

  it('by number ends the powers of the person the number stands for', async () => {
    await link('後見人', numberOf('2'), guardian);
    expect(await open()).toEqual(['brother', 'lawyer']);
    expect(await conflict({ guardianNumber: numberOf('2') })).toBe('MAY');
    expect(await open()).toEqual(['lawyer']);
    expect(await record({ guardian, reader: 'brother' })).toBe('GIVER_NOT_VALID');
    expect(await record({ guardianNumber: numberOf('1') })).toBe('MAY');
  });

  it('by number holds for the person whom the index learns of later', async () => {
    expect(await conflict({ guardianNumber: numberOf('1') })).toBe('MAY');
    expect(await record({ guardian: neighbour, reader: 'neighbour' })).toBe('MAY');
    await link('後見人', numberOf('1'), neighbour);
    expect(await record({ guardian: neighbour, reader: 'neighbour' })).toBe('GIVER_NOT_VALID');
  });

  it('holds for another number of the same name, and for nobody else’s', async () => {
    expect(await conflict({ guardianNumber: numberOf('1') })).toBe('MAY');
    await enter('3', '田中 一郎');
    expect(await record({ guardianNumber: numberOf('3') })).toBe('GIVER_NOT_VALID');
    expect(await record({ guardianNumber: numberOf('2') })).toBe('MAY');
  });

  it('is not recorded of a number that nobody ever had', async () => {
    expect(await conflict({ guardianNumber: `${numberOf('1')}9` })).toBe('NOT_IN_REGISTER');
    expect(await open()).toEqual(['brother', 'lawyer']);
  });

  it('takes back what such a one said yes to, and no “no”', async () => {
    await agree(guardian, ['RESIDENT_BIRTH']);
    await agree(neighbour);
    const name = { categories: ['RESIDENT_NAME'] };
    const birth = { exclusions: ['RESIDENT_BIRTH'] };
    const left = [word(neighbour, name), word(guardian, birth)];
    expect(new Set(await agreed())).toEqual(
      new Set([word(guardian, { ...name, ...birth }), word(neighbour, name)]),
    );
    expect(await conflict({ person: guardian })).toBe('MAY');
    expect(new Set(await agreed())).toEqual(new Set(left));
  });
});

describe('the register of guardianship', () => {
  const leave = (line: string) =>
    owner.query(
      `UPDATE guardianship."後見人等" SET "退任年月日" = '令和8年9月30日' WHERE "後見人番号" = $1`,
      [numberOf(line)],
    );
  const isThem = (line: string, person: string) => link('後見人', numberOf(line), person);
  const endsFor = () =>
    owner.query(
      `UPDATE guardianship."後見等台帳" SET "終了年月日" = '令和8年9月30日' WHERE "受付番号" = $1`,
      [reception],
    );

  beforeEach(async () => {
    for (const line of ['1', '2', '3']) await enter(line, `田中 ${line}郎`);
    await isThem('2', guardian);
    await lay('brother', { person: guardian });
    await lay('lawyer', { number: numberOf('1') });
    await lay('neighbour', { person: neighbour });
    await lay('stranger', { number: numberOf('3') });
    await lay('brother', { person: guardian, subject: otherWard });
  });

  it.each<[string, () => Promise<unknown>, readonly string[]]>([
    ['all are in office', () => Promise.resolve(), readers],
    ['one by number left', () => leave('1'), ['brother', 'neighbour', 'stranger']],
    ['one by Person.id left', () => leave('2'), ['lawyer', 'neighbour', 'stranger']],
    [
      'one left and was appointed anew',
      async () => {
        await leave('2');
        await enter('4', '田中　2郎');
        await isThem('4', guardian);
      },
      readers,
    ],
    ['the guardianship has ended', endsFor, ['neighbour']],
    [
      'the index knows by now who a number is',
      () => isThem('3', housemate),
      ['brother', 'lawyer', 'neighbour'],
    ],
    [
      'it has no lines here',
      () => owner.query('DELETE FROM guardianship."後見人等"'),
      ['brother', 'neighbour'],
    ],
  ])('opens to whom it does not know as gone: %s', async (_case, change, left) => {
    await change();
    expect(await open()).toEqual(left);
    expect(await open(otherWard)).toEqual(['brother']);
  });

  it('keeps whoever left from being recorded anew, and nobody else', async () => {
    expect(await record({ guardian, reader: 'brother' })).toBe('MAY');
    expect(await record({ guardianNumber: numberOf('1') })).toBe('MAY');
    await leave('2');
    expect(await record({ guardian, reader: 'brother' })).toBe('NOT_IN_REGISTER');
    expect(await record({ guardianNumber: numberOf('2') })).toBe('NOT_IN_REGISTER');
    expect(await record({ guardian: neighbour, reader: 'neighbour' })).toBe('MAY');
    expect(await record({ guardianNumber: numberOf('1') })).toBe('MAY');
  });

  it('that cannot be read closes the powers, and nothing else', async () => {
    await owner.query(
      `INSERT INTO consent.authorization_version
         (id, version, basis, subjects, categories, recipients, purpose, valid_from, valid_to,
          opened_by, opened_by_agency)
       VALUES ($1, 1, 'LB-06', ARRAY[$2::uuid], '{RESIDENT_NAME}', '{viewer:clerk}',
               'SUPPORT_MEETING', now() - interval '1 day', now() + interval '1 day', 'x', 'elderly')`,
      [randomUUID(), neighbour],
    );
    await owner.query('ALTER VIEW consent.left_powers RENAME TO out_of_reach');
    try {
      expect([await open(), await open(otherWard)]).toEqual([[], []]);
      const about = await gateway.query('SELECT id FROM consent.in_force_about($1)', [
        [ward, otherWard, neighbour],
      ]);
      expect(about.rows).toHaveLength(1);
    } finally {
      await owner.query('ALTER VIEW consent.out_of_reach RENAME TO left_powers');
    }
    expect(await open()).toEqual(readers);
  });
});

/** Records powers as the core agency does. */
const record = (who: Pick<GuardianPowersInput, 'guardian' | 'guardianNumber' | 'reader'>) =>
  refusalOf((manager) =>
    recordGuardianPowers(
      {
        ...{ subject: ward, powers: ['CARE_CONTRACTS'], ...who },
        ...{ certificateRef: '登記事項証明書', listRef: '代理権目録', validTo: tomorrow() },
      },
      desk(manager, 'guardianship'),
    ),
  );

/** The code of the refusal, or 'MAY'. */
const refusalOf = (act: (manager: EntityManager) => Promise<unknown>) =>
  consent.transaction(act).then(
    () => 'MAY',
    (error: unknown) =>
      (error as { readonly extensions?: { readonly code?: unknown } }).extensions?.code,
  );

async function somebodyWaits(): Promise<void> {
  const asked =
    "SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
  for (;;) {
    const { rows } = await owner.query<{ n: number }>(asked);
    if (rows[0]?.n !== 0) return;
  }
}
