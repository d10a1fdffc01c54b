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
const [subject = ''] = await unknownResidents(1);

const give = () =>
  tryRecord('coordinator', 'giveConsent', {
    input: [
      'ConsentInput!',
      {
        ...{ subject, categories: ['RESIDENT_NAME'], recipients: ['agency:elderly'] },
        ...{ purpose: 'MULTI_AGENCY_SUPPORT', validTo: hoursFromNow(24) },
        ...{ giver: { capacity: 'SELF' }, method: 'WRITTEN' },
        ...{ explainedHow: '面談で説明した', evidenceRef: '同意書' },
      },
    ],
  });

const kept = async () =>
  keptIn(await ask({ as: 'coordinator', query: RECORDED_HERE, variables: { id: subject } })).map(
    ({ kind }) => kind,
  );

const open = () =>
  runSql(
    'administrator',
    `SELECT FROM pg_stat_activity
      WHERE application_name = 'kasane consent' AND state <> 'idle'`,
  );

afterAll(() => withdrawAllAbout(subject));

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
