import type { Random } from '../../random.js';
import { ageStructure } from './age-structure.js';
import { addDays, addYears, toDay, TODAY } from '../calendar.js';
import type { Person } from './person.js';

type Sex = 'M' | 'F';

/** Everybody not yet placed in a home. Whoever is taken is gone, so the pyramid is always met. */
export interface PeoplePool {
  /** Somebody of the age nearest to `near` between `low` and `high`, or undefined. */
  take: (sex: Sex | 'ANY', near: number, low: number, high: number) => Person | undefined;
  /** Counts one person of the pyramid as placed: a cast member, or a twin. */
  claim: (sex: Sex, age: number) => void;
  left: (low: number, high: number, sex?: Sex) => number;
  /** An age between the two, as often as people of it are left. */
  someAge: (low: number, high: number) => number;
}

export function createPeoplePool(random: Random): PeoplePool {
  const counts: Record<Sex, number[]> = { M: [], F: [] };
  for (const { age, men, women } of ageStructure()) {
    counts.M[age] = men;
    counts.F[age] = women;
  }
  const of = (sex: Sex, age: number) => counts[sex][age] ?? 0;
  const both = (age: number) => of('M', age) + of('F', age);
  const remove = (sex: Sex, age: number) => {
    counts[sex][age] = of(sex, age) - 1;
  };
  const sexAt = (sex: Sex | 'ANY', age: number): Sex | undefined => {
    if (sex !== 'ANY') return of(sex, age) > 0 ? sex : undefined;
    if (both(age) === 0) return undefined;
    return random.next() * both(age) < of('M', age) ? 'M' : 'F';
  };
  const create = (sex: Sex, age: number): Person => {
    remove(sex, age);
    const first = toDay(addDays(addYears(TODAY, -age - 1), 1));
    const birth = addDays(
      TODAY,
      random.between(first, toDay(addYears(TODAY, -age))) - toDay(TODAY),
    );
    return { sex, birth, age };
  };
  const left: PeoplePool['left'] = (low, high, sex) => {
    let sum = 0;
    for (let age = low; age <= high; age += 1) sum += sex ? of(sex, age) : both(age);
    return sum;
  };
  return {
    left,
    take: (sex, near, low, high) => {
      const centre = Math.min(high, Math.max(low, Math.round(near)));
      for (let distance = 0; distance <= high - low; distance += 1) {
        const sign = random.chance(0.5) ? 1 : -1;
        for (const age of [centre + sign * distance, centre - sign * distance]) {
          if (age < low || age > high) continue;
          const found = sexAt(sex, age);
          if (found) return create(found, age);
        }
      }
      return undefined;
    },
    claim: (sex, age) => {
      if (of(sex, age) === 0)
        throw new Error(`nobody of sex ${sex} and age ${String(age)} is left`);
      remove(sex, age);
    },
    someAge: (low, high) => {
      let place = random.next() * left(low, high);
      for (let age = low; age <= high; age += 1) {
        place -= both(age);
        if (place < 0) return age;
      }
      return high;
    },
  };
}
