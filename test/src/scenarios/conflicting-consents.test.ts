import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ask } from '../stack/ask.js';
import { withdrawAllAbout } from '../stack/lay-authorization.js';
import { person } from '../stack/running-stack.js';
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
