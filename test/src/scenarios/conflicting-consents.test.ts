import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ask } from '../stack/ask.js';
import { withdrawAllAbout } from '../stack/lay-authorization.js';
import { person } from '../stack/running-stack.js';
import { runSql } from '../stack/run-sql.js';
import { hoursFromNow, record, tryRecord } from '../stack/try-record.js';

/** LB-01: of two consents that conflict, the one the person gave last counts (leaks.md 27). */
const subject = person('kihara-husband');

const seen = async (): Promise<unknown> => {
  const { body } = await ask({
    ...{ as: 'coordinator', variables: { id: subject } },
    query: 'query ($id: ID!) { person(id: $id) { name sex } }',
  });
  return body.data?.['person'];
};
const BOTH = { name: expect.any(String), sex: 'MALE' };
const NAME = { ...BOTH, sex: null };

const says = (scope: {
  readonly categories: readonly string[];
  readonly exclusions?: readonly string[];
  readonly recipients?: readonly string[];
}) =>
  [
    'livelihood',
    'giveConsent',
    {
      input: [
        'ConsentInput!',
        {
          ...{ subject, recipients: ['agency:multi-agency'], purpose: 'MULTI_AGENCY_SUPPORT' },
          ...{ validTo: hoursFromNow(24), giver: { capacity: 'SELF' }, method: 'ORAL_RECORDED' },
          ...{ explainedHow: '電話で説明した', evidenceRef: '相談記録', ...scope },
        },
      ],
    },
  ] as const;

const clear = () => withdrawAllAbout(subject);
beforeAll(clear);
afterAll(clear);

it('what the person says no to later is gone on the next request, and the rest stays', async () => {
  await record(...says({ categories: ['RESIDENT_NAME', 'RESIDENT_BIRTH'] }));
  expect(await seen()).toEqual(BOTH);

  // The twin: a no to somebody else.
  const exclusions = ['RESIDENT_BIRTH'];
  await record(...says({ categories: [], exclusions, recipients: ['agency:elderly'] }));
  expect(await seen()).toEqual(BOTH);

  const refusal = await record(...says({ categories: [], exclusions }));
  expect(await seen()).toEqual(NAME);

  // Taken back, or said yes to again, it opens.
  await record('livelihood', 'withdrawConsent', {
    id: ['ID!', refusal.id],
    expectedVersion: ['Int!', 1],
    reason: ['String!', 'やはりよい'],
  });
  expect(await seen()).toEqual(BOTH);
  await record(...says({ categories: ['RESIDENT_NAME'], exclusions }));
  expect(await seen()).toEqual(NAME);
  await record(...says({ categories: ['RESIDENT_BIRTH'] }));
  expect(await seen()).toEqual(BOTH);

  expect(await tryRecord(...says({ categories: [] }))).toMatchObject({ code: 'BAD_INPUT' });
});

it('what is refused later counts nobody who judges a change of a schema', async () => {
  const counted = async (recipient: string) => {
    const [row] = await runSql(
      'registry',
      `SELECT coalesce(sum(people), 0)::int AS people FROM registry.authorization_count
        WHERE basis = 'LB-01' AND category = 'RESIDENT_BIRTH' AND recipient = $1
          AND purpose = 'MULTI_AGENCY_SUPPORT'`,
      [recipient],
    );
    return Number(row?.['people']);
  };
  await clear();
  const [team, role] = ['agency:multi-agency', 'role:MULTI_AGENCY_COORDINATOR'] as const;
  const before = { team: await counted(team), role: await counted(role) };
  const after = async () => ({
    team: (await counted(team)) - before.team,
    role: (await counted(role)) - before.role,
  });
  const exclusions = ['RESIDENT_BIRTH'];
  await record(...says({ categories: ['RESIDENT_BIRTH'], recipients: [team, role] }));
  expect(await after()).toEqual({ team: 1, role: 1 });
  // The twins: a no to others, and one to a single desk of the team.
  await record(
    ...says({ categories: [], exclusions, recipients: ['agency:elderly', 'viewer:coordinator'] }),
  );
  expect(await after()).toEqual({ team: 1, role: 1 });
  const refusal = await record(...says({ categories: [], exclusions, recipients: [role] }));
  const seenByTheRole = await after();
  const whole = await record(...says({ categories: [], exclusions }));
  expect([seenByTheRole, await after()]).toEqual([
    { team: 1, role: 0 },
    { team: 0, role: 0 },
  ]);
  for (const { id } of [refusal, whole]) {
    await record('livelihood', 'withdrawConsent', {
      id: ['ID!', id],
      expectedVersion: ['Int!', 1],
      reason: ['String!', 'やはりよい'],
    });
  }
  expect(await after()).toEqual({ team: 1, role: 1 });
});
