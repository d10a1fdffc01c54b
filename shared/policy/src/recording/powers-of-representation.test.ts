import { describe, expect, it } from '@jest/globals';
import { categories, findCategory } from '../tables/categories.js';
import { findBasis } from '../tables/bases.js';
import { beyondPowers } from '../tables/beyond-powers.js';
import { NOW } from '../worlds/small-city.js';
import {
  consentedBy,
  coverAll,
  findPower,
  powersOfRepresentation,
  toldBy,
} from './powers-of-representation.js';

const opens: readonly string[] = findBasis('LB-20')?.opens ?? [];
const openable = categories
  .filter(({ code, sensitivity }) => code !== 'PERSON_REFERENCE' && opens.includes(sensitivity))
  .map(({ code }) => code);
/** By its basis; what the wards did not say themselves is beyond every guardian. */
const ownWord = openable.filter((code) => !beyondPowers.some(({ category }) => category === code));
const ALWAYS = ['RESIDENT_NAME', 'RESIDENT_BIRTH', 'GUARDIANSHIP_CONTACT', 'GUARDIANSHIP_TYPE'];

describe('the entries of a 代理権目録', () => {
  it('name categories their basis opens, and no others', () => {
    const beyond = powersOfRepresentation.flatMap(({ code, categories: named }) =>
      (named ?? [])
        .filter((category) => !opens.includes(findCategory(category)?.sensitivity ?? ''))
        .map((category) => `${code} ${category}`),
    );
    expect(beyond).toEqual([]);
  });

  it.each<[string, boolean, readonly string[]]>([
    [
      'CARE_CONTRACTS',
      true,
      [
        ...['ELDERLY_CONTACT', 'ELDERLY_INSURANCE', 'ELDERLY_CARE_LEVEL', 'ELDERLY_CARE_PLAN'],
        ...['ELDERLY_CARER', 'ELDERLY_WATCH'],
      ],
    ],
    [
      'DISABILITY_SERVICES',
      true,
      [
        ...['DISABILITY_CONTACT', 'DISABILITY_PHYSICAL', 'DISABILITY_INTELLECTUAL'],
        ...['DISABILITY_SUPPORT_CLASS', 'DISABILITY_SERVICE'],
      ],
    ],
    ['MEDICAL_CONTRACTS', false, ['ELDERLY_DEMENTIA', 'DISABILITY_MENTAL']],
    [
      'BENEFIT_APPLICATIONS',
      true,
      ['LIVELIHOOD_CONTACT', 'LIVELIHOOD_PROBLEM', 'PUBLIC_ASSISTANCE'],
    ],
    ['PROPERTY', true, ['LIVELIHOOD_ARREARS', 'RIGHTS_ADVOCACY']],
    ['DWELLING', true, ['RESIDENT_ADDRESS', 'RESIDENT_HOUSEHOLD']],
    [
      'MINOR_GUARDIANSHIP',
      true,
      [
        ...['CHILD_CONTACT', 'CHILD_GUARDIAN', 'CHILD_CARE'],
        ...['SCHOOL_ENROLLMENT', 'SCHOOL_ATTENDANCE'],
      ],
    ],
    ['GENERAL', true, ownWord.filter((category) => !ALWAYS.includes(category))],
  ])(
    '%s: what it tells and whether it consents, from the day it is law',
    (code, consents, told) => {
      const beside = (list: readonly string[]) => list.filter((each) => !ALWAYS.includes(each));
      expect(new Set(beside(toldBy([code], openable, NOW)))).toEqual(new Set(told));
      expect(new Set(beside(consentedBy([code], openable, NOW)))).toEqual(
        new Set(consents ? told : []),
      );
      const begin = Date.parse('2000-04-01T00:00:00+09:00');
      expect(findPower(code, new Date(begin))?.code).toBe(code);
      expect(findPower(code, new Date(begin - 1))).toBeUndefined();
    },
  );

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing', [], [], []],
    ['an entry nobody knows', ['EVERYTHING'], [], []],
    [
      'one entry',
      ['DWELLING'],
      [
        'RESIDENT_NAME',
        'RESIDENT_BIRTH',
        'RESIDENT_ADDRESS',
        'RESIDENT_HOUSEHOLD',
        ...ALWAYS.slice(2),
      ],
      [
        'RESIDENT_NAME',
        'RESIDENT_BIRTH',
        'RESIDENT_ADDRESS',
        'RESIDENT_HOUSEHOLD',
        ...ALWAYS.slice(2),
      ],
    ],
    [
      'a contract for treatment tells, and consents to nothing',
      ['MEDICAL_CONTRACTS'],
      [...ALWAYS.slice(0, 2), 'ELDERLY_DEMENTIA', 'DISABILITY_MENTAL', ...ALWAYS.slice(2)],
      [],
    ],
    [
      'two entries, each for itself',
      ['MEDICAL_CONTRACTS', 'PROPERTY'],
      [
        ...[...ALWAYS.slice(0, 2), 'ELDERLY_DEMENTIA', 'DISABILITY_MENTAL', 'LIVELIHOOD_ARREARS'],
        ...[...ALWAYS.slice(2), 'RIGHTS_ADVOCACY'],
      ],
      [...ALWAYS.slice(0, 2), 'LIVELIHOOD_ARREARS', ...ALWAYS.slice(2), 'RIGHTS_ADVOCACY'],
    ],
    ['all of it', ['GENERAL'], ownWord, ownWord],
    ['all of it, and an entry besides', ['PROPERTY', 'GENERAL'], ownWord, ownWord],
  ])('%s', (_name, powers, told, consented) => {
    expect(toldBy(powers, openable, NOW)).toEqual(told);
    expect(consentedBy(powers, openable, NOW)).toEqual(consented);
  });

  it('never tell what was noticed, heard or confided, nor consent to it', () => {
    expect(beyondPowers.map(({ category }) => category)).toEqual([
      ...['ELDERLY_CONSULTATION', 'CHILD_CONSULTATION', 'CHILD_YOUNG_CARER', 'SCHOOL_LIFE_SURVEY'],
      ...['LIVELIHOOD_CONSULTATION', 'LIVELIHOOD_SOCIAL_WITHDRAWAL', 'LIVELIHOOD_OUTREACH'],
      ...['RIGHTS_CONSULTATION', 'COMMUNITY_HINT', 'CASE_INTAKE', 'CASE_MINUTES'],
      ...['CASE_OUTREACH_CONTACT', 'CASE_OUTREACH'],
    ]);
    expect(openable).toEqual(expect.arrayContaining(beyondPowers.map(({ category }) => category)));
    expect(coverAll(openable, ['ELDERLY_CARE_LEVEL', 'RESIDENT_NAME'])).toBe(true);
    expect(coverAll(openable, ['ELDERLY_CARE_LEVEL', 'CASE_MINUTES'])).toBe(false);
    expect(coverAll(['RESIDENT_NAME'], ['ELDERLY_CARE_LEVEL', 'RESIDENT_NAME'])).toBe(false);
  });

  it('hold from the day they are law', () => {
    const first = new Date('2000-04-01T00:00:00+09:00');
    expect(findPower('GENERAL', first)?.code).toBe('GENERAL');
    expect(findPower('GENERAL', new Date(first.getTime() - 1))).toBeUndefined();
    expect(findPower('PROPERTY', NOW)?.code).toBe('PROPERTY');
  });
});
