import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordErrorText } from '@kasane/policy/recording/record-errors';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';
import { hoursFromNow, record, tryRecord } from '../../asking/try-record.js';

/**
 * 相馬さん is helped by a 保佐人; here a 市民後見人 takes over, with two entries of a 代理権目録. Who
 * is told what, and who may consent to what, follows those entries and nothing else (LB-20).
 */
const ward = person('soma-woman');
const guardianPerson = person('kawabata-mother');

const QUERY =
  'query ($id: ID!) { person(id: $id) { name careCertifications { level } arrears { kind } } }';
const look = async (as: DemoStaffKey, purpose?: string) =>
  (
    await ask({
      ...{ as, query: QUERY, variables: { id: ward } },
      ...(purpose === undefined ? {} : { purpose }),
    })
  ).body;

const NOTHING = { data: { person: null } };
const withheld = (category: string, remedy: string) => ({
  extensions: { consent: [{ subject: ward, category, code: 'NOT_PERMITTED', remedy }] },
});
const SEEN = {
  data: {
    person: {
      name: '相馬　光子',
      careCertifications: expect.arrayContaining([{ level: expect.any(String) }]),
      arrears: null,
    },
  },
};

const recordPowers = (as: DemoStaffKey, over: object = {}) =>
  tryRecord(as, 'recordGuardianPowers', {
    input: [
      'GuardianPowersInput!',
      {
        ...{ subject: ward, guardian: guardianPerson, reader: 'guardian' },
        ...{ powers: ['CARE_CONTRACTS', 'DWELLING'], validTo: hoursFromNow(24 * 300) },
        ...{ certificateRef: '登記事項証明書 第2026-1号', listRef: '代理権目録 別紙1', ...over },
      },
    ],
  });

const consent = (as: DemoStaffKey, categories: readonly string[]) =>
  tryRecord(as, 'giveConsent', {
    input: [
      'ConsentInput!',
      {
        ...{ subject: ward, categories, recipients: ['agency:multi-agency'] },
        ...{ purpose: 'MULTI_AGENCY_SUPPORT', validTo: hoursFromNow(24) },
        giver: { capacity: 'GUARDIAN', person: guardianPerson },
        ...{ method: 'WRITTEN', explainedHow: '面談で説明した', evidenceRef: '同意書' },
      },
    ],
  });
const CARE = ['RESIDENT_NAME', 'ELDERLY_CARE_LEVEL'];

const end = (as: DemoStaffKey, act: string, id: string, expectedVersion = 1) =>
  tryRecord(as, act, {
    id: ['ID!', id],
    expectedVersion: ['Int!', expectedVersion],
    reason: ['String!', '試験のあと'],
  });

const NOT_YOURS = { code: 'NOT_YOUR_ACT', message: recordErrorText('NOT_YOUR_ACT') };
const NO_GIVER = { code: 'GIVER_NOT_VALID', message: recordErrorText('GIVER_NOT_VALID') };
const idsOf = (...all: readonly Awaited<ReturnType<typeof consent>>[]): readonly string[] =>
  all.flatMap((one) => ('id' in one ? [one.id] : []));
const receipt = (version: number) => expect.objectContaining({ version });

describe('a guardian', () => {
  let powers = '';
  beforeAll(() => withdrawAllAbout(ward));
  afterAll(() => withdrawAllAbout(ward));

  it('without powers on record is told nothing, and consents to nothing', async () => {
    expect(await look('guardian')).toEqual(NOTHING);
    expect(await consent('guardian', CARE)).toEqual(NO_GIVER);
    expect(await consent('coordinator', CARE)).toEqual(NO_GIVER);
  });

  it('gets them from the core agency, on the papers of the register, and from nobody else', async () => {
    for (const as of ['elderly', 'coordinator', 'guardian'] as const) {
      expect(await recordPowers(as)).toEqual(NOT_YOURS);
    }
    expect(await recordPowers('guardianship', { powers: ['EVERYTHING'] })).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await recordPowers('guardianship', { reader: 'guardianship' })).toMatchObject({
      code: 'SELF_GRANT',
    });
    expect(await recordPowers('guardianship', { validTo: hoursFromNow(24 * 400) })).toMatchObject({
      code: 'TOO_LONG',
    });
    const recorded = await recordPowers('guardianship');
    expect(recorded).toEqual(receipt(1));
    powers = 'id' in recorded ? recorded.id : '';
  });

  it('is told what the entries cover, and nothing beside', async () => {
    expect(await look('guardian')).toEqual({
      ...SEEN,
      ...withheld('LIVELIHOOD_ARREARS', 'EXTEND_POWERS'),
    });
  });

  it('consents within them, whoever writes it down, and to nothing beside', async () => {
    expect(await look('coordinator')).toEqual(NOTHING);
    expect(await consent('guardian', ['LIVELIHOOD_ARREARS'])).toEqual({
      code: 'OUTSIDE_POWERS',
      message: recordErrorText('OUTSIDE_POWERS'),
    });
    const own = await record(...(['guardian', 'giveConsent'] as const), {
      input: [
        'ConsentInput!',
        {
          ...{ subject: ward, categories: CARE, recipients: ['agency:multi-agency'] },
          ...{ purpose: 'MULTI_AGENCY_SUPPORT', validTo: hoursFromNow(24) },
          giver: { capacity: 'GUARDIAN', person: guardianPerson },
          ...{ method: 'WRITTEN', explainedHow: '面談で説明した', evidenceRef: '同意書' },
        },
      ],
    });
    expect(await look('coordinator')).toEqual({
      ...SEEN,
      ...withheld('LIVELIHOOD_ARREARS', 'ASK_CONSENT'),
    });
    expect(await end('guardian', 'withdrawConsent', own.id)).toEqual(receipt(2));
    expect(await look('coordinator')).toEqual(NOTHING);
    const written = await consent('coordinator', CARE);
    expect(written).toEqual(receipt(1));
    if ('id' in written) await end('coordinator', 'withdrawConsent', written.id);
  });

  it('takes back what is the guardian’s to say, and not what the ward alone said', async () => {
    const said = async (categories: readonly string[]) =>
      record('coordinator', 'giveConsent', {
        input: [
          'ConsentInput!',
          {
            ...{ subject: ward, categories, recipients: ['agency:multi-agency'] },
            ...{ purpose: 'MULTI_AGENCY_SUPPORT', validTo: hoursFromNow(24) },
            ...{ giver: { capacity: 'SELF' }, method: 'ORAL_RECORDED' },
            ...{ explainedHow: '電話で説明した', evidenceRef: '相談記録' },
          },
        ],
      });
    const care = await said(CARE);
    const arrears = await said(['LIVELIHOOD_ARREARS']);
    expect(await end('guardian', 'withdrawConsent', arrears.id)).toEqual({
      code: 'OUTSIDE_POWERS',
      message: recordErrorText('OUTSIDE_POWERS'),
    });
    expect(await end('guardian', 'withdrawConsent', care.id)).toEqual(receipt(2));
    expect(await end('coordinator', 'withdrawConsent', arrears.id)).toEqual(receipt(2));
  });

  it('with every power is told nothing that was noticed, heard or confided to a window', async () => {
    const whole = await recordPowers('guardianship', { powers: ['GENERAL'] });
    const query = `query ($id: ID!) {
      person(id: $id) {
        careCertifications { level } outreach { sittingHint } communityHints { text }
        consultations { visitorRelation note } elderlyConsultations { note }
        rightsAdvocacyConsultations { route } dailyLifeSupportContracts { frequency }
      }
    }`;
    const { body } = await ask({ as: 'guardian', query, variables: { id: ward } });
    expect(body.data).toEqual({
      person: {
        careCertifications: SEEN.data.person.careCertifications,
        ...{ outreach: null, communityHints: null },
        ...{ consultations: null, elderlyConsultations: null },
        ...{ rightsAdvocacyConsultations: null, dailyLifeSupportContracts: expect.any(Array) },
      },
    });
    const none = { subject: ward, code: 'NOT_PERMITTED', remedy: 'NONE' };
    expect(body.extensions?.consent).toEqual(
      expect.arrayContaining([
        { ...none, category: 'CASE_OUTREACH_CONTACT' },
        { ...none, category: 'COMMUNITY_HINT' },
        { ...none, category: 'CASE_INTAKE' },
        { ...none, category: 'ELDERLY_CONSULTATION' },
        { ...none, category: 'RIGHTS_CONSULTATION' },
      ]),
    );
    const unsaid = ['CASE_MINUTES', 'CASE_OUTREACH', 'LIVELIHOOD_OUTREACH', 'CASE_INTAKE'];
    const confided = ['LIVELIHOOD_CONSULTATION', 'SCHOOL_LIFE_SURVEY', 'RIGHTS_CONSULTATION'];
    for (const category of [...unsaid, ...confided, 'CHILD_CONSULTATION']) {
      expect(await consent('guardian', ['ELDERLY_CARE_LEVEL', category])).toMatchObject({
        code: 'OUTSIDE_POWERS',
      });
    }
    const given = await consent('guardian', ['ELDERLY_CARE_LEVEL', 'LIVELIHOOD_ARREARS']);
    expect(given).toEqual(receipt(1));
    for (const id of idsOf(given)) await end('coordinator', 'withdrawConsent', id);
    for (const id of idsOf(whole)) await end('guardianship', 'endGuardianPowers', id);
  });

  it('reads which consents a proxy gave, and not those the ward gave alone', async () => {
    const whole = await recordPowers('guardianship', { powers: ['GENERAL'] });
    const given = await consent('coordinator', CARE);
    const listed = async (as: DemoStaffKey) => {
      const { body } = await ask({
        ...{ as, variables: { id: ward } },
        query: 'query ($id: ID!) { person(id: $id) { authorizations { id giverCapacity } } }',
      });
      const { authorizations } = body.data?.['person'] as {
        authorizations: readonly { readonly id: string; readonly giverCapacity: string | null }[];
      };
      return authorizations;
    };
    const [seen, all] = [await listed('guardian'), await listed('officer')];
    expect(new Set(seen.map(({ giverCapacity }) => giverCapacity))).toEqual(new Set(['GUARDIAN']));
    expect(seen.map(({ id }) => id)).toEqual(expect.arrayContaining([...idsOf(whole, given)]));
    expect(all.map(({ giverCapacity }) => giverCapacity)).toContain('SELF');
    for (const id of idsOf(given)) await end('coordinator', 'withdrawConsent', id);
    for (const id of idsOf(whole)) await end('guardianship', 'endGuardianPowers', id);
  });

  it('whose interest conflicts is none from that moment on, and after it only by new papers', async () => {
    const conflict = await record('elderly', 'recordConflict', {
      input: [
        'ConflictInput!',
        { subject: ward, person: guardianPerson, reason: '預金の使い込みの疑い' },
      ],
    });
    expect(await look('guardian')).toEqual(NOTHING);
    expect(await consent('guardian', CARE)).toEqual(NO_GIVER);
    expect(await consent('coordinator', CARE)).toEqual(NO_GIVER);
    expect(await recordPowers('guardianship')).toEqual(NO_GIVER);
    expect(await end('guardian', 'endConflict', conflict.id)).toEqual(NOT_YOURS);
    expect(await end('disability', 'endConflict', conflict.id)).toEqual(NOT_YOURS);
    expect(await end('elderly', 'endConflict', conflict.id)).toEqual(receipt(2));
    expect(await look('guardian')).toEqual(NOTHING);
    expect(await end('guardianship', 'endGuardianPowers', powers)).toMatchObject({
      code: 'ALREADY_CLOSED',
    });
    const anew = await recordPowers('guardianship');
    expect(anew).toEqual(receipt(1));
    powers = 'id' in anew ? anew.id : '';
    expect(await look('guardian')).toMatchObject(SEEN);
  });

  it('has none with the conflict, though they are recorded at the same moment', async () => {
    for (let round = 1; round <= 4; round += 1) {
      const [conflict] = await Promise.all([
        record('elderly', 'recordConflict', {
          input: [
            'ConflictInput!',
            { subject: ward, person: guardianPerson, reason: '預金の使い込みの疑い' },
          ],
        }),
        ...Array.from({ length: 5 }, () => recordPowers('guardianship')),
      ]);
      expect(await look('guardian')).toEqual(NOTHING);
      expect(await consent('guardian', CARE)).toEqual(NO_GIVER);
      expect(await end('elderly', 'endConflict', conflict.id)).toEqual(receipt(2));
      expect(await look('guardian')).toEqual(NOTHING);
    }
    const anew = await recordPowers('guardianship');
    powers = 'id' in anew ? anew.id : '';
    expect(await look('guardian')).toMatchObject(SEEN);
  });

  it('lays them down, and is told nothing from the next request on', async () => {
    expect(await end('elderly', 'endGuardianPowers', powers)).toEqual(NOT_YOURS);
    expect(await end('guardian', 'endGuardianPowers', powers)).toEqual(receipt(2));
    expect(await look('guardian')).toEqual(NOTHING);
    expect(await consent('guardian', CARE)).toEqual(NO_GIVER);
  });
});
