import { describe, expect, it } from '@jest/globals';
import { mayRecordAny, type Act } from './may-record.js';
import type { ConsentDraft, PowersDraft, SubjectFacts } from './act.js';
import { guardianNumberOf, registeredParty } from './party.js';
import {
  coordinator,
  elderlyWorker,
  hoursFromNow,
  measure,
  NOW,
  officer,
} from '../worlds/small-city.js';

/**
 * A guardian whom the register of guardianship alone knows: 弁護士, a body, a relative elsewhere. Each
 * rule that holds of a guardian with a `Person.id` holds of such a one, by the register's number.
 */
const said = (act: Act): string => {
  const decision = mayRecordAny(act);
  return decision.kind === 'permit' ? 'MAY' : decision.code;
};
const core = { id: 'yukari', agency: 'guardianship', role: 'DEPARTMENT_WORKER' } as const;
const lawyer = registeredParty('R08-00012-1');
/** Signs in, and is nobody of the city. */
const signedIn = { id: 'bengoshi', agency: 'resident', role: 'GUARDIAN' } as const;
const clerk = { ...elderlyWorker, id: 'bengoshi' };
const entry = { person: lawyer, kind: '弁護士', inOffice: true, namesake: false };
const facts: SubjectFacts = {
  ...{ age: 80, representatives: [], relatives: [], conflicted: [], register: [entry] },
  guardians: [{ person: lawyer, reader: 'bengoshi', powers: ['ELDERLY_CARE_LEVEL'] }],
};
const neverSignsIn = { person: lawyer, reader: null, powers: ['ELDERLY_CARE_LEVEL'] } as const;
/** Another guardian of the same person, who signs in as well. */
const second = { person: registeredParty('R08-00099-9'), reader: 'shihoshoshi', powers: [] };
const both: Partial<SubjectFacts> = { guardians: [...facts.guardians, second] };
const acting = { viewer: coordinator, now: NOW, prohibitions: [], ownMatter: false };
const body: Partial<SubjectFacts> = { register: [{ ...entry, kind: '社会福祉協議会' }] };

describe('a consent by a guardian of the register', () => {
  const consent: ConsentDraft = {
    ...{ subject: 'mother', categories: ['ELDERLY_CARE_LEVEL'], fields: [], exclusions: [] },
    ...{ recipients: ['agency:multi-agency'], giver: { capacity: 'GUARDIAN', person: lawyer } },
    ...{ explainedHow: '面談', evidenceRef: '同意書', to: hoursFromNow(24), ageAtEnd: 80 },
  };
  const give = (
    over: Partial<ConsentDraft> = {},
    about: Partial<SubjectFacts> = {},
    who: Partial<Act> = {},
  ) =>
    said({
      ...{ ...acting, ...who, act: 'GIVE_CONSENT' },
      consent: { ...consent, ageAtEnd: about.age ?? facts.age, ...over },
      about: { ...facts, ...about },
    });
  const onDay = (iso: string) => give({}, body, { now: new Date(iso) });
  const minor = { age: 8, representatives: [lawyer] };
  const asParent = { giver: { capacity: 'LEGAL_REPRESENTATIVE', person: lawyer } } as const;
  it.each<[string, string, string]>([
    ['staff write it down', give(), 'MAY'],
    ['the guardian signs in', give({}, {}, { viewer: signedIn }), 'MAY'],
    ['who never signs in', give({}, { guardians: [neverSignsIn] }), 'MAY'],
    [
      'not another guardian for this one',
      give({}, both, { viewer: { ...signedIn, id: 'shihoshoshi' } }),
      'NOT_YOUR_ACT',
    ],
    ['beside another guardian', give({}, both, { viewer: signedIn }), 'MAY'],
    ['another sign-in', give({}, {}, { viewer: { ...signedIn, id: 'x' } }), 'NOT_YOUR_ACT'],
    [
      'not as a resident',
      give({}, {}, { viewer: { ...signedIn, role: 'RESIDENT' } }),
      'NOT_YOUR_ACT',
    ],
    ['not at a desk of the city', give({}, {}, { viewer: clerk }), 'NOT_YOUR_ACT'],
    [
      'nor at it for the ward’s own word',
      give({ giver: { capacity: 'SELF', person: null } }, {}, { viewer: clerk }),
      'OWN_MATTER',
    ],
    ['without powers on record', give({}, { guardians: [] }), 'GIVER_NOT_VALID'],
    [
      'another in the register',
      give({}, { register: [{ ...entry, person: second.person }] }),
      'GIVER_NOT_VALID',
    ],
    ['not in the register', give({}, { register: [] }), 'GIVER_NOT_VALID'],
    ['out of office', give({}, { register: [{ ...entry, inOffice: false }] }), 'GIVER_NOT_VALID'],
    [
      'another number',
      give({ giver: { capacity: 'GUARDIAN', person: registeredParty('R08-00012-2') } }),
      'GIVER_NOT_VALID',
    ],
    ['outside powers', give({ categories: ['CHILD_CARE'] }), 'OUTSIDE_POWERS'],
    ['in conflict', give({}, { conflicted: [lawyer] }), 'CONFLICT_OF_INTEREST'],
    ['another in conflict', give({}, { conflicted: [registeredParty('x')] }), 'MAY'],
    [
      'a namesake of the perpetrator',
      give({}, { register: [{ ...entry, namesake: true }] }),
      'GIVER_IS_PERPETRATOR',
    ],
    [
      'a namesake among other guardians',
      give({}, { register: [entry, { ...entry, person: 'register:x', namesake: true }] }),
      'MAY',
    ],
    ['under a measure', give({}, {}, { prohibitions: [measure()] }), 'MAY'],
    ['to the own sign-in', give({ recipients: ['viewer:bengoshi'] }), 'SELF_GRANT'],
    ['to another', give({ recipients: ['viewer:asahi'] }), 'MAY'],
    ['to another guardian', give({ recipients: ['viewer:shihoshoshi'] }, both), 'MAY'],
    [
      'who never signs in, to somebody called null',
      give({ recipients: ['viewer:null'] }, { guardians: [neverSignsIn] }),
      'MAY',
    ],
    ['a body to itself', give({}, body), 'SELF_GRANT'],
    [
      'beside a body, to that body',
      give({}, { register: [entry, { ...entry, person: second.person, kind: '社会福祉協議会' }] }),
      'MAY',
    ],
    ['or its staff', give({ recipients: ['role:MULTI_AGENCY_COORDINATOR'] }, body), 'SELF_GRANT'],
    ['a body to others', give({ recipients: ['agency:elderly'] }, body), 'MAY'],
    ['and to others’ staff', give({ recipients: ['role:RESCUER'] }, body), 'MAY'],
    ['before there were such bodies', onDay('2000-03-31T23:59:59.999+09:00'), 'MAY'],
    ['since there are', onDay('2000-04-01T00:00:00+09:00'), 'SELF_GRANT'],
    ['at seventeen', give({}, { age: 17 }), 'AGE_RULE'],
    ['a 未成年後見人', give(asParent, minor), 'MAY'],
    [
      'out of office',
      give(asParent, { ...minor, register: [{ ...entry, inOffice: false }] }),
      'GIVER_NOT_VALID',
    ],
    ['no evidence', give({ evidenceRef: ' ' }), 'NO_EVIDENCE'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

describe('taking it back', () => {
  const withdraw = (about: Partial<SubjectFacts> = {}, viewer: Act['viewer'] = signedIn) =>
    said({
      ...{ ...acting, viewer, act: 'WITHDRAW_CONSENT', about: { ...facts, ...about } },
      authorization: {
        ...{ basis: 'LB-01', subjects: ['mother'] },
        ...{ categories: ['ELDERLY_CARE_LEVEL'], fields: [] },
      },
    });
  it.each<[string, string, string]>([
    ['the guardian may', withdraw(), 'MAY'],
    ['nobody else of that role', withdraw({}, { ...signedIn, id: 'x' }), 'NOT_YOUR_ACT'],
    ['not out of office', withdraw({ register: [] }), 'NOT_YOUR_ACT'],
    ['not in conflict', withdraw({ conflicted: [lawyer] }), 'CONFLICT_OF_INTEREST'],
    [
      'beside a guardian who is a namesake of the perpetrator',
      withdraw({
        ...both,
        register: [entry, { ...entry, person: second.person, namesake: true }],
      }),
      'MAY',
    ],
    [
      'nor a namesake of the perpetrator',
      withdraw({ register: [{ ...entry, namesake: true }] }),
      'GIVER_IS_PERPETRATOR',
    ],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

describe('the powers of a guardian of the register', () => {
  const draft: PowersDraft = {
    ...{ subject: 'mother', guardian: lawyer, reader: null, ageAtEnd: 80 },
    ...{ powers: ['CARE_CONTRACTS'], categories: ['ELDERLY_CARE_LEVEL'] },
    ...{ certificateRef: '登記事項証明書', listRef: '代理権目録', from: NOW, to: hoursFromNow(24) },
  };
  const keep = (over: Partial<PowersDraft> = {}, about: Partial<SubjectFacts> = {}) =>
    said({
      ...{ ...acting, viewer: core, act: 'RECORD_GUARDIAN_POWERS', about: { ...facts, ...about } },
      powers: { ...draft, ...over },
    });
  const end = (viewer: Act['viewer'], reader: string | null = 'bengoshi') =>
    said({
      ...{ ...acting, viewer, act: 'END_GUARDIAN_POWERS', reason: '辞任' },
      powers: { guardian: lawyer, reader },
    });
  it.each<[string, string, string]>([
    ['are recorded', keep(), 'MAY'],
    ['with a sign-in', keep({ reader: 'bengoshi' }), 'MAY'],
    ['not one’s own', keep({ reader: 'yukari' }), 'SELF_GRANT'],
    ['not of a number nobody has', keep({}, { register: [] }), 'NOT_IN_REGISTER'],
    ['nor of who left', keep({}, { register: [{ ...entry, inOffice: false }] }), 'NOT_IN_REGISTER'],
    ['not in conflict', keep({}, { conflicted: [lawyer] }), 'CONFLICT_OF_INTEREST'],
    [
      'not of a namesake of the perpetrator',
      keep({}, { register: [{ ...entry, namesake: true }] }),
      'GIVER_IS_PERPETRATOR',
    ],
    ['without a list', keep({ listRef: ' ' }), 'NO_EVIDENCE'],
    ['for a year', keep({ to: hoursFromNow(366 * 24) }), 'MAY'],
    ['and no longer', keep({ to: hoursFromNow(366 * 24 + 1) }), 'TOO_LONG'],
    ['are laid down by whom they name', end(signedIn), 'MAY'],
    ['and by no other guardian', end({ ...signedIn, id: 'x' }), 'NOT_YOUR_ACT'],
    ['nor by anybody where nobody signs in', end(signedIn, null), 'NOT_YOUR_ACT'],
    ['but by the core agency', end(core, null), 'MAY'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

describe('a conflict of interest with such a guardian', () => {
  const conflict = {
    ...{ subject: 'mother', person: lawyer, reason: '使い込みの疑い', readers: ['bengoshi'] },
    recordedByAgency: 'elderly',
  } as const;
  const say = (viewer: Act['viewer']) =>
    said({ ...acting, viewer, act: 'RECORD_CONFLICT', conflict });
  const end = (viewer: Act['viewer']) =>
    said({ ...acting, viewer, act: 'END_CONFLICT', conflict, reason: '疑いが晴れた' });
  it.each<[string, string, string]>([
    ['a department says', say(elderlyWorker), 'MAY'],
    ['not the guardian at a desk', say(clerk), 'NOT_YOUR_ACT'],
    ['who does not end it', end(clerk), 'NOT_YOUR_ACT'],
    ['nor as the officer', end({ ...officer, id: 'bengoshi' }), 'NOT_YOUR_ACT'],
    ['but whoever said it', end(elderlyWorker), 'MAY'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

it('a number is the name of nobody but a guardian of the register', () => {
  expect(lawyer).toBe('register:R08-00012-1');
  expect([lawyer, 'mother', null].map(guardianNumberOf)).toEqual(['R08-00012-1', null, null]);
});

describe('a guardian with a `Person.id`', () => {
  const line = { ...entry, person: 'guardian-person', kind: '親族' };
  const gone = { ...line, inOffice: false };
  const ofWard = (register: SubjectFacts['register']): SubjectFacts => ({
    ...facts,
    register,
    guardians: [{ person: 'guardian-person', reader: 'kouken', powers: ['ELDERLY_CARE_LEVEL'] }],
  });
  const guardian = { ...signedIn, id: 'kouken', person: 'guardian-person' };
  const acts = (register: SubjectFacts['register']): readonly string[] => [
    said({
      ...{ ...acting, act: 'GIVE_CONSENT', about: ofWard(register) },
      consent: {
        ...{ subject: 'mother', categories: ['ELDERLY_CARE_LEVEL'], fields: [], exclusions: [] },
        giver: { capacity: 'GUARDIAN', person: 'guardian-person' },
        ...{ recipients: ['agency:multi-agency'], explainedHow: '面談', evidenceRef: '同意書' },
        ...{ to: hoursFromNow(24), ageAtEnd: 80 },
      },
    }),
    said({
      ...{ ...acting, viewer: guardian, act: 'WITHDRAW_CONSENT', about: ofWard(register) },
      authorization: {
        ...{ basis: 'LB-01', subjects: ['mother'] },
        ...{ categories: ['ELDERLY_CARE_LEVEL'], fields: [] },
      },
    }),
    said({
      ...{ ...acting, viewer: core, act: 'RECORD_GUARDIAN_POWERS', about: ofWard(register) },
      powers: {
        ...{ subject: 'mother', guardian: 'guardian-person', reader: 'kouken' },
        ...{ powers: ['CARE_CONTRACTS'], categories: ['ELDERLY_CARE_LEVEL'], ageAtEnd: 80 },
        ...{ from: NOW, to: hoursFromNow(24) },
        ...{ certificateRef: '登記事項証明書', listRef: '代理権目録' },
      },
    }),
  ];
  const NONE = ['GIVER_NOT_VALID', 'NOT_YOUR_ACT', 'NOT_IN_REGISTER'];
  it.each<[string, SubjectFacts['register'], readonly string[]]>([
    ['whom the register has not', [], ['MAY', 'MAY', 'MAY']],
    ['whom it has in office', [line], ['MAY', 'MAY', 'MAY']],
    ['who left', [gone], NONE],
    ['who left, and came again', [gone, line], ['MAY', 'MAY', 'MAY']],
    [
      'beside another who left',
      [
        { ...gone, person: 'x' },
        { ...entry, inOffice: false },
      ],
      ['MAY', 'MAY', 'MAY'],
    ],
  ])('%s', (_name, register, expected) => {
    expect(acts(register)).toEqual(expected);
  });
});
