import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordErrorText } from '@kasane/policy/recording/record-errors';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';
import { hoursFromNow, tryRecord } from '../../asking/try-record.js';

/**
 * 個人情報保護法69条2項: what the elderly unit holds about 相馬さん is passed on without her consent,
 * for a task of the recipient's, with a reason, for a time (LB-02, 03, 04), and never by the recipient.
 */
const subject = person('soma-woman');
const NOTHING = { data: { person: null } };
const look = async (as: DemoStaffKey, purpose: string, fields: string) => {
  const query = `query ($id: ID!) { person(id: $id) { ${fields} } }`;
  return (await ask({ as, query, purpose, variables: { id: subject } })).body;
};
const LEVEL = 'careCertifications { level }';
const SEEN = {
  data: { person: { careCertifications: expect.arrayContaining([{ level: expect.any(String) }]) } },
};

const WHY = {
  reason: '孫の登校に付き添えなくなり、学校が迎えの方法を決める必要がある',
  recipientTask: '学校教育法施行令 就学に関する事務',
};
const give = (as: DemoStaffKey, over: object) =>
  tryRecord(as, 'recordProvision', {
    input: [
      'ProvisionInput!',
      {
        ...{ kind: 'OTHER_ORGAN', subjects: [subject], categories: ['ELDERLY_CARE_LEVEL'] },
        ...{ recipientAgency: 'education', validTo: hoursFromNow(24) },
        ...WHY,
        ...{ conditions: '担任と教頭に限る。写しを作らない', ...over },
      },
    ],
  });
const settle = (as: DemoStaffKey, act: string, id: string, expectedVersion: number) =>
  tryRecord(as, act, {
    id: ['ID!', id],
    expectedVersion: ['Int!', expectedVersion],
    ...(act === 'endProvision' ? { reason: ['String!', '用が済んだ'] as const } : {}),
  });
const provisionsOf = async (as: DemoStaffKey, id: string) => {
  const query =
    '{ provisions { id version basis waiting reason recipientTask conditions recordedByAgency subjects { id } } }';
  const { body } = await ask({ as, query });
  expect(body.errors).toBeUndefined();
  return (body.data?.['provisions'] as readonly { id: string }[]).filter((one) => one.id === id);
};

const NOT_YOURS = { code: 'NOT_YOUR_ACT', message: recordErrorText('NOT_YOUR_ACT') };
const idOf = (answer: object): string => ('id' in answer ? String(answer.id) : '');
const receipt = (version: number) => expect.objectContaining({ version });

describe('a provision', () => {
  beforeAll(() => withdrawAllAbout(subject));
  afterAll(() => withdrawAllAbout(subject));

  it('to another organ opens what the holder names, to that organ, until the holder ends it', async () => {
    expect(await look('education', 'INTER_AGENCY_PROVISION', LEVEL)).toEqual(NOTHING);
    const given = await give('elderly', {});
    expect(given).toEqual(receipt(1));
    expect(await look('education', 'INTER_AGENCY_PROVISION', LEVEL)).toEqual(SEEN);
    expect((await look('education', 'DEPARTMENT_DUTY', LEVEL)).data).toEqual({
      person: { careCertifications: null },
    });
    expect(await look('disability', 'INTER_AGENCY_PROVISION', LEVEL)).toEqual(NOTHING);
    const shown = {
      ...WHY,
      ...{ id: idOf(given), version: 1, basis: 'LB-03', waiting: false },
      ...{ conditions: '担任と教頭に限る。写しを作らない', recordedByAgency: 'elderly' },
    };
    expect(await provisionsOf('elderly', idOf(given))).toEqual([
      { ...shown, subjects: [{ id: subject }] },
    ]);
    expect(await provisionsOf('education', idOf(given))).toMatchObject([shown]);
    expect(await provisionsOf('disability', idOf(given))).toEqual([]);
    expect(await settle('education', 'endProvision', idOf(given), 1)).toEqual(NOT_YOURS);
    expect(await settle('elderly', 'endProvision', idOf(given), 1)).toEqual(receipt(2));
    expect(await look('education', 'INTER_AGENCY_PROVISION', LEVEL)).toEqual(NOTHING);
    // Why it was needed is the holder's to know from then on; what it was given under still binds.
    expect(await provisionsOf('elderly', idOf(given))).toMatchObject([{ ...shown, version: 2 }]);
    expect(await provisionsOf('education', idOf(given))).toMatchObject([
      { ...shown, version: 2, reason: null, recipientTask: null },
    ]);
  });

  it.each<[string, DemoStaffKey, object, object]>([
    ['is not recorded by who receives it', 'education', {}, NOT_YOURS],
    ['is not recorded by the team', 'coordinator', {}, NOT_YOURS],
    [
      'is not made to oneself',
      'elderly',
      { recipientAgency: 'elderly' },
      { code: 'SELF_GRANT', message: recordErrorText('SELF_GRANT') },
    ],
    [
      'needs the recipient’s task',
      'elderly',
      { recipientTask: ' ' },
      { code: 'BAD_INPUT', message: expect.stringContaining('直すところがあります') },
    ],
    [
      'is no way for tax',
      'elderly',
      { categories: ['ELDERLY_PREMIUM_STAGE'] },
      { code: 'BAD_INPUT', message: expect.stringContaining('直すところがあります') },
    ],
    [
      'passes nothing of special care on without a reason of its own',
      'elderly',
      { categories: ['ELDERLY_DEMENTIA'] },
      {
        code: 'NECESSITY_NOT_VOTED',
        message: recordErrorText('NECESSITY_NOT_VOTED'),
      },
    ],
    [
      'lasts thirty days at most',
      'elderly',
      { validTo: hoursFromNow(24 * 31) },
      { code: 'TOO_LONG', message: recordErrorText('TOO_LONG') },
    ],
    [
      'across organs is none within one',
      'elderly',
      { recipientAgency: 'disability' },
      {
        code: 'CATEGORY_NOT_OPEN',
        message: recordErrorText('CATEGORY_NOT_OPEN'),
      },
    ],
    [
      'of the register is the register’s',
      'elderly',
      { kind: 'RESIDENT_REGISTER', categories: ['RESIDENT_NAME'] },
      NOT_YOURS,
    ],
  ])('%s', async (_name, as, over, expected) => {
    expect(await give(as, over)).toEqual(expected);
  });

  it('of an entrusted body is none from organ to organ', async () => {
    const held = { categories: ['RIGHTS_ADVOCACY'] };
    expect(await give('guardianship', held)).toEqual({
      code: 'CATEGORY_NOT_OPEN',
      message: recordErrorText('CATEGORY_NOT_OPEN'),
    });
    // The twin: of an organ it is (above), and for special reasons whoever holds it may ask.
    const special = await give('guardianship', { ...held, kind: 'SPECIAL_REASON' });
    expect(special).toEqual(receipt(1));
    expect(await settle('guardianship', 'endProvision', idOf(special), 1)).toEqual(receipt(2));
  });

  it('for use inside the organ opens contacts and no welfare facts', async () => {
    const inside = { kind: 'INTERNAL_USE', recipientAgency: 'disability' };
    expect(await give('elderly', inside)).toMatchObject({ code: 'BAD_INPUT' });
    const address = 'address { text }';
    expect(await look('elderly', 'INTERNAL_USE', address)).toEqual(NOTHING);
    const given = await give('household', {
      ...{ kind: 'RESIDENT_REGISTER', recipientAgency: 'elderly' },
      categories: ['RESIDENT_ADDRESS'],
    });
    expect(given).toEqual(receipt(1));
    expect(await look('elderly', 'INTERNAL_USE', address)).toEqual({
      data: { person: { address: { text: expect.any(String) } } },
    });
    expect(await settle('household', 'endProvision', idOf(given), 1)).toEqual(receipt(2));
    expect(await look('elderly', 'INTERNAL_USE', address)).toEqual(NOTHING);
  });

  it('for special reasons opens nothing before a second pair of eyes', async () => {
    const given = await give('elderly', {
      ...{ kind: 'SPECIAL_REASON', recipientAgency: 'multi-agency' },
    });
    expect(given).toMatchObject({ version: 1, authorization: null });
    const id = idOf(given);
    expect(await look('coordinator', 'INTER_AGENCY_PROVISION', LEVEL)).toEqual(NOTHING);
    expect(await provisionsOf('elderly-lead', id)).toMatchObject([{ waiting: true }]);
    expect(await settle('elderly', 'approveProvision', id, 1)).toEqual({
      code: 'OWN_APPROVAL',
      message: recordErrorText('OWN_APPROVAL'),
    });
    expect(await settle('disability', 'approveProvision', id, 1)).toEqual(NOT_YOURS);
    expect(await settle('coordinator', 'approveProvision', id, 1)).toEqual(NOT_YOURS);
    expect(await look('coordinator', 'INTER_AGENCY_PROVISION', LEVEL)).toEqual(NOTHING);
    expect(await settle('elderly-lead', 'approveProvision', id, 1)).toEqual(receipt(2));
    expect(await look('coordinator', 'INTER_AGENCY_PROVISION', LEVEL)).toEqual(SEEN);
    expect(await settle('elderly-lead', 'approveProvision', id, 2)).toMatchObject({
      code: 'ALREADY_CLOSED',
    });
    expect(await settle('elderly', 'endProvision', id, 2)).toEqual(receipt(3));
    expect(await look('coordinator', 'INTER_AGENCY_PROVISION', LEVEL)).toEqual(NOTHING);
  });
});
