import { expect, it } from '@jest/globals';
import { consentNeed, isMinor, lastMomentOf } from './consent-age.js';

const [eve, begin] = ['1999-12-31T23:59:59.999+09:00', '2000-01-01T00:00:00+09:00'];
const [before, reform] = ['2022-03-31T23:59:59.999+09:00', '2022-04-01T00:00:00+09:00'];

it.each([
  [0, 'PROXY'],
  [11, 'PROXY'],
  [12, 'PROXY_AND_ASSENT'],
  [14, 'PROXY_AND_ASSENT'],
  [15, 'SELF'],
  [17, 'SELF'],
] as const)('at %i it takes %s, from the first day of the table on', (age, need) => {
  expect(consentNeed(age, new Date(begin))).toBe(need);
  expect(consentNeed(age, new Date(reform))).toBe(need);
  expect(consentNeed(age, new Date(eve))).toBeUndefined();
});

it('of age is who is twenty, and eighteen since the reform', () => {
  const needs = (age: number) =>
    [eve, begin, before, reform].map((day) => consentNeed(age, new Date(day)));
  expect(needs(18)).toEqual([undefined, 'SELF', 'SELF', 'SELF_OR_GUARDIAN']);
  expect(needs(19)).toEqual([undefined, 'SELF', 'SELF', 'SELF_OR_GUARDIAN']);
  expect(needs(20)).toEqual([undefined, ...Array.from({ length: 3 }, () => 'SELF_OR_GUARDIAN')]);
});

it('of nobody whose age is not known', () => {
  expect(consentNeed(null, new Date(reform))).toBeUndefined();
});

it('a minor is who is not of age yet, and nobody whose age is not known', () => {
  const minors = (day: string) =>
    [0, 17, 18, 19, 20, null].filter((age) => isMinor(age, new Date(day)));
  expect([before, reform].map(minors)).toEqual([
    [0, 17, 18, 19],
    [0, 17],
  ]);
});

it('the last moment before an end is the millisecond before it', () => {
  expect(lastMomentOf(new Date(reform))).toEqual(new Date(before));
});
