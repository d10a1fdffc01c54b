import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { openClerks, type Clerks } from '../../asking/open-clerks.js';
import { hoursFromNow, record } from '../../asking/try-record.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { keptIn, RECORDED_HERE } from '../../records/recorded-here.js';
import { person, stack } from '../../stack/running-stack.js';

/** Staff who are people of this city: what their office wrote about their own family is not theirs. */
const subject = person('kihara-wife');
const relative = 'kihara-husband';
const perpetrator = 'kawabata-father';
const housemate = 'kawabata-girl';
const neighbour = 'soma-woman';
const elderly = { agency: 'elderly', role: 'DEPARTMENT_WORKER' };

let clerks: Clerks;

interface Clerk {
  readonly id?: string;
  readonly agency?: string;
  readonly role?: string;
  readonly member?: string;
}

const kindsFor = async ({
  id = 'u-1',
  agency = 'multi-agency',
  role = 'MULTI_AGENCY_COORDINATOR',
  member,
}: Clerk): Promise<readonly string[]> => {
  const purposes = {
    MULTI_AGENCY_COORDINATOR: 'MULTI_AGENCY_SUPPORT',
    INFORMATION_OFFICER: 'AUDIT',
    GUARDIAN: 'GUARDIAN_DUTY',
  } as Readonly<Record<string, string>>;
  const answer = await clerks.ask({
    as: { id, agency, role, ...(member === undefined ? {} : { person: person(member) }) },
    purpose: purposes[role] ?? 'DEPARTMENT_DUTY',
    ...{ query: RECORDED_HERE, variables: { id: subject } },
  });
  return keptIn(answer).map(({ kind }) => kind);
};

const consent = (as: 'coordinator' | 'household') =>
  record(as, 'giveConsent', {
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
const end = (as: 'elderly' | 'guardianship' | 'household', act: string, id: string) =>
  record(as, act, {
    id: ['ID!', id],
    expectedVersion: ['Int!', 1],
    reason: ['String!', '試験のあと'],
  });

const clear = () => withdrawAllAbout(subject);
beforeAll(async () => {
  await clear();
  clerks = await openClerks();
  await consent('coordinator');
  await consent('household');
}, 60_000);
afterAll(async () => {
  await clerks.stop();
  await clear();
});

describe('what one’s own agency recorded', () => {
  it('is found by a colleague, and not by whose family it is about', async () => {
    expect(await kindsFor({})).toEqual(['CONSENT']);
    expect(await kindsFor({ member: neighbour })).toEqual(['CONSENT']);
    expect(await kindsFor({ member: relative })).toEqual([]);
    expect(await kindsFor({ member: 'kihara-wife' })).toEqual([]);
  });

  it('is found by the officer, and not by one whose family it is about', async () => {
    const officer = { agency: 'audit', role: 'INFORMATION_OFFICER' };
    expect(await kindsFor(officer)).toEqual(['CONSENT', 'CONSENT']);
    expect(await kindsFor({ ...officer, member: neighbour })).toEqual(['CONSENT', 'CONSENT']);
    expect(await kindsFor({ ...officer, member: relative })).toEqual([]);
  });

  it('is not found by whose interest is opposed, as long as it is', async () => {
    const { id } = await record('elderly', 'recordConflict', {
      input: ['ConflictInput!', { subject, person: person(neighbour), reason: '財産の争い' }],
    });
    const officer = { agency: 'audit', role: 'INFORMATION_OFFICER' };
    const lists = [
      await kindsFor({ member: neighbour }),
      await kindsFor({ ...officer, member: neighbour }),
      await kindsFor({ ...elderly, member: neighbour }),
      await kindsFor({ member: perpetrator }),
      await kindsFor({ ...officer, member: perpetrator }),
      await kindsFor({ ...elderly, member: perpetrator }),
    ];
    await end('elderly', 'endConflict', id);
    const all = ['CONFLICT', 'CONSENT', 'CONSENT'];
    expect(lists).toEqual([[], [], [], ['CONSENT'], all, ['CONFLICT']]);
    expect(await kindsFor({ member: neighbour })).toEqual(['CONSENT']);
  });

  it('is not found by a guardian of the person who works there, by the sign-in alone', async () => {
    const { id } = await record('guardianship', 'recordGuardianPowers', {
      input: [
        'GuardianPowersInput!',
        {
          ...{ subject, guardian: person('kawabata-mother'), reader: 'clerks:ward-keeper' },
          ...{ powers: ['CARE_CONTRACTS'], validTo: hoursFromNow(24 * 300) },
          ...{ certificateRef: '登記事項証明書 第2026-8号', listRef: '代理権目録 別紙1' },
        },
      ],
    });
    const lists = [await kindsFor({ id: 'ward-keeper' }), await kindsFor({ id: 'another' })];
    await end('guardianship', 'endGuardianPowers', id);
    expect(lists).toEqual([[], ['CONSENT']]);
    expect(await kindsFor({ id: 'ward-keeper' })).toEqual(['CONSENT']);
  });

  it('is no resident’s and no guardian’s to find, wherever they are at home', async () => {
    expect(await kindsFor({ role: 'GUARDIAN' })).toEqual([]);
    expect(await kindsFor({ role: 'DEPARTMENT_WORKER' })).toEqual(['CONSENT']);
    const own =
      'query ($id: ID!) { recordedHere(person: $id) { id } me { authorizations { id } } }';
    const variables = { id: person('kashiwagi-mother') };
    const { body } = await ask({ as: 'resident', query: own, variables });
    expect(body.data).toEqual({
      recordedHere: [],
      me: { authorizations: expect.arrayContaining([{ id: expect.any(String) }]) },
    });
  });
});

describe('a measure', () => {
  const unit = { agency: 'household', role: 'DEPARTMENT_WORKER' };
  const responsible = { agency: 'household', role: 'PROTECTION_OFFICER' };
  let measure = '';
  beforeAll(async () => {
    const { id } = await record('household', 'registerProtectionMeasure', {
      input: [
        'ProtectionMeasureInput!',
        {
          protectedPeople: [subject, person('ogura-wife')],
          ...{ perpetrator: person(perpetrator), provisional: false },
          ...{ periodTo: hoursFromNow(24 * 300), evidenceRef: '申出書 1' },
        },
      ],
    });
    measure = id;
  });
  afterAll(() => end('household', 'liftProtectionMeasure', measure));

  it('is found at its unit, and not by those it is against', async () => {
    const both = ['PROTECTION_MEASURE', 'CONSENT'];
    expect(await kindsFor(unit)).toEqual(both);
    expect(await kindsFor({ ...unit, member: neighbour })).toEqual(both);
    expect(await kindsFor({ ...unit, member: housemate })).toEqual([]);
    // Of the family of somebody else whom it protects.
    expect(await kindsFor({ ...unit, member: 'ogura-husband' })).toEqual(['CONSENT']);
    expect(await kindsFor({ ...unit, member: perpetrator })).toEqual([]);
    expect(await kindsFor({ ...responsible, member: neighbour })).toEqual(['PROTECTION_MEASURE']);
    expect(await kindsFor({ ...responsible, member: housemate })).toEqual([]);
    expect(await kindsFor({ ...responsible, member: perpetrator })).toEqual([]);
  });

  it('lets nobody of that side find anything about whom it protects, at any agency', async () => {
    const { id } = await record('elderly', 'recordConflict', {
      input: ['ConflictInput!', { subject, person: person('oba-man'), reason: '財産の争い' }],
    });
    const lists = [
      await kindsFor({ ...elderly, member: perpetrator }),
      await kindsFor({ ...elderly, member: housemate }),
      await kindsFor({ ...elderly, member: neighbour }),
    ];
    await end('elderly', 'endConflict', id);
    expect(lists).toEqual([[], [], ['CONFLICT']]);
    expect(await kindsFor({ member: perpetrator })).toEqual([]);
    expect(await kindsFor({ member: housemate })).toEqual([]);
    expect(await kindsFor({ member: neighbour })).toEqual(['CONSENT']);
  });
});

describe('of whom nothing was recorded here', () => {
  const told = async (id: string) => {
    const { text } = await ask({ as: 'disability', query: RECORDED_HERE, variables: { id } });
    return text;
  };

  it('nothing is told, whether there is such a person or not', async () => {
    const stranger = '00000000-0000-8000-8000-000000000000';
    expect(Object.values(stack.cast)).not.toContain(stranger);
    expect(await told(stranger)).toBe('{"data":{"recordedHere":[]}}\n');
    expect(await told(subject)).toBe(await told(stranger));
    const known = await ask({
      ...{ as: 'coordinator', query: RECORDED_HERE, variables: { id: subject } },
    });
    expect(keptIn(known)).toHaveLength(1);
  });

  it('what is no id is refused, and says what one looks like', async () => {
    const { body } = await ask({
      ...{ as: 'coordinator', query: RECORDED_HERE, variables: { id: '1000693363' } },
    });
    expect(body.errors).toMatchObject([{ extensions: { code: 'MALFORMED_ID' } }]);
  });
});
