import { describe, expect, it } from '@jest/globals';
import { calendarMonth, toSchoolYears } from './school-attendance.js';

const month = (schoolYear: number, at: number, absenceDays: number, lateDays = 0) => ({
  schoolYear,
  month: at,
  schoolDays: 20,
  absenceDays,
  lateDays,
});

const reason = (schoolYear: number, kind: string) => ({
  schoolYear,
  kind,
});

describe('calendarMonth', () => {
  it.each([
    [2025, 4, '2025-04'],
    [2025, 12, '2025-12'],
    [2025, 1, '2026-01'],
    [2025, 3, '2026-03'],
  ])('puts month %2$i of 年度 %1$i into %3$s', (schoolYear, at, expected) => {
    expect(calendarMonth(schoolYear, at)).toBe(expected);
  });
});

describe('toSchoolYears', () => {
  it('sums each school year and puts its months in order, newest year first', () => {
    const months = [month(2025, 1, 2), month(2025, 4, 1, 3), month(2026, 4, 0)];
    expect(toSchoolYears(months, [])).toEqual([
      {
        schoolYear: 2026,
        absenceDays: 0,
        lateDays: 0,
        longAbsenceKind: null,
        truancy: false,
        months: [{ month: '2026-04', schoolDays: 20, absenceDays: 0, lateDays: 0 }],
      },
      {
        schoolYear: 2025,
        absenceDays: 3,
        lateDays: 3,
        longAbsenceKind: null,
        truancy: false,
        months: [
          { month: '2025-04', schoolDays: 20, absenceDays: 1, lateDays: 3 },
          { month: '2026-01', schoolDays: 20, absenceDays: 2, lateDays: 0 },
        ],
      },
    ]);
  });

  it.each([
    ['不登校 of 30 days', 15, '3', 'TRUANCY', true],
    ['不登校 stated at 28 days', 14, '3', 'TRUANCY', false],
    ['illness of 40 days', 20, '1', 'ILLNESS', false],
    ['economic reasons of 40 days', 20, '2', 'ECONOMIC', false],
  ])('judges %s', (_case, days, kind, longAbsenceKind, truancy) => {
    const months = [month(2026, 5, days), month(2026, 6, days)];
    expect(toSchoolYears(months, [reason(2026, kind)])).toMatchObject([
      { absenceDays: days * 2, longAbsenceKind, truancy },
    ]);
  });

  it('needed 50 days before 1991', () => {
    const months = (year: number) => [4, 5, 6].map((at) => month(year, at, 15));
    expect(toSchoolYears(months(1990), [reason(1990, '3')])).toMatchObject([{ truancy: false }]);
    expect(toSchoolYears(months(1991), [reason(1991, '3')])).toMatchObject([{ truancy: true }]);
  });

  it('is empty for somebody at no school', () => {
    expect(toSchoolYears([], [])).toEqual([]);
  });
});
