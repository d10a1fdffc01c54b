import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageOn, reachesAge, schoolYearOf } from './age.js';
import { addDays } from './calendar.js';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1900-01-01', days));

describe('ageOn', () => {
  it.each([
    ['1960-07-15', '2026-07-14', 65],
    ['1960-07-15', '2026-07-15', 66],
    ['2004-02-29', '2023-02-28', 18],
    ['2004-02-29', '2023-03-01', 19],
    ['2004-02-29', '2024-02-29', 20],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age);
  });

  it('turns the day after the age is reached in law', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 110 }), (birth, age) => {
        const reached = reachesAge(birth, age);
        expect([ageOn(birth, reached), ageOn(birth, addDays(reached, 1))]).toEqual([age - 1, age]);
      }),
    );
  });
});

describe('reachesAge', () => {
  it.each([
    ['1961-10-02', 65, '2026-10-01'],
    ['1961-01-01', 65, '2025-12-31'],
    ['2008-02-29', 18, '2026-02-28'],
    ['2004-02-29', 20, '2024-02-28'],
  ])('born %s, %i: %s', (birth, age, day) => {
    expect(reachesAge(birth, age)).toBe(day);
  });
});

describe('schoolYearOf', () => {
  it.each([
    ['2020-04-01', '2026-10-01', 1],
    ['2020-04-02', '2026-10-01', 0],
    ['2019-04-02', '2026-10-01', 1],
    ['2019-04-02', '2026-03-31', 0],
    ['2011-05-05', '2026-10-01', 9],
    ['2010-05-05', '2026-10-01', 10],
  ])('born %s, on %s: %i', (birth, on, year) => {
    expect(schoolYearOf(birth, on)).toBe(year);
  });
});
