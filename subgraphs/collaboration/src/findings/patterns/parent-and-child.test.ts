import { describe, expect, it } from '@jest/globals';
import {
  born,
  cared,
  dementia,
  findingOf,
  home,
  inCareHome,
  inShort,
  kin,
  level,
  WITHDRAWN,
  type Sample,
} from '../sample-household.js';

const mother: Sample = { ...born(80), ...kin({ CHILD: 'son' }) };
const son: Sample = { ...born(52), ...kin({ PARENT: 'mother' }), ...WITHDRAWN };
const pair = (parent: Sample = {}, child: Sample = {}) =>
  home({ mother: { ...mother, ...parent }, son: { ...son, ...child } });
const problems = (livelihoodProblems: Sample['livelihoodProblems']): Sample => ({
  socialWithdrawal: null,
  livelihoodProblems: livelihoodProblems ?? null,
});

describe('8050', () => {
  it('rests on the fields that say so', () => {
    const { evidence } = findingOf('PARENT_80_CHILD_50', pair());
    expect(evidence.map(({ field, subject }) => `${subject} ${field}`)).toEqual([
      'mother Person.birthDate',
      'son Person.birthDate',
      'mother Person.kinships',
      'son Person.kinships',
      'son Person.socialWithdrawal',
      'mother Person.careServices',
      'mother Person.disabilityServices',
      'son Person.careServices',
      'son Person.disabilityServices',
    ]);
  });

  it.each([
    ['a withdrawn son with his mother', pair(), 'PRESENT'],
    ['a parent who turned 75 today', pair(born(75)), 'PRESENT'],
    ['a parent who turns 75 tomorrow', pair(born(75, -1)), 'ABSENT'],
    ['a parent of 89', pair(born(89)), 'PRESENT'],
    ['a parent of 90', pair(born(90)), 'ABSENT'],
    ['a child who turned 40 today', pair({}, born(40)), 'PRESENT'],
    ['a child who turns 40 tomorrow', pair({}, born(40, -1)), 'ABSENT'],
    ['a child of 64', pair({}, born(64)), 'PRESENT'],
    ['a child of 65', pair({}, born(65)), 'ABSENT'],
    ['a parent born in a year that settles it', pair({ birthDate: '1946' }), 'PRESENT'],
    [
      'a parent born in a year that does not',
      pair({ birthDate: '1951' }),
      'UNDETERMINED, mother RESIDENT_BIRTH unrecorded',
    ],
    ['介護離職, looking for work', pair({}, problems({ jobSeekingDifficulty: true })), 'PRESENT'],
    ['社会的孤立 in the assessment', pair({}, problems({ socialIsolation: true })), 'PRESENT'],
    ['a child who works, for all anybody knows', pair({}, problems({})), 'ABSENT'],
    [
      '介護離職, the main carer',
      pair({ ...level('CARE_4'), ...cared('son') }, problems(null)),
      'PRESENT',
    ],
    [
      'the main carer of 要介護1',
      pair({ ...level('CARE_1'), ...cared('son') }, problems(null)),
      'ABSENT',
    ],
    [
      'heavy care by a daughter elsewhere',
      pair({ ...level('CARE_4'), ...cared(null, false) }, problems(null)),
      'ABSENT',
    ],
    [
      '精神障害者手帳',
      pair({}, { ...problems(null), mentalHandbooks: [{ grade: 3, validTo: null }] }),
      'PRESENT',
    ],
    ['a child never assessed', pair({}, problems(null)), 'ABSENT'],
    [
      'the tie in the child’s record only',
      pair({ kinships: [], withheld: ['RESIDENT_HOUSEHOLD'] }),
      'PRESENT',
    ],
    ['a 同居人 of that age', pair({ kinships: [] }, { kinships: [] }), 'ABSENT'],
    ['a nephew', pair(kin({ NEPHEW_NIECE: 'son' }), kin({ UNCLE_AUNT: 'mother' })), 'ABSENT'],
    ['a mother in 特養 who is still registered', pair(inCareHome()), 'ABSENT'],
    ['a mother in グループホーム', pair(inCareHome('32')), 'ABSENT'],
    ['a mother who came home from 老健 in spring', pair(inCareHome('52', '2026-04')), 'PRESENT'],
    ['a mother with 訪問介護', pair(inCareHome('11')), 'PRESENT'],
    [
      'a son in 共同生活援助',
      pair({}, { disabilityServices: [{ code: '33', validTo: '2028-03-31' }] }),
      'ABSENT',
    ],
    [
      'a son whose 施設入所 has ended',
      pair({}, { disabilityServices: [{ code: '32', validTo: '2025-03-31' }] }),
      'PRESENT',
    ],
    [
      'the age withheld',
      pair({ withheld: ['RESIDENT_BIRTH'] }),
      'UNDETERMINED, mother RESIDENT_BIRTH',
    ],
    [
      'all signs withheld',
      pair(
        {},
        { withheld: ['LIVELIHOOD_SOCIAL_WITHDRAWAL', 'LIVELIHOOD_PROBLEM'], mainCarer: null },
      ),
      'UNDETERMINED, son LIVELIHOOD_PROBLEM, son LIVELIHOOD_SOCIAL_WITHDRAWAL',
    ],
    ['one of two signs withheld', pair({}, { withheld: ['LIVELIHOOD_PROBLEM'] }), 'PRESENT'],
    [
      'a sign withheld and the age already too low',
      pair(born(60), { withheld: ['LIVELIHOOD_SOCIAL_WITHDRAWAL'] }),
      'ABSENT',
    ],
    ['a mother alone', home({ mother }), 'ABSENT'],
    [
      'a mother alone, for all the reader sees',
      home({ mother }, { complete: false }),
      'UNDETERMINED, UNSEEN_PEOPLE',
    ],
    ['seen by a reader who sees not all', home({ mother, son }, { complete: false }), 'PRESENT'],
  ])('%s', (_title, household, expected) => {
    expect(inShort('PARENT_80_CHILD_50', household)).toBe(expected);
  });

  it('two children: the one who works and the one who does not', () => {
    const parent = { ...mother, ...kin({ CHILD: 'son daughter' }) };
    const daughter = { ...born(49), ...kin({ PARENT: 'mother', SIBLING: 'son' }) };
    const family = home({ mother: parent, daughter, son });
    expect(inShort('PARENT_80_CHILD_50', family)).toBe('PRESENT');
    const subjects = findingOf('PARENT_80_CHILD_50', family).evidence.map((one) => one.subject);
    expect(new Set(subjects)).toEqual(new Set(['mother', 'son']));
  });

  it('a son who lives there with his wife', () => {
    const married = { ...son, ...kin({ PARENT: 'mother', SPOUSE: 'wife' }) };
    const wife = { ...born(50), ...kin({ SPOUSE: 'son' }) };
    expect(inShort('PARENT_80_CHILD_50', home({ mother, son: married, wife }))).toBe('ABSENT');
  });
});

describe('9060', () => {
  it.each([
    ['90 and 60', pair(born(90), born(60)), 'PRESENT'],
    ['a parent who turned 85 today', pair(born(85), born(60)), 'PRESENT'],
    ['a parent who turns 85 tomorrow', pair(born(85, -1), born(60)), 'ABSENT'],
    ['a parent of 103', pair(born(103), born(69)), 'PRESENT'],
    ['a child of 54', pair(born(90), born(54)), 'ABSENT'],
    ['a child of 55', pair(born(90), born(55)), 'PRESENT'],
    ['a child of 70', pair(born(95), born(70)), 'ABSENT'],
    ['a parent in a home', pair({ ...born(90), ...inCareHome() }, born(60)), 'ABSENT'],
    [
      'the child’s age withheld',
      pair(born(90), { ...born(60), withheld: ['RESIDENT_BIRTH'] }),
      'UNDETERMINED, son RESIDENT_BIRTH',
    ],
  ])('%s', (_title, household, expected) => {
    expect(inShort('PARENT_90_CHILD_60', household)).toBe(expected);
  });
});

describe('8050×成年後見', () => {
  const ill: Sample = { ...level('CARE_1'), ...dementia('II_A') };
  const careless: Sample = { livelihoodProblems: { householdBudgeting: true } };
  it.each([
    ['dementia, no budget, nobody to help', pair(ill, careless), 'PRESENT'],
    ['no dementia', pair({ ...ill, ...dementia('I') }, careless), 'ABSENT'],
    ['the assessor alone says Ⅱ', pair({ ...ill, ...dementia(null, 'II') }, careless), 'PRESENT'],
    ['a child who keeps the accounts', pair(ill), 'ABSENT'],
    ['a guardian', pair({ ...ill, guardianships: [{ endedOn: null }] }, careless), 'ABSENT'],
    [
      'a guardianship that has ended',
      pair({ ...ill, guardianships: [{ endedOn: '2025-01-10' }] }, careless),
      'PRESENT',
    ],
    [
      '日常生活自立支援事業',
      pair({ ...ill, dailyLifeSupportContracts: [{ endedOn: null }] }, careless),
      'ABSENT',
    ],
    [
      'guardianship withheld',
      pair({ ...ill, withheld: ['GUARDIANSHIP_TYPE'] }, careless),
      'UNDETERMINED, mother GUARDIANSHIP_TYPE',
    ],
    [
      'certified and never assessed',
      pair({ ...level('CARE_1'), dementiaAssessments: [] }, careless),
      'UNDETERMINED, mother ELDERLY_DEMENTIA unrecorded',
    ],
  ])('%s', (_title, household, expected) => {
    expect(inShort('PARENT_80_CHILD_50_GUARDIANSHIP', household)).toBe(expected);
  });
});
