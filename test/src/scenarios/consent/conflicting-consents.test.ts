import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recordErrorText } from '@kasane/policy/recording/record-errors';
import { ask } from '../../asking/ask.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';
import { hoursFromNow, record, tryRecord } from '../../asking/try-record.js';

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
  readonly validFrom?: string;
  readonly validTo?: string;
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

const withdraws = (id: string) =>
  [
    'livelihood',
    'withdrawConsent',
    {
      id: ['ID!', id],
      expectedVersion: ['Int!', 1],
      reason: ['String!', 'やはりよい'],
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

  // Said yes to again, it opens; a no is not withdrawn, by whoever it was written down.
  expect(await tryRecord(...withdraws(refusal.id))).toEqual({
    code: 'NOTHING_TO_WITHDRAW',
    message: recordErrorText('NOTHING_TO_WITHDRAW'),
  });
  expect(await seen()).toEqual(NAME);
  await record(...says({ categories: ['RESIDENT_BIRTH'] }));
  expect(await seen()).toEqual(BOTH);

  expect(await tryRecord(...says({ categories: [] }))).toMatchObject({ code: 'BAD_INPUT' });
});

it('who withdraws a yes that came with a no takes back the yes alone', async () => {
  await clear();
  const ALL = ['RESIDENT_NAME', 'RESIDENT_BIRTH'];
  const older = await record(...says({ categories: ALL }));
  const exclusions = ['RESIDENT_BIRTH'];
  const mixed = await record(...says({ categories: ['RESIDENT_NAME'], exclusions }));
  expect(await seen()).toEqual(NAME);
  expect(await record(...withdraws(mixed.id))).toMatchObject({ id: mixed.id, version: 2 });
  expect(await seen()).toEqual(NAME);
  const about = await runSql(
    'administrator',
    `SELECT id = $2 AS withdrawn, categories, exclusions, giver_capacity AS giver, evidence_ref AS evidence,
            valid_from = (SELECT valid_from FROM consent.authorization_version WHERE id = $2 AND version = 1) AS same
       FROM consent.authorization_in_force
      WHERE subjects = ARRAY[$1::uuid] AND exclusions = '{RESIDENT_BIRTH}'
        AND (id = $2 OR withdrawn_at IS NULL) ORDER BY 1`,
    [subject, mixed.id],
  );
  const kept = { exclusions, giver: 'SELF', evidence: '相談記録', same: true };
  expect(about).toEqual([
    { ...kept, withdrawn: false, categories: [] },
    { ...kept, withdrawn: true, categories: ['RESIDENT_NAME'] },
  ]);

  // The twins: a new yes opens it, and a yes without a no leaves nothing behind.
  const anew = await record(...says({ categories: ['RESIDENT_BIRTH'] }));
  expect(await seen()).toEqual(BOTH);
  for (const { id } of [anew, older]) await record(...withdraws(id));
  expect(await seen()).toBeNull();
});

it('what the person says no to opens by a new yes alone, and not by the end of the no', async () => {
  await clear();
  const ALL = ['RESIDENT_NAME', 'RESIDENT_BIRTH'];
  const exclusions = ['RESIDENT_BIRTH'];
  const end = new Date(Date.now() + 3_000);
  const shortly = { exclusions, validTo: end.toISOString() };
  const older = await record(...says({ categories: ALL }));
  const mixed = await record(...says({ categories: ['RESIDENT_NAME'], ...shortly }));
  // Said before the no, written down after it, and longer than anything else.
  await record(
    ...says({ categories: ALL, validFrom: hoursFromNow(-1), validTo: hoursFromNow(48) }),
  );
  await record(...withdraws(mixed.id));
  expect(await seen()).toEqual(NAME);
  const no = await runSql(
    'administrator',
    `SELECT categories, fields, valid_to = (SELECT max(valid_to) FROM consent.authorization_version
                                       WHERE subjects = ARRAY[$1::uuid] AND id = $2) AS older
       FROM consent.authorization_in_force
      WHERE subjects = ARRAY[$1::uuid] AND exclusions <> '{}' AND withdrawn_at IS NULL
      ORDER BY valid_to`,
    [subject, older.id],
  );
  const alone = { categories: [], fields: [] };
  expect(no).toEqual([
    { ...alone, older: false },
    { ...alone, older: true },
    { ...alone, older: false },
  ]);
  await new Promise((resolve) => setTimeout(resolve, end.getTime() + 200 - Date.now()));
  expect(await seen()).toEqual(NAME);

  // The twins: a new yes, and a no that takes nothing away is not prolonged.
  await record(...says({ categories: ['RESIDENT_BIRTH'] }));
  expect(await seen()).toEqual(BOTH);
  await clear();
  await record(...says({ categories: ['RESIDENT_NAME'], exclusions, validTo: hoursFromNow(1) }));
  await record(...says({ categories: ['RESIDENT_BIRTH'] }));
  expect(await seen()).toEqual(BOTH);
  const kept = await runSql(
    'administrator',
    `SELECT cardinality(categories) AS opens FROM consent.authorization_in_force
      WHERE subjects = ARRAY[$1::uuid] AND exclusions <> '{}' AND withdrawn_at IS NULL`,
    [subject],
  );
  expect(kept).toEqual([{ opens: 1 }]);
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
  await record(...says({ categories: [], exclusions, recipients: [role] }));
  const seenByTheRole = await after();
  await record(...says({ categories: [], exclusions }));
  expect([seenByTheRole, await after()]).toEqual([
    { team: 1, role: 0 },
    { team: 0, role: 0 },
  ]);
  await record(...says({ categories: ['RESIDENT_BIRTH'], recipients: [team, role] }));
  expect(await after()).toEqual({ team: 1, role: 1 });
});
