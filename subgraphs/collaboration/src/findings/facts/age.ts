import { ageOn, reachesAge, schoolYearOf } from '@kasane/japanese/age';
import { addDays } from '@kasane/japanese/calendar';
import { fact } from '../fact.js';
import type { PersonValues, SeenPerson } from '../household.js';
import type { Verdict } from '../verdict.js';
import { daysOf } from './days.js';

/** Completed years, both ends included; an end that is not given is open. */
export interface Ages {
  readonly from?: number;
  readonly to?: number;
}

/** Read once: every pair of people is asked for both ages. */
const births = new WeakMap<PersonValues, { readonly days: ReturnType<typeof daysOf> }>();

function birthOf(values: PersonValues): ReturnType<typeof daysOf> {
  const known = births.get(values) ?? { days: daysOf(values.birthDate) };
  births.set(values, known);
  return known.days;
}

const BIRTH = { field: 'Person.birthDate', categories: ['RESIDENT_BIRTH'] } as const;

/**
 * Whether something is so of whoever was born on a day. A birth that is not recorded to the day
 * (不詳日) decides where the first and the last day it may mean say the same.
 */
const byBirth = (person: SeenPerson, isSo: (birth: string) => boolean): Verdict =>
  fact(person, BIRTH, (values) => {
    const days = birthOf(values);
    if (days === undefined) return undefined;
    const [first, last] = days.map(isSo);
    return first === last ? first : undefined;
  });

/** Whether somebody's age on a day is within these. */
export const isAged = (person: SeenPerson, { from = 0, to = 999 }: Ages, on: string): Verdict =>
  fact(person, BIRTH, (values) => {
    const days = birthOf(values);
    if (days === undefined) return undefined;
    const [oldest, youngest] = [ageOn(days[0], on), ageOn(days[1], on)];
    if (youngest >= from && oldest <= to) return true;
    return oldest < from || youngest > to ? false : undefined;
  });

/** 未就学児: before the April of the first school year. */
export const isBeforeSchool = (person: SeenPerson, on: string): Verdict =>
  byBirth(person, (birth) => birth <= on && schoolYearOf(birth, on) < 1);

/** Whether one of these ages is reached (年齢計算ニ関スル法律) from the day on within so many days. */
export const reachesWithin = (
  person: SeenPerson,
  ages: readonly number[],
  { on, days }: { readonly on: string; readonly days: number },
): Verdict =>
  byBirth(person, (birth) =>
    ages.some((age) => {
      const day = reachesAge(birth, age);
      return day >= on && day <= addDays(on, days);
    }),
  );
