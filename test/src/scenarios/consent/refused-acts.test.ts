import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { hoursFromNow, tryRecord } from '../../asking/try-record.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';

/** Who asks by trying: the code of a refusal tells of a person, so each leaves a trace (leaks.md 19). */
const subject = person('kihara-husband');

const give = (as: DemoStaffKey, over: object) =>
  tryRecord(as, 'giveConsent', {
    input: [
      'ConsentInput!',
      {
        ...{ subject, categories: ['RESIDENT_NAME'], recipients: ['agency:multi-agency'] },
        ...{ purpose: 'MULTI_AGENCY_SUPPORT', validTo: hoursFromNow(24) },
        ...{ giver: { capacity: 'SELF' }, method: 'ORAL_RECORDED' },
        ...{ explainedHow: '電話で説明した', evidenceRef: '相談記録', ...over },
      },
    ],
  });

const traces = async (as: DemoStaffKey, before?: Date) => {
  const { body } = await ask({
    ...{ as, variables: { before: before?.toISOString() ?? null } },
    query: `query ($before: DateTime) { refusedActs(before: $before) {
      act code viewer viewerAgency viewerRole subjects { id } } }`,
  });
  return body;
};
const told = async (before?: Date) =>
  (await traces('officer', before)).data?.['refusedActs'] as readonly object[];

beforeAll(() => withdrawAllAbout(subject));
afterAll(() => withdrawAllAbout(subject));

it('a refused act stays with whoever tried it, and the officer reads why', async () => {
  const began = new Date();
  const guardian = { giver: { capacity: 'GUARDIAN', guardianNumber: 'R06-00012-1' } };
  expect(await give('livelihood', guardian)).toMatchObject({ code: 'GIVER_NOT_VALID' });
  const toThemself = { recipients: ['viewer:livelihood'] };
  expect(await give('livelihood', toThemself)).toMatchObject({ code: 'SELF_GRANT' });
  // The twins: what is recorded is no try, and what nobody could read was about nobody.
  expect(await give('livelihood', {})).toMatchObject({ version: 1 });
  expect(await give('livelihood', { subject: '名前' })).toMatchObject({ code: 'BAD_INPUT' });

  const tried = { act: 'GIVE_CONSENT', viewer: 'livelihood', viewerAgency: 'livelihood' };
  const by = { ...tried, viewerRole: 'DEPARTMENT_WORKER', subjects: [{ id: subject }] };
  const [last, first, ...older] = await told();
  expect([first, last]).toEqual([
    { ...by, code: 'GIVER_NOT_VALID' },
    { ...by, code: 'SELF_GRANT' },
  ]);
  expect((await told(began)).slice(0, older.length)).toEqual(older);
});

it('a number that is tried for a guardian’s stays, too', async () => {
  const conflict = { subject, guardianNumber: 'R99-99999-9', reason: '使い込みの疑い' };
  expect(
    await tryRecord('livelihood', 'recordConflict', { input: ['ConflictInput!', conflict] }),
  ).toMatchObject({ code: 'NOT_IN_REGISTER' });
  const [last] = await told();
  expect(last).toEqual({
    ...{ act: 'RECORD_CONFLICT', code: 'NOT_IN_REGISTER', viewer: 'livelihood' },
    ...{ viewerAgency: 'livelihood', viewerRole: 'DEPARTMENT_WORKER' },
    subjects: [{ id: subject }],
  });
});

it('nobody else reads it', async () => {
  for (const as of ['livelihood', 'coordinator', 'resident'] as const) {
    const { data, errors } = await traces(as);
    expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
      { refusedActs: null },
      ['OFFICER_ONLY'],
    ]);
  }
});
