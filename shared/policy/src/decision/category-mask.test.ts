import { expect, it } from '@jest/globals';
import { categories } from '../tables/categories.js';
import {
  both,
  codesIn,
  either,
  hasCategory,
  isSame,
  maskOf,
  NO_CATEGORY,
  without,
} from './category-mask.js';

const a = maskOf(['PERSON_REFERENCE', 'RESIDENT_NAME', 'ELDERLY_ABUSE', 'SCHOOL_AID', 'CASE_PLAN']);
const b = maskOf(['ELDERLY_ABUSE', 'CASE_PLAN', 'PUBLIC_ASSISTANCE']);

it('what is in both, in either, in one and not in the other', () => {
  expect(codesIn(both(a, b))).toEqual(['ELDERLY_ABUSE', 'CASE_PLAN']);
  expect(codesIn(without(a, b))).toEqual(['PERSON_REFERENCE', 'RESIDENT_NAME', 'SCHOOL_AID']);
  expect(new Set(codesIn(either(a, b)))).toEqual(new Set([...codesIn(a), ...codesIn(b)]));
});

it('one category more or less is not the same, whichever it is', () => {
  const all = categories.map(({ code }) => code);
  for (const code of all) {
    const others = all.filter((other) => other !== code);
    expect([isSame(maskOf([code]), NO_CATEGORY), isSame(maskOf(all), maskOf(others))]).toEqual([
      ...[false, false],
    ]);
    expect(isSame(maskOf([code, ...others]), maskOf(all))).toBe(true);
  }
});

it('a mask made when the table was shorter says nothing of the new categories', () => {
  expect(codesIn(both(a, []))).toEqual([]);
  expect(codesIn(either(a, []))).toEqual(codesIn(a));
  expect(codesIn(without(a, []))).toEqual(codesIn(a));
  expect(hasCategory([], 'RESIDENT_NAME')).toBe(false);
  expect(hasCategory([], 'PERSON_REFERENCE')).toBe(false);
});
