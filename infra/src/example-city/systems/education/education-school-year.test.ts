import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  enteredOn,
  fiscalYearOf,
  gradeInSchool,
  schoolMonths,
  spread,
} from './education-school-year.js';

describe('fiscalYearOf', () => {
  it.each([
    ['2026-03-31', 2025],
    ['2026-04-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
  ])('puts %s into %i年度', (day, year) => {
    expect(fiscalYearOf(day)).toBe(year);
  });
});

describe('grades', () => {
  it.each([
    [1, 1, '2026-04-01'],
    [6, 6, '2021-04-01'],
    [7, 1, '2026-04-01'],
    [9, 3, '2024-04-01'],
  ])('counts school year %i as grade %i, at that school since %s', (grade, inSchool, since) => {
    expect(gradeInSchool(grade)).toBe(inSchool);
    expect(enteredOn(grade, '2026-10-01')).toBe(since);
  });

  it('counts the same school year before April', () => {
    expect(enteredOn(1, '2027-03-31')).toBe('2026-04-01');
  });
});

describe('schoolMonths', () => {
  it('holds the months that are over, across the turn of the year', () => {
    const months = (year: number, today: string) => schoolMonths(year, today).map((m) => m.month);
    expect(months(2026, '2026-10-01')).toEqual([4, 5, 6, 7, 8, 9]);
    expect(months(2026, '2026-04-30')).toEqual([]);
    expect(months(2025, '2026-03-31')).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2]);
    expect(months(2025, '2026-10-01')).toHaveLength(12);
  });
});

describe('spread', () => {
  it('loses no day and overfills no month', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.array(fc.integer({ min: 0, max: 22 })), (days, room) => {
        const months = room.map((schoolDays, month) => ({ month, schoolDays }));
        const { days: taken, rest } = spread(days, months);
        expect(taken.reduce((sum, day) => sum + day, rest)).toBe(days);
        expect(taken.every((day, at) => day >= 0 && day <= (room[at] ?? 0))).toBe(true);
        expect(rest > 0 && taken.some((day, at) => day < (room[at] ?? 0))).toBe(false);
      }),
    );
  });
});
