import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asOf } from './as-of.js';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const version = (id: string, number: number, on: number) => ({
  id,
  version: number,
  recordedAt: day(on),
});

const given = version('consent', 1, 3);
const withdrawn = version('consent', 2, 9);
const other = version('sitting', 1, 5);

describe('what was on record at a moment', () => {
  it('is the version written last by then', () => {
    const all = [withdrawn, other, given];
    expect(asOf(all, day(2))).toEqual([]);
    expect(asOf(all, day(3))).toEqual([given]);
    expect(asOf(all, day(8))).toEqual([given, other]);
    expect(asOf(all, day(9))).toEqual([withdrawn, other]);
  });

  it('knows nothing that was written later about that time', () => {
    const backdated = version('consent', 3, 20);
    expect(asOf([given, withdrawn, backdated], day(19))).toEqual([withdrawn]);
  });

  it('does not depend on the order of the rows, and later rows change nothing', () => {
    const versions = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        version: fc.integer({ min: 1, max: 6 }),
        recordedAt: fc.integer({ min: 1, max: 28 }).map(day),
      }),
      { selector: ({ id, version: number }) => `${id} ${String(number)}` },
    );
    fc.assert(
      fc.property(versions, fc.integer({ min: 1, max: 28 }), (rows, on) => {
        const known = asOf(rows, day(on));
        expect(asOf([...rows].reverse(), day(on))).toEqual(known);
        expect(
          asOf(
            rows.filter(({ recordedAt }) => recordedAt <= day(on)),
            day(on),
          ),
        ).toEqual(known);
      }),
    );
  });
});
