import { describe, expect, it } from '@jest/globals';
import { agencies, type AgencyCode } from './agencies.js';
import type { Authorization } from '../records/authorization.js';
import { basisInForce, bases, findBasis, type BasisCode } from './bases.js';
import { categories, type CategoryCode } from './categories.js';
import { decide } from '../decision/decide.js';
import { purposes, type PurposeCode } from './purposes.js';
import { roles, type RoleCode } from './roles.js';
import { hoursFromNow, NOW, record } from '../worlds/small-city.js';

/** One category of each class, from more than one organ, so that passage between organs shows. */
const samples: readonly CategoryCode[] = [
  ...(['RESIDENT_NAME', 'CHILD_GUARDIAN', 'ELDERLY_CONTACT', 'EVACUATION_SUPPORT'] as const),
  'ELDERLY_CARE_LEVEL',
  ...(['SCHOOL_ATTENDANCE', 'SCHOOL_ENROLLMENT', 'ELDERLY_PREMIUM_STAGE'] as const),
  ...(['DISABILITY_MENTAL', 'ELDERLY_ABUSE', 'REOFFENDING_SUPPORT', 'DISABILITY_IMMUNE'] as const),
];

interface Reader {
  readonly role: RoleCode;
  readonly agency: AgencyCode;
  readonly purpose: PurposeCode;
}

const everyReader: readonly Reader[] = roles.flatMap(({ code: role }) =>
  agencies.flatMap(({ code: agency }) =>
    purposes
      .filter((purpose) => (purpose.roles as readonly RoleCode[]).includes(role))
      .map(({ code: purpose }) => ({ role, agency, purpose })),
  ),
);

const widest = (basis: BasisCode, over: Partial<Authorization> = {}): Authorization =>
  record({
    basis,
    categories: categories.map(({ code }) => code),
    necessity: categories.map(({ code }) => code),
    recipients: ['viewer:reader', ...agencies.map(({ code }) => `agency:${code}`)],
    caseId: 'case',
    ...over,
  });

/** Whether the record opens the category, own duty aside. */
function opens(
  { role, agency, purpose }: Reader,
  category: string,
  authorization: Authorization,
  now = NOW,
): boolean {
  const decision = decide({
    viewer: { id: 'reader', role, agency },
    ...{ purpose, category, now, subject: 'mother', prohibitions: [] },
    authorizations: [{ ...authorization, purpose }],
  });
  return decision.kind === 'permit' && decision.basis === authorization.basis;
}

const readersOf = (basis: BasisCode) =>
  everyReader.filter((reader) => samples.some((code) => opens(reader, code, widest(basis))));

const distinct = (words: readonly string[]) => [...new Set(words)].sort().join(' ');

/** Everything the engine does with a basis, in words. */
function behaviour(basis: BasisCode) {
  const readers = readersOf(basis);
  const opened = (over: Partial<Authorization>, now = NOW) =>
    samples.filter((code) => readers.some((one) => opens(one, code, widest(basis, over), now)));
  const unnoted = opened({ necessity: [] });
  const lasting = { validFrom: hoursFromNow(-100_000), validTo: hoursFromNow(100_000) };
  const hours = [71, 72, 719, 720, 743, 744, 99_999].filter(
    (age) => opened({ ...lasting, validFrom: hoursFromNow(-age) }).length > 0,
  );
  return {
    purposes: distinct(readers.map(({ purpose }) => purpose)),
    roles: distinct(readers.map(({ role }) => role)),
    agencies: distinct(readers.map(({ agency }) => agency)),
    named: distinct(
      readers.flatMap((one) =>
        [`agency:${one.agency}`, `role:${one.role}`, 'viewer:reader']
          .filter((recipient) =>
            samples.some((code) => opens(one, code, widest(basis, { recipients: [recipient] }))),
          )
          .map((recipient) => recipient.split(':')[0] ?? ''),
      ),
    ),
    opens: unnoted.join(' '),
    withNote: opened({})
      .filter((code) => !unnoted.includes(code))
      .join(' '),
    withoutCase: opened({ caseId: null }).length > 0 && opened({ caseId: '' }).length > 0,
    hours: hours.at(-1) ?? null,
  };
}

/** Departments: 情報政策課 and 統計担当 have no role that receives. */
const MAYOR = 'children community disability elderly household housing livelihood reoffending';
const ENTRUSTED = 'guardianship multi-agency';
const PUBLIC = `${MAYOR} education child-guidance-center police`;
const together = (...lists: string[]) => distinct(lists.flatMap((list) => list.split(' ')));
const STAFF = 'DEPARTMENT_WORKER MULTI_AGENCY_COORDINATOR';
const NAMES = 'RESIDENT_NAME CHILD_GUARDIAN';
const CONTACT = 'ELDERLY_CONTACT EVACUATION_SUPPORT';
const PLAIN = `${NAMES} ${CONTACT} ELDERLY_CARE_LEVEL SCHOOL_ATTENDANCE SCHOOL_ENROLLMENT`;
const FORUM = `${PLAIN} DISABILITY_MENTAL ELDERLY_ABUSE`;
const SPECIAL = 'DISABILITY_MENTAL ELDERLY_ABUSE REOFFENDING_SUPPORT';
const forum = {
  roles: STAFF,
  agencies: together(PUBLIC, ENTRUSTED),
  named: 'viewer',
  opens: FORUM,
  withNote: '',
  withoutCase: false,
  hours: 99_999,
};
const withCommissioners = {
  ...forum,
  roles: `${STAFF} WELFARE_COMMISSIONER`,
  agencies: together(PUBLIC, ENTRUSTED, 'welfare-commissioner'),
};
const act = { ...forum, purposes: 'ABUSE_RESPONSE', roles: 'DEPARTMENT_WORKER' };
const nothing = {
  ...{ purposes: '', roles: '', agencies: '', named: '', opens: '', withNote: '' },
  ...{ withoutCase: false, hours: null },
};
const provision = {
  ...{ roles: 'DEPARTMENT_WORKER', named: 'agency viewer', withNote: '' },
  ...{ withoutCase: true, hours: 99_999 },
};

const expected: Readonly<Record<BasisCode, ReturnType<typeof behaviour>>> = {
  'LB-01': {
    purposes: together(
      'COMMUNITY_WATCH DISASTER_PREPAREDNESS GUARDIANSHIP_SUPPORT MULTI_AGENCY_SUPPORT SUPPORT_PLAN',
    ),
    roles: `${STAFF} RESCUER WELFARE_COMMISSIONER`,
    agencies: together(PUBLIC, ENTRUSTED, 'welfare-commissioner fire-department'),
    named: 'agency role viewer',
    opens: samples.join(' '),
    withNote: '',
    withoutCase: true,
    hours: 99_999,
  },
  'LB-02': {
    ...provision,
    purposes: 'INTERNAL_USE',
    agencies: MAYOR,
    opens: `${NAMES} ${CONTACT}`,
  },
  'LB-03': {
    ...provision,
    purposes: 'INTER_AGENCY_PROVISION',
    agencies: together(PUBLIC, 'fire-department'),
    opens: PLAIN,
    withNote: SPECIAL,
  },
  'LB-04': {
    ...provision,
    purposes: 'INTER_AGENCY_PROVISION',
    roles: STAFF,
    agencies: together(PUBLIC, ENTRUSTED, 'fire-department'),
    opens: PLAIN,
    withNote: SPECIAL,
    hours: 719,
  },
  'LB-05': nothing,
  'LB-06': {
    ...withCommissioners,
    purposes: 'SUPPORT_MEETING',
    withNote: 'REOFFENDING_SUPPORT',
  },
  'LB-07': { ...forum, purposes: 'SUPPORT_MEETING', withNote: 'REOFFENDING_SUPPORT' },
  'LB-08': { ...forum, purposes: 'ASSISTANCE_COORDINATION', hours: 99_999 },
  'LB-09': { ...withCommissioners, purposes: 'CHILD_PROTECTION' },
  'LB-10': { ...act, agencies: together(MAYOR, 'child-guidance-center') },
  'LB-11': act,
  'LB-12': act,
  'LB-13': { ...forum, purposes: 'DV_SUPPORT', roles: 'DEPARTMENT_WORKER' },
  'LB-14': nothing,
  'LB-15': { ...forum, purposes: 'COMMUNITY_CARE_MEETING' },
  'LB-16': { ...forum, purposes: 'YOUTH_SUPPORT' },
  'LB-17': nothing,
  'LB-18': {
    purposes: 'DISASTER_RESPONSE',
    roles: `${STAFF} RESCUER WELFARE_COMMISSIONER`,
    agencies: together(
      MAYOR,
      ENTRUSTED,
      'welfare-commissioner child-guidance-center police fire-department',
    ),
    named: 'agency role',
    opens: 'RESIDENT_NAME EVACUATION_SUPPORT',
    withNote: '',
    withoutCase: true,
    hours: 743,
  },
  'LB-19': nothing,
  'LB-20': {
    ...forum,
    purposes: 'GUARDIAN_DUTY',
    roles: 'GUARDIAN',
    agencies: together(ENTRUSTED, 'resident'),
    opens: `${PLAIN} DISABILITY_MENTAL`,
    withoutCase: true,
  },
  'LB-21': {
    ...forum,
    purposes: 'EMERGENCY_RESCUE',
    roles: `${STAFF} RESCUER`,
    agencies: together(PUBLIC, ENTRUSTED, 'fire-department'),
    opens: `${FORUM} REOFFENDING_SUPPORT`,
    withoutCase: true,
    hours: 71,
  },
  'LB-22': nothing,
  'LB-23': { ...provision, purposes: 'INTERNAL_USE', agencies: MAYOR, opens: 'RESIDENT_NAME' },
  'LB-24': nothing,
  'LB-25': {
    ...provision,
    purposes: 'MULTI_AGENCY_SUPPORT',
    roles: 'MULTI_AGENCY_COORDINATOR',
    agencies: 'multi-agency',
    opens: 'RESIDENT_NAME',
  },
};

describe('what each basis opens, to whom, and for how long', () => {
  it.each(bases.map(({ code }) => code))('%s', (code) => {
    expect(behaviour(code)).toEqual(expected[code]);
  });

  it('the table has LB-01 to LB-25, each once, each with its law', () => {
    expect(bases.map(({ code }) => code).sort()).toEqual(
      Array.from({ length: 25 }, (_, at) => `LB-${String(at + 1).padStart(2, '0')}`),
    );
    expect(
      bases.filter(({ law, secrecy, sure }) =>
        [law, secrecy, sure].some((text) => text.length < 2),
      ),
    ).toEqual([]);
    expect(findBasis('LB-26')).toBeUndefined();
  });
});

/** First days of those that began within the life of this platform's records. */
const began: Readonly<Record<string, string>> = {
  'LB-01': '2023-04-01',
  'LB-02': '2023-04-01',
  'LB-03': '2023-04-01',
  'LB-04': '2023-04-01',
  'LB-06': '2021-04-01',
  'LB-07': '2018-10-01',
  'LB-08': '2025-04-01',
  'LB-09': '2005-04-01',
  'LB-10': '2016-10-01',
  'LB-11': '2006-04-01',
  'LB-12': '2012-10-01',
  'LB-13': '2024-04-01',
  'LB-15': '2015-04-01',
  'LB-16': '2010-04-01',
  'LB-18': '2014-04-01',
  'LB-20': '2000-04-01',
  'LB-21': '2023-04-01',
  'LB-23': '1967-11-10',
  'LB-25': '2021-04-01',
};

describe('a basis is law from its first day in Japan on', () => {
  it.each(Object.entries(began))('%s from %s', (code, day) => {
    const first = new Date(`${day}T00:00:00+09:00`);
    expect(basisInForce(code, first)?.code).toBe(code);
    expect(basisInForce(code, new Date(first.getTime() - 1))).toBeUndefined();
  });

  it('no other basis is ever in force', () => {
    const silent = bases.map(({ code }) => code).filter((code) => !(code in began));
    expect(silent.filter((code) => basisInForce(code, NOW) !== undefined)).toEqual([]);
    expect(silent.sort()).toEqual(['LB-05', 'LB-14', 'LB-17', 'LB-19', 'LB-22', 'LB-24']);
  });
});
