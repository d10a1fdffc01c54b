import { describe, expect, it } from '@jest/globals';
import { ageAtLeast } from './subject-facts.js';

const now = new Date('2026-10-01T00:00:00+09:00');

describe('the age that decides who consents', () => {
  it('is counted on the day, in Japan', () => {
    expect(ageAtLeast('4231001', now)).toBe(15);
    expect(ageAtLeast('4231002', now)).toBe(14);
    expect(ageAtLeast('4231001', new Date('2026-09-30T23:59:59+09:00'))).toBe(14);
  });

  it('is the least it can be where the day is not recorded', () => {
    expect(ageAtLeast('昭和20年', now)).toBe(80);
  });

  it('is unknown where nobody knows', () => {
    for (const birth of [null, '', '昭和20年頃', '5990101']) {
      expect(ageAtLeast(birth, now)).toBeNull();
    }
  });
});
