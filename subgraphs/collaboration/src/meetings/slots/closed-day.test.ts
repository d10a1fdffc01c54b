import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openingHours } from '../tables/opening-hours.js';
import { closedDay } from './closed-day.js';
import { commonSlots } from './common-slots.js';

const DAY = 86_400_000;
const FIRST = Date.parse('2022-01-01');
const LAST = Date.parse('2050-12-31');
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const daysOf = (year: number): readonly string[] =>
  Array.from({ length: 366 }, (_none, at) => dateOf(Date.UTC(year, 0, 1) + at * DAY)).filter(
    (date) => date.startsWith(String(year)),
  );
const closedIn = (year: number): readonly string[] =>
  daysOf(year)
    .filter((date) => closedDay(date) !== undefined && closedDay(date) !== '年末年始')
    .map((date) => date.slice(5));

const anyDay = fc
  .integer({ min: 0, max: (LAST - FIRST) / DAY })
  .map((at) => dateOf(FIRST + at * DAY));

describe('a day the offices are closed', () => {
  // 内閣府「国民の祝日について」
  it.each([
    [
      2026,
      '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    ],
    [
      2027,
      '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
    ],
    [
      2025,
      '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
    ],
  ])('is every 国民の祝日 of %s as published', (year, days) => {
    expect(closedIn(year)).toEqual(days.split(' '));
  });

  it('names the holiday, and 年末年始 around the new year', () => {
    expect(
      [
        '2026-09-22',
        '2027-03-22',
        '2032-09-21',
        '2026-12-28',
        '2026-12-29',
        '2027-01-01',
        '2027-01-03',
        '2027-01-04',
      ].map(closedDay),
    ).toEqual([
      '国民の休日',
      '振替休日',
      '国民の休日',
      undefined,
      '年末年始',
      '元日',
      '年末年始',
      undefined,
    ]);
  });

  it('is always sixteen by the law, each Sunday of them made up for, and never two days apart only', () => {
    for (let year = 2022; year <= 2050; year += 1) {
      const days = daysOf(year).map((date) => [date, closedDay(date) ?? ''] as const);
      const byLaw = days.filter(
        ([, name]) => !['', '年末年始', '振替休日', '国民の休日'].includes(name),
      );
      expect([year, byLaw.length]).toEqual([year, 16]);
      const sundays = byLaw.filter(([date]) => new Date(date).getUTCDay() === 0);
      expect(days.filter(([, name]) => name === '振替休日')).toHaveLength(sundays.length);
    }
  });

  it('is never offered for a meeting, and every other weekday is', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const at = (time: string) => new Date(`${date}T${time}:00+09:00`);
        const slots = commonSlots({
          offers: [{ who: 'elderly', spans: [{ from: at('00:00'), to: at('23:45') }] }],
          ...{ minutesLong: 60, hours: openingHours, notBefore: at('00:00'), most: 5 },
        });
        const weekend = [0, 6].includes(new Date(date).getUTCDay());
        expect(slots).toHaveLength(weekend || closedDay(date) !== undefined ? 0 : 1);
      }),
      { numRuns: 2_000 },
    );
  });
});
