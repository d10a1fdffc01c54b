import { ageOn, schoolYearOf } from '@kasane/japanese/age';

/** The day on which the city is looked at. All ages and school years below are counted on it. */
export const TODAY = '2026-10-01';

const DAY = 86_400_000;

export const toDay = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

export const toIso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export const addDays = (iso: string, days: number): string => toIso(toDay(iso) + days);

/** Same month and day in another year; 2/29 becomes 2/28 where the year has none. */
export function addYears(iso: string, years: number): string {
  const year = Number(iso.slice(0, 4)) + years;
  const monthDay = iso.slice(5);
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${String(year)}-${monthDay === '02-29' && !leap ? '02-28' : monthDay}`;
}

export const ageToday = (birth: string): number => ageOn(birth, TODAY);

/** 1 is the first year of elementary school, 0 the year before it. */
export const schoolGrade = (birth: string): number => schoolYearOf(birth, TODAY);
