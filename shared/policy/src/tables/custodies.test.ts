import { expect, it } from '@jest/globals';
import { findCategory } from './categories.js';
import { custodies, mayHold } from './custodies.js';

it('a department holds its own categories, references, and what a law entrusts to it', () => {
  expect(mayHold('elderly', 'ELDERLY_CARE_LEVEL')).toBe(true);
  expect(mayHold('elderly', 'PERSON_REFERENCE')).toBe(true);
  const schools = ['SCHOOL_ENROLLMENT', 'SCHOOL_ATTENDANCE', 'SCHOOL_LIFE_SURVEY', 'SCHOOL_AID'];
  expect(schools.filter((category) => !mayHold('children', category))).toEqual([]);
  expect(mayHold('household', 'SUPPORT_HOUSEHOLD')).toBe(true);
});

it('and nothing else', () => {
  expect(mayHold('disability', 'ELDERLY_CARE_LEVEL')).toBe(false);
  expect(mayHold('education', 'CHILD_CARE')).toBe(false);
  expect(mayHold('elderly', 'SCHOOL_AID')).toBe(false);
  expect(mayHold('elderly', 'SHOE_SIZE')).toBe(false);
  expect(mayHold('children', 'SUPPORT_HOUSEHOLD')).toBe(false);
  expect(mayHold('household', 'SCHOOL_AID')).toBe(false);
});

it('each custody names categories of others, and its law', () => {
  for (const { department, categories, citation } of custodies) {
    expect(citation).toMatch(/法/);
    for (const category of categories) {
      expect([category, findCategory(category)?.holder]).not.toEqual([category, undefined]);
      expect(findCategory(category)?.holder).not.toBe(department);
    }
  }
});
