import { describe, expect, it } from '@jest/globals';
import {
  born,
  dementia,
  home,
  inCareHome,
  inShort,
  kin,
  level,
  type Sample,
} from '../sample-household.js';

const drinks = (...answers: readonly string[]): Sample => ({
  assessed: { DRINKING_ADDICTION: answers },
});
const SOBER = drinks('NONE');
const UNASKED: Sample = { assessed: {} };
const ill: Sample = { mentalHandbooks: [{ grade: 2, validTo: '2028-01-31' }] };
const mother: Sample = { ...born(42), ...kin({ CHILD: 'girl' }), ...ill, ...SOBER };
const girl: Sample = { ...born(14), ...kin({ PARENT: 'mother' }) };
const father: Sample = { ...born(45), ...kin({ CHILD: 'girl', SPOUSE: 'mother' }), ...SOBER };
const year = (days: object): Sample => ({
  schoolAttendance: [
    { schoolYear: 2026, absenceDays: 0, lateDays: 0, longAbsenceKind: null, ...days },
  ],
});
const noted = (kind: string, notedOn = '2026-10-01'): Sample => ({
  schoolObservations: [{ kind, notedOn }],
});
const saysSo = (frequency: string): Sample => ({
  schoolLifeSurvey: { caresForFamily: true, frequency },
});
const family = (child: Sample = {}, parent: Sample = {}, others: Record<string, Sample> = {}) =>
  home({ mother: { ...mother, ...parent }, girl: { ...girl, ...child }, ...others });
/** With a father who could, so that only a sign at school tells. */
const withFather = (child: Sample = {}, parent: Sample = {}) => family(child, parent, { father });

const late = year({ lateDays: 30 });
const gambler: Sample = { mentalHandbooks: [], ...drinks('GAMBLING') };

describe('ヤングケアラー', () => {
  it.each([
    ['an ill mother and nobody else', family(), 'PRESENT'],
    ['an ill mother and a father who could', withFather(), 'ABSENT'],
    ['and late ten times', withFather(year({ lateDays: 10 })), 'PRESENT'],
    ['and late nine times', withFather(year({ lateDays: 9 })), 'ABSENT'],
    ['and absent for 20 days', withFather(year({ absenceDays: 20 })), 'PRESENT'],
    ['and absent for a school trip', withFather(year({ absenceDays: 3 })), 'ABSENT'],
    [
      'and absent for an illness of her own',
      withFather(year({ absenceDays: 40, longAbsenceKind: 'ILLNESS' })),
      'ABSENT',
    ],
    [
      'and absent the year before',
      withFather(year({ schoolYear: 2025, absenceDays: 40 })),
      'ABSENT',
    ],
    ['and left the club', withFather(noted('LEFT_CLUB')), 'PRESENT'],
    ['and left the club two years ago', withFather(noted('LEFT_CLUB', '2024-10-01')), 'ABSENT'],
    ['and says she cares daily', withFather(saysSo('DAILY')), 'PRESENT'],
    ['and helps now and then', withFather(saysSo('SOME_DAYS_A_MONTH')), 'ABSENT'],
    ['found by the office already', withFather({ youngCarer: { foundOn: null } }), 'PRESENT'],
    [
      'signs at school and a healthy home, of addiction nobody has asked',
      withFather(year({ lateDays: 30 }), { mentalHandbooks: [], ...UNASKED }),
      'UNDETERMINED, mother CASE_PROBLEM_HEALTH unrecorded',
    ],
    ['signs at school, and all is well', withFather(late, { mentalHandbooks: [] }), 'ABSENT'],
    ['signs at school, and a mother who gambles', withFather(late, gambler), 'PRESENT'],
    ['a mother who gambles, and a father who could', withFather({}, gambler), 'ABSENT'],
    [
      'signs at school, and whether the mother gambles is withheld',
      withFather(late, { ...gambler, withheld: ['CASE_PROBLEM_HEALTH'] }),
      'UNDETERMINED, mother CASE_PROBLEM_HEALTH',
    ],
    ['a healthy home', withFather({}, { mentalHandbooks: [] }), 'ABSENT'],
    [
      'a handbook that has run out',
      withFather({}, { mentalHandbooks: [{ grade: 2, validTo: '2025-01-31' }] }),
      'ABSENT',
    ],
    ['the girl turns 18 tomorrow', family(born(18, -1)), 'PRESENT'],
    ['the girl turned 18 today', family(born(18)), 'ABSENT'],
    ['a child before school', family(born(5)), 'ABSENT'],
    [
      'school withheld, and a father who could',
      withFather({ withheld: ['SCHOOL_ATTENDANCE', 'SCHOOL_LIFE_SURVEY'] }),
      'UNDETERMINED, girl SCHOOL_ATTENDANCE, girl SCHOOL_LIFE_SURVEY',
    ],
  ])('%s', (_title, household, expected) => {
    expect(inShort('YOUNG_CARER', household)).toBe(expected);
  });

  const grandmother: Sample = { ...born(82), ...level('CARE_2'), ...SOBER };
  it.each([
    ['at home', grandmother, 'PRESENT'],
    [
      '要介護1 with dementia',
      { ...grandmother, ...level('CARE_1'), ...dementia('III_A') },
      'PRESENT',
    ],
    ['要介護1 without', { ...grandmother, ...level('CARE_1'), ...dementia('I') }, 'ABSENT'],
    ['in 特養', { ...grandmother, ...inCareHome() }, 'ABSENT'],
    ['whose 認定 has run out', { ...grandmother, ...level('CARE_2', '2025-03-31') }, 'ABSENT'],
  ])('a grandmother %s, and a girl who says she cares', (_title, elder, expected) => {
    const child = { ...saysSo('DAILY'), ...born(12) };
    const others = { father, grandmother: elder };
    const known = family(child, { mentalHandbooks: [] }, others);
    expect(inShort('YOUNG_CARER', known)).toBe(expected);
  });

  it('a little brother in the home of a lone mother', () => {
    const lone: Sample = {
      ...kin({ CHILD: 'girl brother' }),
      mentalHandbooks: [],
      childRearingAllowance: { payment: 'FULL' },
    };
    const child = { ...kin({ PARENT: 'mother', SIBLING: 'brother' }), ...noted('FORGETS_THINGS') };
    const brother = { ...born(3), ...kin({ PARENT: 'mother', SIBLING: 'girl' }) };
    expect(inShort('YOUNG_CARER', family(child, lone, { brother }))).toBe('PRESENT');
    expect(
      inShort('YOUNG_CARER', family(child, lone, { brother: { ...brother, ...born(8) } })),
    ).toBe('ABSENT');
  });

  it('a girl who interprets for a mother from abroad', () => {
    const foreign: Sample = {
      mentalHandbooks: [],
      livelihoodProblems: { foreignNationality: true },
    };
    expect(inShort('YOUNG_CARER', withFather(saysSo('DAILY'), foreign))).toBe('PRESENT');
  });

  it('a father who works far away (単身赴任) counts as there: only school can tell', () => {
    expect(inShort('YOUNG_CARER', withFather())).toBe('ABSENT');
    expect(inShort('YOUNG_CARER', withFather(noted('LATE_MORE_OFTEN')))).toBe('PRESENT');
  });

  it('nobody else: not where others may be there unseen, unless school tells', () => {
    const seen = (child: Sample) =>
      home({ mother, girl: { ...girl, ...child } }, { complete: false });
    expect(inShort('YOUNG_CARER', seen({}))).toBe('UNDETERMINED, UNSEEN_PEOPLE');
    expect(inShort('YOUNG_CARER', seen(year({ lateDays: 15 })))).toBe('PRESENT');
  });
});

describe('若者ケアラー', () => {
  const youth = (values: Sample = {}, others: Record<string, Sample> = {}) =>
    family({ ...born(22), ...values }, {}, others);
  const job: Sample = { livelihoodProblems: { jobSeekingDifficulty: true } };
  it.each([
    ['a young man and his ill mother', youth(), 'PRESENT'],
    ['with a father who could', youth({}, { father }), 'ABSENT'],
    ['with a father who could, and no job', youth(job, { father }), 'PRESENT'],
    ['of 39', youth(born(39)), 'PRESENT'],
    ['of 40', youth(born(40)), 'ABSENT'],
    ['of 17', youth(born(18, -1)), 'ABSENT'],
    [
      'who is in need of care himself',
      youth({ mentalHandbooks: [{ grade: 1, validTo: null }] }),
      'ABSENT',
    ],
    [
      'whose mother’s illness is withheld',
      family({ ...born(22) }, { withheld: ['DISABILITY_MENTAL'] }),
      'UNDETERMINED, mother DISABILITY_MENTAL',
    ],
  ])('%s', (_title, household, expected) => {
    expect(inShort('YOUNG_ADULT_CARER', household)).toBe(expected);
  });
});
