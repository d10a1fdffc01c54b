import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openDataSource } from '@kasane/db/open-data-source';
import { liftProtectionMeasure } from '@kasane/subgraph-consent/acts/lift-protection-measure';
import { registerProtectionMeasure } from '@kasane/subgraph-consent/acts/register-protection-measure';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { layHome } from './lay-measure.js';
import { letRolesIn, openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

/**
 * D-1: a mother and her child have fled from the same man, at whose home the register still has them,
 * and each has a measure of their own. Neither is of his side.
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

let [mother, child, perpetrator, hisMother, word] = ['', '', '', '', ''];
beforeEach(async () => {
  const fresh = Array.from({ length: 5 }, () => randomUUID());
  [mother = '', child = '', perpetrator = '', hisMother = '', word = ''] = fresh;
  await layHome(owner, [perpetrator, hisMother, mother, child]);
  await owner.query(
    `INSERT INTO consent.authorization_version
       (id, version, basis, subjects, categories, recipients, purpose, valid_from, valid_to,
        giver_capacity, giver_person, explained_how, evidence_ref, method, opened_by, opened_by_agency)
     VALUES ($1, 1, 'LB-01', ARRAY[$2::uuid], '{RESIDENT_NAME}', '{agency:multi-agency}',
             'MULTI_AGENCY_SUPPORT', now() - interval '1 day', now() + interval '1 day',
             'LEGAL_REPRESENTATIVE', $3, '面談', '同意書', 'WRITTEN', 'x', 'children')`,
    [word, child, mother],
  );
});

const act = <T>(does: (desk: Desk) => Promise<T>): Promise<T> =>
  consent.transaction((manager) =>
    does({
      ...{ manager, now: new Date(), purpose: 'DEPARTMENT_DUTY' },
      viewer: { id: 'clerk', agency: 'household', role: 'DEPARTMENT_WORKER' },
    }),
  );
const protect = async (who: string, from = perpetrator): Promise<string> => {
  const { id } = await act((desk) =>
    registerProtectionMeasure(
      {
        ...{ protectedPeople: [who], perpetrator: from, provisional: true },
        ...{ periodTo: new Date(Date.now() + 86_400_000), evidenceRef: '申出書' },
      },
      desk,
    ),
  );
  return id;
};
const lift = (id: string) =>
  act((desk) => liftProtectionMeasure({ id, expectedVersion: 1, reason: '試験' }, desk));

/** Who is of the perpetrator's household, by the measure as a decision reads it. */
async function sideOf(measure: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ record: { id: string; household: string[] } }>(
    `SELECT record FROM consent.in_force_about(ARRAY[$1, $2]::uuid[]) WHERE kind = 'PROHIBITION'`,
    [mother, child],
  );
  return rows.flatMap(({ record }) => (record.id === measure ? record.household : [])).sort();
}

async function stillCounts(): Promise<boolean> {
  const { rows } = await owner.query(
    `SELECT FROM consent.authorization_in_force
      WHERE id = $1 AND withdrawn_at IS NULL AND 'RESIDENT_NAME' = ANY (categories)`,
    [word],
  );
  return rows.length === 1;
}

describe('of two who have fled from one home', () => {
  it('neither is of his side, whoever was protected first', async () => {
    const [first, second] = [await protect(mother), await protect(child)];
    expect([await sideOf(first), await sideOf(second)]).toEqual([[hisMother], [hisMother]]);
  });

  it('the mother’s word for her child goes on', async () => {
    await protect(mother);
    expect(await stillCounts()).toBe(true);
    await protect(child);
    expect(await stillCounts()).toBe(true);
  });

  it('who stayed there is, and has no word for the child any more', async () => {
    const measure = await protect(child);
    expect(await sideOf(measure)).toEqual([hisMother, mother].sort());
    expect(await stillCounts()).toBe(false);
  });

  it('a measure against somebody else, or one that was lifted, says nothing of it', async () => {
    await protect(mother, randomUUID());
    await lift(await protect(mother));
    expect(await sideOf(await protect(child))).toEqual([hisMother, mother].sort());
  });
});
