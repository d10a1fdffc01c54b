import { holdsOn } from '@kasane/policy/tables/holds-on';
import { cityHolidays } from '../tables/city-holidays.js';
import { nationalHolidays, type NationalHoliday } from '../tables/national-holidays.js';

const DAY = 86_400_000;

/**
 * Why the offices are closed on a day (`2026-09-22`) that may be a weekday: the name of the holiday;
 * undefined where they are not. Weekends are the opening hours' own.
 */
export function closedDay(date: string): string | undefined {
  const day = date.slice(5);
  const city = cityHolidays.find(
    (one) =>
      holdsOn(one, noon(date)) &&
      (one.from <= one.to ? one.from <= day && day <= one.to : one.from <= day || day <= one.to),
  );
  return nationalHoliday(date) ?? substitute(date) ?? between(date) ?? city?.name;
}

const noon = (date: string) => new Date(`${date}T12:00:00+09:00`);

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

const nationalHoliday = (date: string): string | undefined =>
  nationalHolidays.find((one) => holdsOn(one, noon(date)) && fallsOn(one, date))?.name;

function fallsOn({ month, on }: NationalHoliday, date: string): boolean {
  const [year = 0, itsMonth, day = 0] = date.split('-').map(Number);
  if (itsMonth !== month) return false;
  if ('day' in on) return day === on.day;
  if ('monday' in on) return weekday(date) === 1 && Math.ceil(day / 7) === on.monday;
  return day === equinox(on.equinox, year);
}

/** 振替休日: of a holiday on a Sunday, the next day that is none (art. 3 (2)). */
function substitute(date: string): string | undefined {
  if (nationalHoliday(date) !== undefined) return undefined;
  let before = shifted(date, -1);
  while (nationalHoliday(before) !== undefined) {
    if (weekday(before) === 0) return '振替休日';
    before = shifted(before, -1);
  }
  return undefined;
}

/** 国民の休日: a day whose neighbours are both holidays (art. 3 (3)). */
const between = (date: string): string | undefined =>
  nationalHoliday(shifted(date, -1)) !== undefined &&
  nationalHoliday(shifted(date, 1)) !== undefined
    ? '国民の休日'
    : undefined;

const weekday = (date: string): number => new Date(date).getUTCDay();

/**
 * The day of the month in Japan, 1980 to 2099: the mean motion of the sun as 海上保安庁水路部
 * 「新こよみ便利帳」 gives it. The law takes what is announced; the two have never differed.
 */
function equinox(which: 'SPRING' | 'AUTUMN', year: number): number {
  const years = year - 1980;
  const mean = which === 'SPRING' ? 20.8431 : 23.2488;
  return Math.floor(mean + 0.242194 * years) - Math.floor(years / 4);
}
