import { expect, it } from '@jest/globals';
import { NOW } from '../worlds/small-city.js';
import { intervalOf, intervals } from './intervals.js';

it('says every length in hours, from the day it is law', () => {
  expect(intervals.map(({ code }) => [code, intervalOf(code, NOW) / 3_600_000])).toEqual([
    ['CONSENT_RECORDED_WITHIN', 48],
    ['EMERGENCY_REVIEW_WITHIN', 168],
    ['SITTING_USUAL', 8],
    ['SITTING_LONGEST', 24],
    ['PROTECTION_LONGEST', 8_784],
    ['PROTECTION_RENEWABLE_BEFORE', 744],
    ['RELEASE_LONGEST', 720],
    ['GUARDIAN_POWERS_LONGEST', 8_784],
    ['GUARDIAN_POWERS_REMIND', 744],
    ['PROVISION_LONGEST', 720],
    ['DISASTER_LONGEST', 744],
    ['DISASTER_REMIND', 168],
  ]);
  const first = new Date('2000-01-01T00:00:00+09:00');
  for (const { code } of intervals) {
    expect(intervalOf(code, first)).toBeGreaterThan(0);
    expect(intervalOf(code, new Date(first.getTime() - 1))).toBe(0);
  }
});
