import { describe, expect, it } from '@jest/globals';
import {
  born,
  cared,
  dementia,
  home,
  inCareHome,
  inShort,
  kin,
  level,
  type Sample,
} from '../sample-household.js';

const wife: Sample = { ...born(78), ...kin({ SPOUSE: 'husband' }), ...level('CARE_3') };
const husband: Sample = { ...born(81), ...kin({ SPOUSE: 'wife' }) };
const named = cared('husband');
const couple = (one: Sample = {}, other: Sample = {}, more: Record<string, Sample> = {}) =>
  home({ wife: { ...wife, ...one }, husband: { ...husband, ...other }, ...more });

describe('老老介護', () => {
  it.each([
    ['a couple, the carer named', couple(named), 'PRESENT'],
    ['a couple, no carer named, nobody else', couple(), 'PRESENT'],
    ['no carer named, and a daughter at home', couple({}, {}, { daughter: born(50) }), 'ABSENT'],
    ['the daughter is the carer', couple(cared('daughter'), {}, { daughter: born(50) }), 'ABSENT'],
    ['the carer lives elsewhere', couple(cared(null, false)), 'ABSENT'],
    [
      'a carer nobody can be told of',
      couple(cared(null)),
      'UNDETERMINED, wife ELDERLY_CARER unrecorded',
    ],
    ['a carer who turned 65 today', couple(named, born(65)), 'PRESENT'],
    ['a carer who turns 65 tomorrow', couple(named, born(65, -1)), 'ABSENT'],
    ['要支援1', couple({ ...named, ...level('SUPPORT_1') }), 'PRESENT'],
    ['事業対象者', couple({ ...named, ...level('PROJECT_TARGET') }), 'ABSENT'],
    ['認定 has run out', couple({ ...named, ...level('CARE_3', '2026-11-21') }), 'ABSENT'],
    ['認定 ends today', couple({ ...named, ...level('CARE_3', '2026-11-22') }), 'PRESENT'],
    ['the wife is in 特養', couple({ ...named, ...inCareHome() }), 'ABSENT'],
    ['the husband is in 老健', couple(named, inCareHome('52')), 'ABSENT'],
    ['two healthy people', couple({ careCertifications: [] }), 'ABSENT'],
    [
      'care withheld of the wife',
      couple({ ...named, withheld: ['ELDERLY_CARE_LEVEL'] }),
      'UNDETERMINED, wife ELDERLY_CARE_LEVEL',
    ],
    [
      'a couple, for all the reader sees',
      home({ wife, husband }, { complete: false }),
      'UNDETERMINED, UNSEEN_PEOPLE',
    ],
  ])('%s', (_title, household, expected) => {
    expect(inShort('ELDERLY_CARING_FOR_ELDERLY', household)).toBe(expected);
  });
});

describe('認認介護', () => {
  const forgetful = { ...named, ...dementia('II_B') };
  it.each([
    ['both', couple(forgetful, dementia('II_A')), 'PRESENT'],
    ['the carer of Ⅰ', couple(forgetful, dementia('I')), 'ABSENT'],
    ['the carer of Ⅱ by the assessor only', couple(forgetful, dementia(null, 'II')), 'PRESENT'],
    ['the doctor counts before the assessor', couple(forgetful, dementia('I', 'III_A')), 'ABSENT'],
    [
      'a carer nobody has assessed',
      couple(forgetful, { dementiaAssessments: [] }),
      'UNDETERMINED, husband ELDERLY_DEMENTIA unrecorded',
    ],
    ['the cared-for of Ⅰ', couple({ ...named, ...dementia('I') }, dementia('II_A')), 'ABSENT'],
    [
      'the carer’s withheld',
      couple(forgetful, { ...dementia('II_A'), withheld: ['ELDERLY_DEMENTIA'] }),
      'UNDETERMINED, husband ELDERLY_DEMENTIA',
    ],
    ['a young carer unassessed', couple(forgetful, born(60)), 'ABSENT'],
  ])('%s', (_title, household, expected) => {
    expect(inShort('DEMENTIA_CARING_FOR_DEMENTIA', household)).toBe(expected);
  });
});

describe('老障介護・親亡き後', () => {
  const father: Sample = { ...born(79), ...kin({ CHILD: 'son' }) };
  const supportClass = (code: string, validTo: string | null = '2028-03-31'): Sample => ({
    supportClassifications: [{ supportClass: code, validTo }],
  });
  const son: Sample = { ...born(46), ...kin({ PARENT: 'father' }), ...supportClass('CLASS_5') };
  const family = (parent: Sample = {}, child: Sample = {}) =>
    home({ father: { ...father, ...parent }, son: { ...son, ...child } });
  const intellectual = (grade: string): Sample => ({
    supportClassifications: [],
    intellectualHandbooks: [{ gradeNational: grade }],
  });
  const mental = (grade: number): Sample => ({
    supportClassifications: [],
    mentalHandbooks: [{ grade, validTo: '2027-07-31' }],
  });
  it.each([
    ['区分5', family(), 'PRESENT'],
    ['区分3', family({}, supportClass('CLASS_3')), 'PRESENT'],
    ['区分2', family({}, supportClass('CLASS_2')), 'ABSENT'],
    ['区分3 that has run out', family({}, supportClass('CLASS_3', '2026-03-31')), 'ABSENT'],
    ['療育手帳A', family({}, intellectual('A')), 'PRESENT'],
    ['療育手帳B', family({}, intellectual('B')), 'ABSENT'],
    ['精神2級', family({}, mental(2)), 'PRESENT'],
    ['精神3級', family({}, mental(3)), 'ABSENT'],
    ['a father who turned 65 today', family(born(65)), 'PRESENT'],
    ['a father who turns 65 tomorrow', family(born(65, -1)), 'ABSENT'],
    ['a son of 17', family({}, born(18, -1)), 'ABSENT'],
    ['a son with a guardian', family({}, { guardianships: [{ endedOn: null }] }), 'ABSENT'],
    [
      'a son who lives in 共同生活援助',
      family({}, { disabilityServices: [{ code: '33', validTo: null }] }),
      'ABSENT',
    ],
    [
      'a son with 生活介護 by day',
      family({}, { disabilityServices: [{ code: '22', validTo: null }] }),
      'PRESENT',
    ],
    [
      'a son of 65 who moved to 介護保険',
      family(born(90), { ...born(65), supportClassifications: [], ...level('CARE_3') }),
      'PRESENT',
    ],
    [
      'a son of 65 in 要介護2',
      family(born(90), { ...born(65), supportClassifications: [], ...level('CARE_2') }),
      'ABSENT',
    ],
    [
      'guardianship withheld',
      family({}, { withheld: ['GUARDIANSHIP_TYPE'] }),
      'UNDETERMINED, son GUARDIANSHIP_TYPE',
    ],
    ['the son alone', home({ son }), 'ABSENT'],
  ])('%s', (_title, household, expected) => {
    expect(inShort('AGED_PARENT_DISABLED_CHILD', household)).toBe(expected);
  });
});

describe('ダブルケア', () => {
  const mother: Sample = {
    ...born(38),
    ...kin({ CHILD: 'boy', PARENT_IN_LAW: 'granny', SPOUSE: 'father' }),
  };
  const boy: Sample = { ...born(3), ...kin({ PARENT: 'mother' }) };
  const granny: Sample = { ...born(78), ...kin({ CHILD_IN_LAW: 'mother' }), ...level('CARE_3') };
  const family = (child: Sample = {}, elder: Sample = {}) =>
    home({ mother, boy: { ...boy, ...child }, granny: { ...granny, ...elder } });
  it.each([
    ['a boy of three and a mother in law in need of care', family(), 'PRESENT'],
    [
      'born on 2 April six years ago: before school',
      family({ birthDate: '2020-04-02' }),
      'PRESENT',
    ],
    ['born on 1 April six years ago: at school', family({ birthDate: '2020-04-01' }), 'ABSENT'],
    ['a mother in law of 要支援1', family({}, level('SUPPORT_1')), 'PRESENT'],
    ['a mother in law who is well', family({}, { careCertifications: [] }), 'ABSENT'],
    ['a mother in law in a home', family({}, inCareHome()), 'ABSENT'],
    ['a parent who lives elsewhere', home({ mother, boy }), 'ABSENT'],
    [
      'a parent the reader may not see',
      home({ mother, boy }, { complete: false }),
      'UNDETERMINED, UNSEEN_PEOPLE',
    ],
    [
      'care withheld',
      family({}, { withheld: ['ELDERLY_CARE_LEVEL'] }),
      'UNDETERMINED, granny ELDERLY_CARE_LEVEL',
    ],
  ])('%s', (_title, household, expected) => {
    expect(inShort('DOUBLE_CARE', household)).toBe(expected);
  });
});
