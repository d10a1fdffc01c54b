import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { validityPeriods } from './validity-periods.js';

describe('validity periods', () => {
  it('end with the month in which the term is up', () => {
    expect(
      validityPeriods({ since: '2022-10-07', today: '2026-10-01', months: 24, kept: 5 }),
    ).toEqual([
      { number: 1, from: '2022-10-07', to: '2024-10-31' },
      { number: 2, from: '2024-11-01', to: '2026-10-31' },
    ]);
    expect(
      validityPeriods({ since: '2025-03-01', today: '2026-10-01', months: 12, kept: 1 }),
    ).toEqual([{ number: 2, from: '2026-03-01', to: '2027-02-28' }]);
  });

  it('follow without a gap, and the last one holds today', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2026-10-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 84 }), (since, months) => {
        const periods = validityPeriods({ since, today: '2026-10-01', months, kept: 999 });
        periods.forEach(({ from }, at) => {
          const before = periods[at - 1]?.to;
          const next = new Date(`${before ?? ''}T00:00:00Z`);
          if (before === undefined) expect(from).toBe(since);
          else expect(next.getTime() + 86_400_000).toBe(new Date(`${from}T00:00:00Z`).getTime());
        });
        expect((periods.at(-1)?.to ?? '') >= '2026-10-01').toBe(true);
      }),
    );
  });
});
