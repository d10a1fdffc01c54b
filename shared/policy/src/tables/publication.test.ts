import { describe, expect, it } from '@jest/globals';
import { closedUntil, publicationRule, rounded, roundedUp } from './publication.js';

describe('a number counted out of records about people', () => {
  it('is told by the rule of its day, and before the first by none', () => {
    const first = new Date('2000-01-01T00:00:00+09:00');
    expect(publicationRule(first)).toMatchObject({ smallest: 10, step: 5, closed: 'MONTH' });
    expect(() => publicationRule(new Date(first.getTime() - 1))).toThrow('no rule of publication');
  });

  it('counts up to the end of the last month in Japan', () => {
    const until = (now: string) => closedUntil(new Date(now)).toISOString();
    expect(until('2026-11-01T00:00:00+09:00')).toBe('2026-10-31T15:00:00.000Z');
    expect(until('2026-10-31T23:59:59.999+09:00')).toBe('2026-09-30T15:00:00.000Z');
    expect(until('2026-01-01T00:00:00+09:00')).toBe('2025-12-31T15:00:00.000Z');
  });

  it('is the nearest step, or the next one above', () => {
    const step = { step: 5 };
    expect([10, 12, 13, 17, 18].map((count) => rounded(count, step))).toEqual([10, 10, 15, 15, 20]);
    expect(rounded(3, { step: 2 })).toBe(4);
    expect([10, 11, 15].map((count) => roundedUp(count, step))).toEqual([10, 15, 15]);
  });
});
