import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { hoursFromNow, record, tryRecord, type Receipt } from '../../asking/try-record.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { ledgerOf } from '../../records/ledger-of.js';
import { keptIn, RECORDED_HERE, type Kept } from '../../records/recorded-here.js';
import { person } from '../../stack/running-stack.js';

/**
 * Only its receipt told a record's id, and receipts get lost: whoever may end a record finds it again,
 * by what the own agency did and nothing of what it says.
 */
const subject = person('kihara-wife');
const husband = person('kihara-husband');

const look = async (as: DemoStaffKey): Promise<readonly Kept[]> =>
  keptIn(await ask({ as, query: RECORDED_HERE, variables: { id: subject } }));

/** Which of the staff find a record. */
const finders = async (id: string, ...staff: readonly DemoStaffKey[]) => {
  const found: DemoStaffKey[] = [];
  for (const as of staff) if ((await look(as)).some((one) => one.id === id)) found.push(as);
  return found;
};

/** Ends a record by nothing but the line that was found. */
const end = async (as: DemoStaffKey, id: string): Promise<Receipt> => {
  const found = (await look(as)).find((one) => one.id === id);
  if (found === undefined) throw new Error(`${as} does not find ${id}`);
  return record(as, found.endedBy, {
    id: ['ID!', found.id],
    expectedVersion: ['Int!', found.version],
    reason: ['String!', '試験のあと'],
  });
};

const consentTo = (as: DemoStaffKey, over: object = {}) =>
  record(as, 'giveConsent', {
    input: [
      'ConsentInput!',
      {
        ...{ subject, categories: ['RESIDENT_NAME'], recipients: ['agency:multi-agency'] },
        ...{ purpose: 'MULTI_AGENCY_SUPPORT', validTo: hoursFromNow(24) },
        ...{ giver: { capacity: 'SELF' }, method: 'WRITTEN' },
        ...{ explainedHow: '面談で説明した', evidenceRef: '同意書', ...over },
      },
    ],
  });

const clear = async () => {
  await withdrawAllAbout(subject);
};
beforeAll(clear);
afterAll(clear);

describe('a consent', () => {
  it('is found by the agency that recorded it, and taken back by what was found', async () => {
    const { id } = await consentTo('coordinator');
    expect(await look('coordinator')).toEqual([
      {
        ...{ kind: 'CONSENT', id, version: 1, endedBy: 'withdrawConsent' },
        ...{ recordedAt: expect.any(String), validTo: expect.any(String) },
        subject: { id: subject },
      },
    ]);
    const other = await consentTo('elderly');
    expect(await finders(id, 'coordinator', 'elderly', 'officer')).toEqual([
      'coordinator',
      'officer',
    ]);
    const staff = ['coordinator', 'elderly', 'elderly-lead', 'disability'] as const;
    expect(await finders(other.id, ...staff)).toEqual(['elderly', 'elderly-lead']);
    expect(await end('coordinator', id)).toMatchObject({ id, version: 2 });
    expect(await end('elderly-lead', other.id)).toMatchObject({ version: 2 });
    expect(await finders(id, 'coordinator', 'officer')).toEqual([]);
  });

  it('leaves nothing to take back in what it refused, which stays refused', async () => {
    const over = { exclusions: ['RESIDENT_ADDRESS'] };
    const { id } = await consentTo('coordinator', over);
    expect(await finders(id, 'coordinator')).toEqual(['coordinator']);
    await end('coordinator', id);
    expect(await look('coordinator')).toEqual([]);
    expect(await look('officer')).toEqual([]);
  });
});

describe('the ledger', () => {
  const query = 'query IdsAlone($id: ID!) { recordedHere(person: $id) { id } }';
  const ids = async () => {
    const { body } = await ask({ as: 'coordinator', query, variables: { id: subject } });
    return body.data?.['recordedHere'];
  };

  it('knows of whom somebody asked for the records, whatever was selected', async () => {
    expect(await ids()).toEqual([]);
    expect(await ledgerOf(query)).toEqual({});
    const { id } = await consentTo('coordinator');
    expect(await ids()).toEqual([{ id }]);
    expect(await ledgerOf(query)).toEqual({
      [subject]: ['PERSON_REFERENCE KeptRecord.subject Query.recordedHere(person:)'],
    });
    await end('coordinator', id);
  });

  it('has nobody to name where nobody is shown, and the record is found all the same', async () => {
    const { id } = await consentTo('coordinator', { recipients: ['agency:elderly'] });
    expect(await look('coordinator')).toMatchObject([{ id, subject: null }]);
    await end('coordinator', id);
  });
});

describe('a conflict of interest', () => {
  it('is found by the agency that recorded it and by the officer, who ends it', async () => {
    const { id } = await record('elderly', 'recordConflict', {
      input: ['ConflictInput!', { subject, person: husband, reason: '財産の管理で争いがある' }],
    });
    const staff = ['elderly', 'elderly-lead', 'children', 'coordinator', 'officer'] as const;
    expect(await finders(id, ...staff)).toEqual(['elderly', 'elderly-lead', 'officer']);
    expect((await look('elderly')).find((one) => one.id === id)).toMatchObject({
      ...{ kind: 'CONFLICT', validTo: null, endedBy: 'endConflict' },
    });
    expect(await end('officer', id)).toMatchObject({ id, version: 2 });
    expect(await finders(id, ...staff)).toEqual([]);
  });
});

describe('an emergency', () => {
  it('is found by who opened it and by the officer, who may both end it', async () => {
    const { authorization } = await record(
      ...(['livelihood', 'breakGlass'] as const),
      {
        input: [
          'EmergencyInput!',
          { subjects: [subject], categories: ['RESIDENT_NAME'], reason: '応答がない', hours: 1 },
        ],
      },
      'EMERGENCY_RESCUE',
    );
    const id = authorization ?? '';
    const staff = ['livelihood', 'reoffending', 'coordinator', 'officer'] as const;
    expect(await finders(id, ...staff)).toEqual(['livelihood', 'officer']);
    expect(await end('livelihood', id)).toMatchObject({ version: 2 });
    expect(await finders(id, ...staff)).toEqual([]);
  });
});

describe('a guardian’s powers', () => {
  it('are found by the core agency that recorded them', async () => {
    const { id } = await record('guardianship', 'recordGuardianPowers', {
      input: [
        'GuardianPowersInput!',
        {
          ...{ subject, guardian: person('kawabata-mother'), reader: 'guardian' },
          ...{ powers: ['CARE_CONTRACTS'], validTo: hoursFromNow(24 * 300) },
          ...{ certificateRef: '登記事項証明書 第2026-9号', listRef: '代理権目録 別紙1' },
        },
      ],
    });
    const staff = ['guardianship', 'elderly', 'coordinator', 'guardian', 'officer'] as const;
    expect(await finders(id, ...staff)).toEqual(['guardianship', 'officer']);
    expect(await end('guardianship', id)).toMatchObject({ id, version: 2 });
  });
});

describe('a protection measure', () => {
  it('is found by its unit alone, long before its period ends', async () => {
    const { id } = await record('household', 'registerProtectionMeasure', {
      input: [
        'ProtectionMeasureInput!',
        {
          ...{ protectedPeople: [subject], perpetratorName: '架空の相手', provisional: false },
          ...{ periodTo: hoursFromNow(24 * 300), evidenceRef: '申出書 1' },
        },
      ],
    });
    const staff = ['household', 'protection-officer', 'elderly', 'officer', 'coordinator'] as const;
    expect(await finders(id, ...staff)).toEqual(['household', 'protection-officer']);
    expect(await look('protection-officer')).toMatchObject([{ kind: 'PROTECTION_MEASURE', id }]);
    const release = (as: DemoStaffKey) =>
      tryRecord(as, 'releaseProtection', {
        input: [
          'ProtectionReleaseInput!',
          {
            ...{ measure: id, recipient: 'viewer:coordinator', to: hoursFromNow(1) },
            reason: '同行して住まいを探す',
          },
        ],
      });
    expect(await release('household')).toMatchObject({ code: 'NOT_YOUR_ACT' });
    const released = await release('protection-officer');
    expect(released).toMatchObject({ version: 1 });
    const opened = 'id' in released ? released.id : '';
    expect(await finders(opened, ...staff)).toEqual(['household', 'protection-officer']);
    expect(await end('protection-officer', opened)).toMatchObject({ id: opened, version: 2 });
    expect(await finders(opened, ...staff)).toEqual([]);
    expect(await end('household', id)).toMatchObject({ id, version: 2 });
    expect(await finders(id, ...staff)).toEqual([]);
  });
});
