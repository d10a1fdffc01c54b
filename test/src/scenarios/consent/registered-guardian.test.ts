import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';
import { hoursFromNow, record, tryRecord } from '../../asking/try-record.js';

/**
 * 相馬さん's 保佐人 is a 司法書士: nobody of the city, known by the register of guardianship alone. What
 * such a guardian may do follows the same rules as for a neighbour who is one (guardian-powers.test.ts).
 */
const ward = person('soma-woman');
const other = person('sakura-mother');
const CARE = ['RESIDENT_NAME', 'ELDERLY_CARE_LEVEL'];
const NOTHING = { data: { person: null } };
const SEEN = { person: { name: '相馬　光子', careCertifications: expect.any(Array) } };
const NOT_YOURS = expect.objectContaining({ code: 'NOT_YOUR_ACT' });
const NO_GIVER = expect.objectContaining({ code: 'GIVER_NOT_VALID' });
const refused = (code: string) => expect.objectContaining({ code });
const receipt = (version: number) => expect.objectContaining({ version });

const look = async (as: DemoStaffKey) =>
  (
    await ask({
      as,
      query: 'query ($id: ID!) { person(id: $id) { name careCertifications { level } } }',
      variables: { id: ward },
    })
  ).body;

/** As the core agency reads it in its own register. */
async function inRegister(): Promise<{ readonly number: string; readonly name: string }> {
  const { body } = await ask({
    as: 'guardianship',
    query: 'query ($id: ID!) { person(id: $id) { guardians { kind number name } } }',
    variables: { id: ward },
  });
  const found = body.data?.['person'] as {
    guardians: { kind: string; number: string; name: string }[];
  };
  expect(found.guardians).toEqual([
    { kind: 'JUDICIAL_SCRIVENER', number: expect.any(String), name: expect.any(String) },
  ]);
  return found.guardians[0] ?? { number: '', name: '' };
}

let number = '';
let name = '';
const powers = (over: object = {}, as: DemoStaffKey = 'guardianship') =>
  tryRecord(as, 'recordGuardianPowers', {
    input: [
      'GuardianPowersInput!',
      {
        ...{ subject: ward, guardianNumber: number, powers: ['CARE_CONTRACTS'] },
        ...{ validTo: hoursFromNow(24 * 300), certificateRef: '登記事項証明書 第2026-2号' },
        ...{ listRef: '代理権目録 別紙2', ...over },
      },
    ],
  });
const consent = (as: DemoStaffKey, over: object = {}) =>
  tryRecord(as, 'giveConsent', {
    input: [
      'ConsentInput!',
      {
        ...{ subject: ward, categories: CARE, recipients: ['agency:multi-agency'] },
        ...{ purpose: 'MULTI_AGENCY_SUPPORT', validTo: hoursFromNow(24) },
        giver: { capacity: 'GUARDIAN', guardianNumber: number },
        ...{ method: 'WRITTEN', explainedHow: '面談で説明した', evidenceRef: '同意書', ...over },
      },
    ],
  });
const end = (as: DemoStaffKey, act: string, id: string, expectedVersion = 1) =>
  tryRecord(as, act, {
    id: ['ID!', id],
    expectedVersion: ['Int!', expectedVersion],
    reason: ['String!', '試験のあと'],
  });
const NEIGHBOUR = { guardian: person('kawabata-mother'), guardianNumber: null };
const register = (against: object) =>
  record('household', 'registerProtectionMeasure', {
    input: [
      'ProtectionMeasureInput!',
      {
        ...{ protectedPeople: [ward], provisional: false, evidenceRef: '申出書' },
        ...{ periodTo: hoursFromNow(24 * 300), ...against },
      },
    ],
  });
const idOf = (answer: object): string => ('id' in answer ? String(answer.id) : '');
/** What is to be done about the powers, as the list of who keeps them has it. */
async function reminded(as: DemoStaffKey, record: string): Promise<readonly object[]> {
  const { body } = await ask({ as, query: '{ reminders { kind record overdue } }' });
  expect(body.errors).toBeUndefined();
  const all = body.data?.['reminders'] as readonly { readonly record: string }[];
  return all.filter((one) => one.record === record);
}
/** What the officer is told of the guardian's reading: whether it is permitted, and by how many powers. */
async function explained(): Promise<{ readonly permitted: boolean; readonly live: number }> {
  const { body } = await ask({
    as: 'officer',
    query: `query ($id: ID!) { person(id: $id) { explain(
      category: "ELDERLY_CARE_LEVEL", purpose: "GUARDIAN_DUTY",
      viewer: { id: "scrivener", agency: "resident", role: "GUARDIAN" }
    ) { permitted considered { rule live } } } }`,
    variables: { id: ward },
  });
  const { permitted, considered } = (
    body.data?.['person'] as {
      readonly explain: {
        readonly permitted: boolean;
        readonly considered: readonly { readonly rule: string; readonly live: boolean }[];
      };
    }
  ).explain;
  const live = considered.filter((one) => one.rule === 'LB-20' && one.live).length;
  return { permitted, live };
}
const leaveOffice = (day: string) =>
  runSql(
    'administrator',
    'UPDATE guardianship."後見人等" SET "退任年月日" = $2 WHERE "後見人番号" = $1',
    [number, day],
  );

describe('a guardian whom the register of guardianship alone knows', () => {
  let kept = '';
  beforeAll(async () => {
    await withdrawAllAbout(ward);
    ({ number, name } = await inRegister());
  });
  afterAll(async () => {
    await leaveOffice('');
    await withdrawAllAbout(ward);
  });

  it('consents to nothing before the core agency has looked at the papers', async () => {
    expect(await consent('coordinator')).toEqual(NO_GIVER);
    expect(await consent('scrivener')).toEqual(NOT_YOURS);
    expect(await look('scrivener')).toEqual(NOTHING);
  });

  it('is recorded by the number of the register, as its ward’s, and in office', async () => {
    expect(await powers({}, 'coordinator')).toEqual(NOT_YOURS);
    expect(await powers({ guardianNumber: 'R99-99999-1' })).toEqual(refused('NOT_IN_REGISTER'));
    expect(await powers({ subject: other })).toEqual(refused('NOT_IN_REGISTER'));
    expect(await powers({ guardian: person('kawabata-mother') })).toEqual(refused('BAD_INPUT'));
    expect(await powers({ guardianNumber: null })).toEqual(refused('BAD_INPUT'));
    await leaveOffice('令和8年9月30日');
    expect(await powers()).toEqual(refused('NOT_IN_REGISTER'));
    await leaveOffice('');
    const recorded = await powers();
    expect(recorded).toEqual(receipt(1));
    kept = idOf(recorded);
  });

  it('who does not sign in consents through staff, within the powers', async () => {
    expect(await look('scrivener')).toEqual(NOTHING);
    expect(await consent('scrivener')).toEqual(NOT_YOURS);
    expect(await consent('coordinator', { categories: ['LIVELIHOOD_ARREARS'] })).toEqual(
      refused('OUTSIDE_POWERS'),
    );
    expect(await consent('coordinator', { evidenceRef: ' ' })).toEqual(refused('BAD_INPUT'));
    expect(await look('coordinator')).toEqual(NOTHING);
    const given = await consent('coordinator');
    expect(given).toEqual(receipt(1));
    expect(await look('coordinator')).toEqual({ data: SEEN });
    expect(await end('scrivener', 'withdrawConsent', idOf(given))).toEqual(NOT_YOURS);
    expect(await end('coordinator', 'withdrawConsent', idOf(given))).toEqual(receipt(2));
    expect(await look('coordinator')).toEqual(NOTHING);
    expect(await end('guardianship', 'endGuardianPowers', kept)).toEqual(receipt(2));
    expect(await consent('coordinator')).toEqual(NO_GIVER);
  });

  it('who signs in is told what the powers cover, gives, takes back, and receives nothing by it', async () => {
    expect(await powers({ reader: 'guardianship' })).toEqual(refused('SELF_GRANT'));
    kept = idOf(await powers({ reader: 'scrivener' }));
    expect(await look('scrivener')).toEqual({ data: SEEN });
    expect(await consent('guardian')).toEqual(NOT_YOURS);
    const self = ['agency:multi-agency', 'viewer:scrivener'];
    expect(await consent('coordinator', { recipients: self })).toEqual(refused('SELF_GRANT'));
    expect(await consent('scrivener', { recipients: self })).toEqual(refused('SELF_GRANT'));
    const own = await consent('scrivener');
    expect(own).toEqual(receipt(1));
    expect(await look('coordinator')).toEqual({ data: SEEN });
    expect(await end('scrivener', 'withdrawConsent', idOf(own))).toEqual(receipt(2));
    expect(await look('coordinator')).toEqual(NOTHING);
  });

  it('is none any more once the register says so', async () => {
    expect(await look('scrivener')).toEqual({ data: SEEN });
    expect(await explained()).toEqual({ permitted: true, live: 1 });
    await leaveOffice('令和8年9月30日');
    expect(await look('scrivener')).toEqual(NOTHING);
    expect(await explained()).toEqual({ permitted: false, live: 0 });
    expect(await consent('coordinator')).toEqual(NO_GIVER);
    expect(await consent('scrivener')).toEqual(NO_GIVER);
    // The powers themselves stand until somebody ends them: so somebody is told.
    const due = [{ kind: 'GUARDIAN_POWERS', record: kept, overdue: true }];
    expect(await reminded('guardianship', kept)).toEqual(due);
    expect(await reminded('officer', kept)).toEqual(due);
    expect(await reminded('elderly', kept)).toEqual([]);
    await leaveOffice('');
    expect(await reminded('guardianship', kept)).toEqual([]);
    expect(await look('scrivener')).toEqual({ data: SEEN });
    const again = await consent('coordinator');
    expect(again).toEqual(receipt(1));
    await end('coordinator', 'withdrawConsent', idOf(again));
  });

  it('bears no name of a perpetrator of the ward, or is none from that moment on', async () => {
    const measure = await register({ perpetratorName: name.replace(/\s/gu, '　') });
    expect(await look('scrivener')).toEqual(NOTHING);
    expect(await consent('coordinator')).toEqual(NO_GIVER);
    expect(await powers()).toEqual(NO_GIVER);
    expect(await end('household', 'liftProtectionMeasure', measure.id)).toEqual(receipt(2));
    expect(await look('scrivener')).toEqual(NOTHING);
    expect(await consent('coordinator')).toEqual(NO_GIVER);
    expect(await end('guardianship', 'endGuardianPowers', kept)).toEqual(refused('ALREADY_CLOSED'));
    kept = idOf(await powers({ reader: 'scrivener' }));
    expect(await look('scrivener')).toEqual({ data: SEEN });
    const again = await consent('coordinator');
    expect(again).toEqual(receipt(1));
    await end('coordinator', 'withdrawConsent', idOf(again));
  });

  it('is still one where the perpetrator is another guardian, who is none, whoever signs in', async () => {
    const neighbours = idOf(await powers({ ...NEIGHBOUR, reader: 'scrivener' }));
    expect(await end('guardianship', 'endGuardianPowers', kept)).toEqual(receipt(2));
    expect(await look('scrivener')).toEqual({ data: SEEN });
    // The sign-in stands for nobody's id: no decision could know whose it is.
    const measure = await register({ perpetrator: person('kawabata-father') });
    expect(await look('scrivener')).toEqual(NOTHING);
    expect(await powers({ ...NEIGHBOUR, reader: 'scrivener' })).toEqual(NO_GIVER);
    expect(await end('guardianship', 'endGuardianPowers', neighbours)).toEqual(
      refused('ALREADY_CLOSED'),
    );
    kept = idOf(await powers({ reader: 'scrivener' }));
    expect(await look('scrivener')).toEqual({ data: SEEN });
    expect(await end('household', 'liftProtectionMeasure', measure.id)).toEqual(receipt(2));
  });

  it('whose interest conflicts is none from that moment on, under any record of the same number', async () => {
    const conflict = await record('elderly', 'recordConflict', {
      input: [
        'ConflictInput!',
        { subject: ward, guardianNumber: number, reason: '預金の使い込みの疑い' },
      ],
    });
    expect(await look('scrivener')).toEqual(NOTHING);
    expect(await consent('coordinator')).toEqual(NO_GIVER);
    expect(await powers()).toEqual(NO_GIVER);
    expect(await end('guardianship', 'endGuardianPowers', kept)).toEqual(refused('ALREADY_CLOSED'));
    expect(await end('elderly', 'endConflict', conflict.id)).toEqual(receipt(2));
    kept = idOf(await powers({ reader: 'scrivener' }));
    expect(await look('scrivener')).toEqual({ data: SEEN });
  });

  it('lays them down', async () => {
    expect(await end('guardian', 'endGuardianPowers', kept)).toEqual(NOT_YOURS);
    expect(await end('scrivener', 'endGuardianPowers', kept)).toEqual(receipt(2));
    expect(await look('scrivener')).toEqual(NOTHING);
  });
});
