import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDataSource } from '@kasane/db/open-data-source';
import { acceptCase } from '@kasane/subgraph-collaboration/acts/accept-case';
import { step } from '@kasane/subgraph-collaboration/acts/move-file';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { DataSource } from 'typeorm';
import { letRolesIn, openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

/** D-1: the perpetrator, or who lives there, works for the 多機関協働 and would know of her consent. */
let database: TemporaryDatabase;
let room: DataSource;
const [woman, other, perpetrator, housemate] = Array.from({ length: 4 }, () => randomUUID());
const measure = randomUUID();

beforeAll(async () => {
  database = await openTemporaryDatabase();
  const { collaboration } = await letRolesIn(database);
  room = await openDataSource('collaboration', { url: collaboration.url, writable: true });
  await database.owner.query(
    `INSERT INTO household.household_member (household_id, person_id, position)
     VALUES ($1, $2, 1), ($1, $3, 2)`,
    [randomUUID(), perpetrator, housemate],
  );
  await database.owner.query(
    `INSERT INTO consent.protection_measure_version
       (id, version, rule, protected_people, perpetrator, unit, provisional, valid_from, period_to,
        evidence_ref, registered_by, registered_by_agency)
     VALUES ($1, 1, 'D-1', ARRAY[$2::uuid], $3, 'household', false, now() - interval '1 day',
             now() + interval '300 days', '申出書', 'x', 'household')`,
    [measure, woman, perpetrator],
  );
}, 120_000);

afterAll(async () => {
  await room.destroy();
  await database.stop();
}, 30_000);

const as = <T>(person: string | undefined, act: (desk: Desk) => Promise<T>): Promise<T> =>
  room.transaction((manager) =>
    act({
      ...{ manager, now: new Date(), purpose: 'MULTI_AGENCY_SUPPORT' },
      viewer: {
        ...{ id: `coordinator ${randomUUID()}`, agency: 'multi-agency' },
        role: 'MULTI_AGENCY_COORDINATOR',
        ...(person !== undefined && { person }),
      },
    }),
  );
const said = (person: string | undefined, act: (desk: Desk) => Promise<unknown>) =>
  as(person, act).then(
    () => 'MAY',
    (error: unknown) =>
      (error as { readonly extensions?: { readonly code?: unknown } }).extensions?.code ?? error,
  );
const everybody = async (act: (desk: Desk) => Promise<unknown>) => [
  await said(perpetrator, act),
  await said(housemate, act),
  await said(randomUUID(), act),
  await said(undefined, act),
];
const KEPT = ['NOT_YOUR_ACT', 'NOT_YOUR_ACT'];

const accept =
  (...people: readonly string[]) =>
  (desk: Desk) =>
    acceptCase({ people, why: '受け持つ' }, desk);

describe('whom she is protected from at the 多機関協働', () => {
  it('accepts no case of hers', async () => {
    expect(await everybody(accept(String(woman)))).toEqual([...KEPT, 'MAY', 'MAY']);
    expect(await everybody(accept(String(other), String(woman)))).toEqual([...KEPT, 'MAY', 'MAY']);
    expect(await everybody(accept(String(other)))).toEqual(Array(4).fill('MAY'));
  });

  it('is not told by a step in it whether she has agreed', async () => {
    const receive = (file: string) => (desk: Desk) =>
      step('RECEIVE_CONSENT')({ file, expectedVersion: 1, why: '同意書' }, desk);
    const [hers, another] = [
      await as(undefined, accept(String(woman))),
      await as(undefined, accept(String(other))),
    ];
    const untold = ['NO_LIVE_CONSENT', 'NO_LIVE_CONSENT'];
    expect(await everybody(receive(hers.id))).toEqual([...KEPT, ...untold]);
    expect(await everybody(receive(another.id))).toEqual([...untold, ...untold]);
  });

  it('may again once the measure is lifted', async () => {
    await database.owner.query(
      `INSERT INTO consent.protection_measure_version
         SELECT (jsonb_populate_record(m, jsonb_build_object('version', 2, 'lifted_at', now(),
                   'lifted_by', 'x', 'lift_reason', '転出'))).*
           FROM consent.protection_measure m WHERE m.id = $1`,
      [measure],
    );
    expect(await everybody(accept(String(woman)))).toEqual(Array(4).fill('MAY'));
  });
});
