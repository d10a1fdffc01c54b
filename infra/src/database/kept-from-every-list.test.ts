import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDataSource } from '@kasane/db/open-data-source';
import type { Viewer } from '@kasane/policy/decision/decide';
import { provisions } from '@kasane/subgraph-consent/queries/provisions';
import { reminders } from '@kasane/subgraph-consent/queries/reminders';
import { sittings } from '@kasane/subgraph-consent/queries/sittings';
import { createContext } from '@kasane/subgraph-kit/define-subgraph';
import type { DataSource } from 'typeorm';
import { layHome, layMeasure, liftMeasure } from './lay-measure.js';
import { letRolesIn, openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

/**
 * D-1 in the lists of an office: what a colleague wrote about somebody is not in the list of whoever is
 * of the side a measure protects that person from (leaks.md 24).
 */
let database: TemporaryDatabase;
let room: DataSource;
const [woman, other, perpetrator, housemate] = Array.from({ length: 4 }, () => randomUUID());
let measure = '';

beforeAll(async () => {
  database = await openTemporaryDatabase();
  const { consent } = await letRolesIn(database);
  room = await openDataSource('consent', { url: consent.url, writable: true });
  const { owner } = database;
  await layHome(owner, [perpetrator, housemate]);
  measure = await layMeasure(owner, { woman, perpetrator, days: 5 });
  // One that either of them convened before there was a measure, or sits in, with somebody beside her.
  for (const [people, convenedBy] of [
    [[woman], 'clerk'],
    [[other, woman], 'x'],
    [[other], 'x'],
  ] as const) {
    const sitting = randomUUID();
    await owner.query(
      `INSERT INTO consent.sitting_version
         (id, version, basis, forum, case_id, subjects, necessity, authorization_id, convened_by,
          convened_by_agency, opened_at, ends_at)
       VALUES ($1, 1, 'LB-06', 'SUPPORT_MEETING', 'ケース', $2, '安否の確認', $3, $4, 'disability',
               now() - interval '1 hour', now() + interval '1 hour')`,
      [sitting, people, randomUUID(), convenedBy],
    );
    await owner.query(
      `INSERT INTO consent.sitting_member VALUES ($1, 'clerk', 'disability', now())`,
      [sitting],
    );
  }
  for (const person of [woman, other]) {
    await owner.query(
      `INSERT INTO consent.provision_version
         (id, version, basis, subjects, categories, recipient_agency, recipients, reason,
          recipient_task, purpose, valid_to, needs_approval, recorded_by, recorded_by_agency)
       VALUES ($1, 1, 'LB-04', ARRAY[$2::uuid], '{ELDERLY_CARE_LEVEL}', 'housing',
               '{agency:housing}', '転居の相談', '住宅の確保', 'DEPARTMENT_DUTY',
               now() + interval '1 day', true, 'x', 'elderly')`,
      [randomUUID(), person],
    );
    await owner.query(
      `INSERT INTO consent.authorization_version
         (id, version, basis, subjects, categories, recipients, purpose, valid_from, valid_to,
          giver_capacity, giver_person, powers, powers_list_ref, evidence_ref, opened_by,
          opened_by_agency)
       VALUES ($1, 1, 'LB-20', ARRAY[$2::uuid], '{ELDERLY_CARE_LEVEL}', '{viewer:kouken}',
               'GUARDIAN_DUTY', now() - interval '1 day', now() + interval '5 days',
               'GUARDIAN', $3, '{CARE_CONTRACTS}', '代理権目録', '登記事項証明書', 'x', 'guardianship')`,
      [randomUUID(), person, randomUUID()],
    );
  }
}, 120_000);

afterAll(async () => {
  await room.destroy();
  await database.stop();
}, 30_000);

type List = (viewer: Viewer) => Promise<readonly { readonly subjects: unknown }[]>;
const contextOf = (viewer: Viewer) => ({
  ...createContext(new Map([['consent', room]]), undefined, () => true),
  viewer,
});

const lists: readonly [string, Viewer['agency'], List, readonly unknown[]][] = [
  ['provisions', 'elderly', (viewer) => provisions({}, contextOf(viewer)), [woman, other]],
  [
    'sittings',
    'disability',
    (viewer) => sittings({}, contextOf(viewer)),
    [woman, woman, other, other],
  ],
  ['powers that end', 'guardianship', (viewer) => reminders(contextOf(viewer)), [woman, other]],
  ['measures that end', 'household', (viewer) => reminders(contextOf(viewer)), [woman]],
];

describe('a list of the office', () => {
  const shownTo = async (list: List, agency: Viewer['agency'], person?: string) => {
    const viewer = { id: 'clerk', agency, role: 'DEPARTMENT_WORKER', ...(person && { person }) };
    const rows = await list(viewer as Viewer);
    return rows
      .flatMap(({ subjects }) => (subjects as { id: string }[]).map(({ id }) => id))
      .sort();
  };

  it.each(lists)('of %s leaves her out for his side', async (_name, agency, list, all) => {
    const others = all.includes(other) ? [other] : [];
    expect(await shownTo(list, agency, perpetrator)).toEqual(others);
    expect(await shownTo(list, agency, housemate)).toEqual(others);
    expect(await shownTo(list, agency, randomUUID())).toEqual([...all].sort());
    expect(await shownTo(list, agency)).toEqual([...all].sort());
  });

  it('has her again once the measure is lifted', async () => {
    await liftMeasure(database.owner, measure);
    for (const [, agency, list, all] of lists.slice(0, 3)) {
      expect(await shownTo(list, agency, housemate)).toEqual([...all].sort());
    }
  });
});
