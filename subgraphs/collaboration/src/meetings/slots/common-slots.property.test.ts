import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openingHours } from '../tables/opening-hours.js';
import { commonSlots, type Offer } from './common-slots.js';

const MINUTE = 60_000;
const GRID = 15 * MINUTE;
/** A Thursday, so that a weekend lies in the five days that are searched. */
const start = Date.parse('2026-12-03T00:00:00+09:00');
const QUARTERS = (5 * 24 * 60) / 15;

const span = fc.tuple(fc.nat(QUARTERS), fc.integer({ min: 1, max: 240 })).map(([from, length]) => ({
  from: new Date(start + from * GRID),
  to: new Date(start + (from + length) * GRID),
}));
const offer = fc.record({
  who: fc.stringMatching(/^[a-z]{3}$/),
  spans: fc.array(span, { maxLength: 6 }),
});
const question = fc.record({
  offers: fc.array(offer, { minLength: 1, maxLength: 4 }),
  minutesLong: fc.constantFrom(15, 30, 60, 90),
  hours: fc.constant(openingHours),
  notBefore: fc.nat(QUARTERS).map((at) => new Date(start + at * GRID)),
  most: fc.constant(1_000),
});

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  hour: '2-digit',
  minute: '2-digit',
});

/** Told from the words of the rule, not from the way the slots are found. */
function canAll(offers: readonly Offer[], at: number): boolean {
  const time = clock.format(at);
  const weekend = [0, 6].includes(new Date(at + 9 * 60 * MINUTE).getUTCDay());
  return (
    !weekend &&
    time >= '08:30' &&
    time < '17:15' &&
    offers.every(({ spans }) => spans.some(({ from, to }) => +from <= at && at < +to))
  );
}

const quartersOf = (from: number, to: number): readonly number[] =>
  Array.from({ length: (to - from) / GRID }, (_none, at) => from + at * GRID);

describe('the common slots of a meeting', () => {
  it('lie in everybody’s time and in opening hours, earliest first, and none is missed', () => {
    let found = 0;
    fc.assert(
      fc.property(question, (asked) => {
        const { offers, minutesLong, notBefore } = asked;
        const slots = commonSlots(asked);
        found += slots.length > 0 ? 1 : 0;
        const length = minutesLong * MINUTE;
        for (const { from, to, within } of slots) {
          expect(+to - +from).toBe(length);
          expect([+within.from <= +from, +to <= +within.to]).toEqual([true, true]);
          expect(quartersOf(+within.from, +within.to).filter((at) => !canAll(offers, at))).toEqual(
            [],
          );
          expect(+from).toBeGreaterThanOrEqual(+notBefore);
        }
        const begins = slots.map(({ from }) => +from);
        expect(begins).toEqual([...new Set(begins)].sort((one, other) => one - other));
        // Everything that fits, tried quarter by quarter, fits inside one of them.
        const fitting = quartersOf(
          Math.max(start, +notBefore),
          start + (QUARTERS + 96) * GRID,
        ).filter((at) => quartersOf(at, at + length).every((quarter) => canAll(offers, quarter)));
        const covered = (at: number) =>
          slots.some(({ within }) => +within.from <= at && at + length <= +within.to);
        expect(fitting.filter((at) => !covered(at))).toEqual([]);
        expect(begins[0]).toEqual(fitting[0]);
      }),
      { numRuns: 300 },
    );
    // Not a rule that holds because there never is a slot.
    expect(found).toBeGreaterThan(60);
  });
});
