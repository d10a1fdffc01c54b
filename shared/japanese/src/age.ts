import { addDays, readIso } from './calendar.js';

/**
 * Age in years on a day: 年齢計算ニ関スル法律 and 民法143条. A year is completed at the end of the day
 * before the birthday, so this counts the birthday itself as the first day of the new age.
 * Someone born on 29 February completes a year with 28 February, and is older from 1 March on.
 *
 * Where a statute acts "on the day the age is reached" (介護保険の1号資格, 学年), use `reachesAge`.
 */
export function ageOn(birthIso: string, onIso: string): number {
  const birth = readIso(birthIso);
  const on = readIso(onIso);
  const hadBirthday = onIso.slice(5) >= birthIso.slice(5);
  return on.year - birth.year - (hadBirthday ? 0 : 1);
}

/**
 * The day on which the age is reached in law: the day before the birthday (介護保険法10条の資格取得日).
 * For someone born on 29 February it is 28 February in every year (民法143条2項ただし書).
 */
export function reachesAge(birthIso: string, age: number): string {
  const year = String(readIso(birthIso).year + age).padStart(4, '0');
  const birthday = birthIso.slice(5);
  return birthday === '02-29' ? `${year}-02-28` : addDays(`${year}-${birthday}`, -1);
}

/**
 * School year of compulsory education: 1–9 (1 = 小学1年, 7 = 中学1年), 0 and below before it, 10 and
 * above after it. A school year holds those born from 2 April to the next 1 April
 * (学校教育法17条 with 年齢計算ニ関スル法律).
 */
export function schoolYearOf(birthIso: string, onIso: string): number {
  const entersIn = (iso: string) => readIso(iso).year - (iso.slice(5) <= '04-01' ? 1 : 0);
  const fiscalYear = readIso(onIso).year - (onIso.slice(5) < '04-01' ? 1 : 0);
  return fiscalYear - entersIn(birthIso) - 6;
}
