import { expect, it } from '@jest/globals';
import { agencies } from './agencies.js';
import { findCategory, type CategoryCode } from './categories.js';
import { derivations, mayDeriveFrom } from './derivations.js';

const about = (code: CategoryCode) => {
  const category = findCategory(code);
  if (category === undefined) throw new Error(`there is no ${code}`);
  return category;
};

it('the findings are worked out from what the departments hold', () => {
  const inputs = [
    ...([
      'RESIDENT_BIRTH',
      'ELDERLY_CARE_LEVEL',
      'DISABILITY_SERVICE',
      'CHILD_YOUNG_CARER',
    ] as const),
    ...(['SCHOOL_ATTENDANCE', 'LIVELIHOOD_ARREARS', 'REOFFENDING_SUPPORT'] as const),
    ...(['GUARDIANSHIP_TYPE', 'COMMUNITY_HINT', 'CASE_PLAN'] as const),
  ];
  for (const code of inputs) {
    for (const field of ['Household.findings', 'Person.findings']) {
      expect(mayDeriveFrom('multi-agency', field, about(code))).toBe(true);
    }
  }
});

it('and neither another field nor another department gets them', () => {
  const level = about('ELDERLY_CARE_LEVEL');
  expect(mayDeriveFrom('multi-agency', 'Person.score', level)).toBe(false);
  expect(mayDeriveFrom('livelihood', 'Household.findings', level)).toBe(false);
  expect(mayDeriveFrom('elderly', 'Person.score', level)).toBe(true);
});

it('nobody works anything out of who looked at whom, or of who consented', () => {
  for (const code of ['CONSENT_RECORD', 'DISCLOSURE_RECORD'] as const) {
    expect(mayDeriveFrom('multi-agency', 'Household.findings', about(code))).toBe(false);
  }
});

it('each derivation names known agencies, and its law', () => {
  const known: readonly string[] = agencies.map(({ code }) => code);
  for (const { holders, citation } of derivations) {
    expect(citation).toMatch(/法\d+条/);
    expect(holders.filter((holder) => !known.includes(holder))).toEqual([]);
  }
});
