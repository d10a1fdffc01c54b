import { afterAll, describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { hoursFromNow, tryRecord } from '../../asking/try-record.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { keptIn, RECORDED_HERE } from '../../records/recorded-here.js';
import { unknownResidents } from '../../records/unknown-residents.js';
import { holdTable } from '../../stack/hold-table.js';
import { runSql } from '../../stack/run-sql.js';
import { waitUntil } from '../../stack/wait-until.js';

/** Whoever does not learn whether a consent was recorded must not record it twice: one would stay. */
const [subject = '', another = ''] = await unknownResidents(2);

const consentOf = (person: string) => ({
  ...{ subject: person, categories: ['RESIDENT_NAME'], recipients: ['agency:elderly'] },
  ...{ purpose: 'MULTI_AGENCY_SUPPORT', validTo: hoursFromNow(24) },
  ...{ giver: { capacity: 'SELF' }, method: 'WRITTEN' },
  ...{ explainedHow: '面談で説明した', evidenceRef: '同意書' },
});

const give = () =>
  tryRecord('coordinator', 'giveConsent', { input: ['ConsentInput!', consentOf(subject)] });

const kept = async (id = subject) =>
  keptIn(await ask({ as: 'coordinator', query: RECORDED_HERE, variables: { id } })).map(
    ({ kind }) => kind,
  );

const open = () =>
  runSql(
    'administrator',
    `SELECT FROM pg_stat_activity
      WHERE application_name = 'kasane consent' AND state <> 'idle'`,
  );

afterAll(async () => {
  await withdrawAllAbout(subject);
  await withdrawAllAbout(another);
});

describe('an act of which nobody learns whether it was recorded', () => {
  it('is not recorded, and can be recorded again', async () => {
    const held = await holdTable('consent.used_grant');
    const giving = give();
    await held.awaited();
    expect(await giving).toEqual({
      code: 'OUTCOME_UNKNOWN',
      message: expect.stringContaining('確かめてください'),
    });
    await held.release();
    await waitUntil(open, (busy) => busy.length === 0);
    expect(await kept()).toEqual([]);
    expect(await give()).toMatchObject({ version: 1 });
    expect(await kept()).toEqual(['CONSENT']);
  });
});

describe('one of two acts that are sent at once', () => {
  const TWO = `mutation ($one: ConsentInput!, $two: ConsentInput!) {
    one: giveConsent(input: $one) { version } two: giveConsent(input: $two) { version } }`;

  it('is recorded where the other is refused, and the answer says that it may be', async () => {
    const variables = { one: consentOf(another), two: { ...consentOf(another), categories: [] } };
    const { body } = await ask({ as: 'coordinator', query: TWO, variables });
    const codes = body.errors?.map(({ extensions }) => extensions.code);
    expect([body.data, codes]).toEqual([null, ['BAD_INPUT', 'OUTCOME_UNKNOWN']]);
    expect(await kept(another)).toEqual(['CONSENT']);
  });

  it('is refused with a refusal alone where it was sent alone, beside the name of its type', async () => {
    const query = `mutation ($one: ConsentInput!) { __typename one: giveConsent(input: $one) { version } }`;
    const variables = { one: { ...consentOf(another), categories: [] } };
    const { body } = await ask({ as: 'coordinator', query, variables });
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_INPUT']);
  });

  it('is recorded with the other', async () => {
    const variables = { one: consentOf(another), two: consentOf(another) };
    const { body } = await ask({ as: 'coordinator', query: TWO, variables });
    expect(body).toEqual({ data: { one: { version: 1 }, two: { version: 1 } } });
    expect(await kept(another)).toEqual(['CONSENT', 'CONSENT', 'CONSENT']);
  });
});
