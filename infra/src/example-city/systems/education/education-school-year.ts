import { readIso } from '@kasane/japanese/calendar';

/** 年度: 1 April to 31 March, named after the year it begins in (学校教育法施行規則59条). */
export function fiscalYearOf(iso: string): number {
  const { year, month } = readIso(iso);
  return month >= 4 ? year : year - 1;
}

/** Days of school per month, April first; 205 in a year as the city's timetable has them. */
// prettier-ignore
const timetable = [
  [4, 17], [5, 19], [6, 22], [7, 14], [8, 4], [9, 19], [10, 21], [11, 19], [12, 17], [1, 16], [2, 19], [3, 18],
] as const;

export interface SchoolMonth {
  /** 1–12 */
  readonly month: number;
  readonly schoolDays: number;
}

/** The months of a fiscal year that are over on that day, April first. */
export function schoolMonths(fiscalYear: number, today: string): readonly SchoolMonth[] {
  return timetable
    .filter(([month]) => {
      const year = month >= 4 ? fiscalYear : fiscalYear + 1;
      return `${String(year)}-${String(month).padStart(2, '0')}` < today.slice(0, 7);
    })
    .map(([month, schoolDays]) => ({ month, schoolDays }));
}

/** Grade within the school: 1–9 over both schools → 1–6 in elementary, 1–3 in junior high. */
export const gradeInSchool = (grade: number): number => (grade > 6 ? grade - 6 : grade);

/** 1 April of the year in which a pupil of this grade (1–9) entered the present kind of school. */
export const enteredOn = (grade: number, today: string): string =>
  `${String(fiscalYearOf(today) - gradeInSchool(grade) + 1)}-04-01`;

/**
 * Spreads a number of days over months, no month getting more than it has. What does not fit is
 * left over.
 */
export function spread(
  days: number,
  months: readonly SchoolMonth[],
): { readonly days: readonly number[]; readonly rest: number } {
  let left = days;
  const room = () => months.map(({ schoolDays }, at) => schoolDays - (taken[at] ?? 0));
  const taken = months.map(() => 0);
  while (left > 0 && room().some((free) => free > 0)) {
    // The latest month first: absence grows towards today.
    for (let at = months.length - 1; at >= 0 && left > 0; at -= 1) {
      if ((room()[at] ?? 0) === 0) continue;
      taken[at] = (taken[at] ?? 0) + 1;
      left -= 1;
    }
  }
  return { days: taken, rest: left };
}
