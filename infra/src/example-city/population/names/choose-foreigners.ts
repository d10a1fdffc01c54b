import { createRandom } from '../../random.js';
import { foreignNames } from './foreign-names.js';
import type { Home, Person } from '../homes/person.js';

export type Country = (typeof foreignNames)[number];

/** About one in a hundred: trainees living alone, wives, and some whole families. */
export function chooseForeigners(seed: number, homes: readonly Home[]): Map<Person, Country> {
  const random = createRandom(seed, '外国籍');
  const chosen = new Map<Person, Country>();
  const countries = foreignNames.map((country) => [country, country.share] as const);
  for (const { kind, members } of homes) {
    const [first, second] = members;
    if (!first || first.cast) continue;
    const country = random.weighted(countries);
    if (kind === 'ALONE' && first.age <= 38 && random.chance(0.55)) chosen.set(first, country);
    if (kind !== 'COUPLE_WITH_CHILDREN' && kind !== 'COUPLE') continue;
    if (random.chance(0.014)) for (const person of members) chosen.set(person, country);
    else if (second?.sex === 'F' && random.chance(0.045)) chosen.set(second, country);
  }
  return chosen;
}
