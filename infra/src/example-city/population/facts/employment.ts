import type { Resident } from '../../world.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { extras } from './cast-count.js';

/** Homes of the strict 8050 pattern beside the cast; domain figures: 140–180 in the whole city. */
const STRICT_8050 = 156;

/**
 * A child of 40–64, unmarried, living with a parent of 75 or older. With NOT_WORKING this is the
 * strict 8050 pattern (domain.md §7).
 */
export function livesWithOldParent(city: City, one: Resident): boolean {
  const age = city.age(one);
  if (age < 40 || age > 64 || one.spouse !== undefined || one.away) return false;
  return [one.father, one.mother].some((parent) => {
    if (parent === undefined) return false;
    const { dwelling, away } = city.at(parent);
    return dwelling === one.dwelling && !away && city.age(city.at(parent)) >= 75;
  });
}

export function addEmployment(city: City): void {
  const random = city.random('就労');
  const candidates: ResidentDraft[] = [];
  for (const one of extras(city, () => true)) {
    if (livesWithOldParent(city, one)) {
      one.employment = 'EMPLOYED';
      candidates.push(one);
      continue;
    }
    one.employment = employmentOf(city.age(one), city.grade(one), one.sex, random.next());
  }
  const homes = new Map(random.shuffle(candidates).map((one) => [one.dwelling, one]));
  const weight = (one: ResidentDraft) => (one.sex === 'M' ? 3 : 1);
  for (const one of weightedSample(random, [...homes.values()], STRICT_8050, weight)) {
    one.employment = 'NOT_WORKING';
  }
}

function employmentOf(
  age: number,
  grade: number,
  sex: 'M' | 'F',
  draw: number,
): Resident['employment'] {
  if (grade < 1) return 'CHILD';
  if (grade <= 12) return grade <= 9 || draw < 0.975 ? 'STUDENT' : 'NOT_WORKING';
  if (age < 23 && draw < (age < 20 ? 0.5 : 0.28)) return 'STUDENT';
  if (age < 65) return draw < (sex === 'M' ? 0.08 : 0.24) ? 'NOT_WORKING' : 'EMPLOYED';
  return draw < (age < 70 ? 0.42 : age < 75 ? 0.24 : 0.07) ? 'EMPLOYED' : 'RETIRED';
}
