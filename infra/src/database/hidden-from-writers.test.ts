import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { layHome, layMeasure, liftMeasure } from './lay-measure.js';
import { letRolesIn, openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

/** D-1: from whom 地域 keeps to itself whether it has somebody on a list (community.hides_place). */
let database: TemporaryDatabase;
let community: Client;
beforeAll(async () => {
  database = await openTemporaryDatabase();
  const { community: room } = await letRolesIn(database);
  community = new Client({ connectionString: room.url });
  await community.connect();
}, 120_000);

afterAll(async () => {
  await community.end();
  await database.stop();
}, 30_000);

const [perpetrator, housemate, stranger] = [randomUUID(), randomUUID(), randomUUID()];

interface Writer {
  readonly id?: string;
  readonly agency?: string;
  readonly self?: string;
}

const isHidden = async (who: string, { id = 'clerk', agency = 'community', self }: Writer = {}) => {
  const { rows } = await community.query<{ hidden: boolean }>(
    `SELECT community.hides_place($1, $2, $3, 'DEPARTMENT_WORKER', $4) AS hidden`,
    [who, id, agency, self ?? null],
  );
  return rows[0]?.hidden;
};

interface Measure {
  readonly lifted?: boolean;
  readonly releasedTo?: string;
  readonly hoursLeft?: number;
}

async function protect({ lifted = false, releasedTo, hoursLeft = 1 }: Measure): Promise<string> {
  const woman = randomUUID();
  const measure = await layMeasure(database.owner, { woman, perpetrator });
  if (lifted) await liftMeasure(database.owner, measure);
  if (releasedTo !== undefined) {
    await database.owner.query(
      `INSERT INTO consent.protection_release
         (id, measure_id, recipient, valid_from, valid_to, reason, released_by)
       VALUES ($1, $2, $3, now() - interval '2 hours', now() + make_interval(hours => $4), '同行', 'x')`,
      [randomUUID(), measure, releasedTo, hoursLeft],
    );
  }
  return woman;
}

describe('somebody is hidden from who would write of them', () => {
  beforeAll(() => layHome(database.owner, [perpetrator, housemate]));

  it.each<[string, boolean, Measure, Writer]>([
    ['by a measure', true, {}, {}],
    ['not once it is lifted', false, { lifted: true }, {}],
    ['not where it is released to the agency', false, { releasedTo: 'agency:community' }, {}],
    ['by a release to somebody else', true, { releasedTo: 'viewer:other' }, {}],
    ['not by one to this writer', false, { releasedTo: 'viewer:other' }, { id: 'other' }],
    ['by one that is over', true, { releasedTo: 'agency:community', hoursLeft: -1 }, {}],
    [
      'whom it is released to and who is the perpetrator',
      true,
      { releasedTo: 'agency:community' },
      { self: perpetrator },
    ],
    ['or lives there', true, { releasedTo: 'agency:community' }, { self: housemate }],
    ['but not from a colleague', false, { releasedTo: 'agency:community' }, { self: stranger }],
    ['nor from the unit', false, {}, { agency: 'household' }],
  ])('%s', async (_what, hidden, measure, writer) => {
    expect(await isHidden(await protect(measure), writer)).toBe(hidden);
    expect(await isHidden(randomUUID(), writer)).toBe(false);
  });

  it('by a measure that stands in the resident register alone', async () => {
    const [who, atena] = [randomUUID(), randomUUID()];
    await database.owner.query('INSERT INTO household.person (id, atena_number) VALUES ($1, $2)', [
      who,
      atena,
    ]);
    expect(await isHidden(who)).toBe(false);
    await database.owner.query(
      `INSERT INTO residents."支援措置" VALUES ('S1', $1, '1', '2', '5080401', '5090331', '')`,
      [atena],
    );
    expect([await isHidden(who), await isHidden(who, { agency: 'household' })]).toEqual([
      true,
      false,
    ]);
  });

  it('and the room is told yes or no, and no measure', async () => {
    await expect(community.query('SELECT FROM consent.protection_measure')).rejects.toMatchObject({
      code: '42501',
    });
  });
});
