import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { layAuthorization, type LaidAuthorization } from '../../records/lay-authorization.js';
import { ledgerOf } from '../../records/ledger-of.js';
import { runSql } from '../../stack/run-sql.js';
import { household, person } from '../../stack/running-stack.js';

/**
 * An id says nothing, and whoever once learnt it keeps it. That somebody is on 生活保護, or is
 * supported, is told by whoever holds it and about each of them, however the household is reached.
 */
const laid: LaidAuthorization[] = [];
const consentTo = async (subject: string, ...categories: readonly string[]) => {
  laid.push(await layAuthorization({ subjects: [subject], categories }));
};
const withdraw = async () => {
  for (const each of laid.splice(0)) await each.withdraw();
};
afterEach(withdraw);

const byId = (field: string) =>
  `query Kept_${field}($id: ID!) { ${field}(id: $id) { id kind members { id } } }`;
const find = async (as: DemoStaffKey, field: string, id: string) => {
  const { body } = await ask({ as, query: byId(field), variables: { id } });
  expect(body.errors).toBeUndefined();
  return body.data?.[field];
};

let home = '';
let first = '';
let second = '';

/** Two on 生活保護 together about whom nobody has consented to anything. */
beforeAll(async () => {
  const [row] = await runSql(
    'administrator',
    `SELECT household_id::text AS home, min(person_id::text) AS first, max(person_id::text) AS second
       FROM household.visible_member m
      WHERE kind = 'WELFARE' AND person_id <> ALL ($1::uuid[])
        AND NOT EXISTS (SELECT FROM consent.authorization_version a
                         WHERE m.person_id = ANY (a.subjects))
        AND NOT EXISTS (SELECT FROM consent.protection_measure_version p
                         WHERE m.person_id = ANY (p.protected_people) OR m.person_id = p.perpetrator)
      GROUP BY household_id HAVING count(*) = 2 ORDER BY household_id LIMIT 1`,
    [['aoi-mother', 'aoi-girl', 'aoi-brother'].map(person)],
  );
  [home, first, second] = ['home', 'first', 'second'].map((column) => String(row?.[column])) as [
    ...[string, string, string],
  ];
});

describe('the id of a household of 生活保護', () => {
  const learn = async (query: string) => {
    const { body } = await ask({ as: 'coordinator', query, variables: { id: first } });
    return body.data?.['person'] as { publicAssistanceHousehold: unknown } | null;
  };

  it('opens nothing after the consent it was learnt by, nor to whom it was handed', async () => {
    await consentTo(first, 'PUBLIC_ASSISTANCE', 'RESIDENT_NAME');
    const query = 'query Learn($id: ID!) { person(id: $id) { publicAssistanceHousehold { id } } }';
    expect(await learn(query)).toEqual({ publicAssistanceHousehold: { id: home } });
    await withdraw();
    await consentTo(first, 'RESIDENT_NAME');
    for (const as of ['coordinator', 'elderly', 'household', 'livelihood'] as const) {
      expect(await find(as, 'household', home)).toBeNull();
      expect(await find(as, 'supportHousehold', home)).toBeNull();
    }
  });

  const TOGETHER =
    'query Together($id: ID!) { person(id: $id) { publicAssistanceHousehold { kind members { id name } } } }';

  it('tells of the other by no consent but the other’s own', async () => {
    await consentTo(first, 'PUBLIC_ASSISTANCE');
    await consentTo(second, 'RESIDENT_NAME');
    expect(await learn(TOGETHER)).toEqual({
      publicAssistanceHousehold: { kind: 'WELFARE', members: [{ id: first, name: null }] },
    });
    expect(await ledgerOf(TOGETHER)).not.toHaveProperty([second]);
  });

  it('tells of both whom both have consented, and is in the ledger of each under 生活保護', async () => {
    await consentTo(first, 'PUBLIC_ASSISTANCE');
    await consentTo(second, 'PUBLIC_ASSISTANCE');
    const { publicAssistanceHousehold } = (await learn(TOGETHER)) ?? {};
    expect(publicAssistanceHousehold).toEqual({
      kind: 'WELFARE',
      members: expect.arrayContaining([
        { id: first, name: null },
        { id: second, name: null },
      ]) as unknown,
    });
    expect(new Set((await ledgerOf(TOGETHER))[second])).toEqual(
      new Set(['PERSON_REFERENCE Household.members', 'PUBLIC_ASSISTANCE Household.members']),
    );
  });
});

describe('the id of a household of support', () => {
  const supported = household('support-sakura');

  it('opens it to whom all of it is open, with everybody in it', async () => {
    expect(await find('coordinator', 'supportHousehold', supported)).toEqual({
      ...{ id: supported, kind: 'SUPPORT' },
      members: ['mother', 'elder', 'son', 'grandchild'].map((who) => ({
        id: person(`sakura-${who}`),
      })),
    });
    expect((await ledgerOf(byId('supportHousehold')))[person('sakura-son')]).toContain(
      'SUPPORT_HOUSEHOLD Household.members',
    );
  });

  it.each(['elderly', 'household', 'livelihood'] as const)(
    'opens nothing to %s, which may refer to all of them',
    async (as) => {
      expect(await find(as, 'supportHousehold', supported)).toBeNull();
      expect(await find(as, 'household', supported)).toBeNull();
      const register = household('address-sakura-mother');
      expect(await find(as, 'household', register)).toMatchObject({ kind: 'ADDRESS' });
      expect(await find(as, 'supportHousehold', register)).toBeNull();
    },
  );

  it('names of it only whom it is open about', async () => {
    await consentTo(person('kashiwagi-son'), 'RESIDENT_NAME');
    const id = household('living-kashiwagi');
    const mother = { id: person('kashiwagi-mother') };
    const son = { id: person('kashiwagi-son') };
    expect(await find('coordinator', 'supportHousehold', id)).toMatchObject({ members: [mother] });
    const register = household('address-kashiwagi-mother');
    expect(await find('coordinator', 'household', register)).toMatchObject({
      members: expect.arrayContaining([mother, son]) as unknown,
    });
    await consentTo(person('kashiwagi-son'), 'SUPPORT_HOUSEHOLD');
    expect(await find('coordinator', 'supportHousehold', id)).toMatchObject({
      members: [mother, son],
    });
  });
});
