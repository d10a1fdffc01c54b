import { afterAll, describe, expect, it } from '@jest/globals';
import { openDataSource } from '@kasane/db/open-data-source';
import { VisibleMember } from '@kasane/subgraph-household/entities/visible-member';
import { createPersonRecords, type RecordSpec } from '@kasane/subgraph-kit/person-records';
import { person, stack } from '../../stack/running-stack.js';

const members: RecordSpec<VisibleMember> = {
  entity: VisibleMember,
  system: null,
  key: 'personId',
  orderBy: ['householdId'],
};

const source = await openDataSource('household', {
  url: String(stack.databases['household']),
  entities: [VisibleMember],
  poolSize: 1,
});
afterAll(() => source.destroy());

/** As for one request of its own. */
const householdsOf = async (ids: readonly string[]) => {
  const records = createPersonRecords(source);
  const rows = await Promise.all(ids.map((id) => records.load(members, id)));
  return rows.map((found) => found.map(({ personId }) => personId));
};

describe('the statement that reads the records of people', () => {
  it('is planned anew for five lists of people, and from then on no more', async () => {
    const mother = person('sakura-mother');
    const elder = person('sakura-elder');
    const one = await householdsOf([mother]);
    expect(new Set(one.flat())).toEqual(new Set([mother]));
    const both = await householdsOf([mother, elder]);
    expect(both[0]).toEqual(one[0]);
    expect(new Set(both[1])).toEqual(new Set([elder]));
    for (let time = 0; time < 8; time += 1) {
      expect(await householdsOf([mother])).toEqual(one);
      expect(await householdsOf([mother, elder])).toEqual(both);
    }
    // Eighteen times: once unnamed, and five times to find out what planning is worth.
    const plans: unknown = await source.query(
      `SELECT custom_plans::int AS anew, generic_plans::int AS kept
         FROM pg_prepared_statements WHERE statement LIKE 'SELECT p.id%'`,
    );
    expect(plans).toEqual([{ anew: 5, kept: 12 }]);
  });
});
