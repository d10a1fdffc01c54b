import type { City } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { extras } from './cast-count.js';

/** Registered at home, living elsewhere: 施設入所・長期入院・進学・単身赴任. Somebody stays at home. */
export function addAway(city: City): void {
  const random = city.random('不在');
  const keeps = (dwelling: number) =>
    (city.dwellings[dwelling]?.members ?? []).map(city.at).filter(({ away }) => !away).length;
  const plan = [
    ['STUDY', 190, (age: number, student: boolean) => (student && age >= 18 ? 1 : 0)],
    ['WORK', 70, (age: number, student: boolean) => (!student && age >= 20 && age < 60 ? 1 : 0)],
    ['CARE_FACILITY', 230, (age: number) => (age >= 70 ? (age - 66) ** 2 : 0)],
    ['HOSPITAL', 90, (age: number) => (age >= 40 ? age - 35 : 0)],
  ] as const;
  const people = extras(
    city,
    ({ dwelling, employment }) => keeps(dwelling) > 1 && employment !== 'CHILD',
  );
  for (const [away, count, weigh] of plan) {
    const chosen = weightedSample(random, people, count, (one) =>
      weigh(city.age(one), one.employment === 'STUDENT'),
    );
    for (const one of chosen) {
      const movable = one.away === undefined && keeps(one.dwelling) > 1;
      const adultStays = city.others(one).some((other) => city.age(other) >= 18);
      if (movable && adultStays) one.away = away;
    }
  }
}
