import { createRandom } from '../random.js';
import type { Resident } from '../world.js';
import { foreignNames } from './names/foreign-names.js';
import { drawGivenName, drawSurname, readNames, type WrittenName } from './names/name-person.js';
import type { Home, Person } from './person.js';

export type Names = Pick<
  Resident,
  'familyName' | 'givenName' | 'familyKana' | 'givenKana' | 'foreign'
>;

/** Name of every person: couples share one, children have their father's, else their mother's. */
export function namePeople(seed: number, homes: readonly Home[]): Map<Person, Names> {
  const random = createRandom(seed, '氏名');
  const surnames = new Map<Person, WrittenName>();
  const surnameOf = (person: Person): WrittenName => {
    const known = surnames.get(person);
    if (known) return known;
    const [family, , kana] = person.cast?.name ?? [];
    const leads = person.sex === 'M' || !person.spouse || person.spouse.cast;
    let name: WrittenName;
    if (family && kana) name = { text: family, kana };
    else if (!leads && person.spouse) name = surnameOf(person.spouse);
    else if (person.father && !person.father.ghost) name = surnameOf(person.father);
    else if (person.mother) name = surnameOf(person.mother);
    else name = person.father ? surnameOf(person.father) : drawSurname(random);
    surnames.set(person, name);
    return name;
  };
  const names = new Map<Person, Names>();
  const abroad = chooseForeigners(seed, homes);
  for (const { members } of homes) {
    const used = new Set<string>();
    for (const person of members) {
      const written = person.cast?.name;
      const country = abroad.get(person);
      if (written) {
        const [familyName, givenName, familyKana, givenKana] = written;
        const foreign = person.cast?.foreign;
        names.set(person, {
          familyName,
          givenName,
          familyKana,
          givenKana,
          ...(foreign && { foreign }),
        });
        continue;
      }
      if (country) {
        const parent = [person.father, person.mother].find((one) => one && abroad.has(one));
        const family =
          parent && names.has(parent)
            ? {
                text: names.get(parent)?.familyName ?? '',
                kana: names.get(parent)?.familyKana ?? '',
              }
            : random.pick(readNames(country.family));
        const given = random.pick(readNames(country[person.sex]));
        const alphabetName = `${family.text} ${given.text}`;
        names.set(person, {
          familyName: family.text,
          givenName: given.text,
          familyKana: family.kana,
          givenKana: given.kana,
          foreign: { nationality: country.nationality, alphabetName },
        });
        continue;
      }
      const family = surnameOf(person);
      let given = drawGivenName(random, person.sex, person.birth);
      for (let i = 0; used.has(given.kana) && i < 5; i += 1) {
        given = drawGivenName(random, person.sex, person.birth);
      }
      used.add(given.kana);
      names.set(person, {
        familyName: family.text,
        givenName: given.text,
        familyKana: family.kana,
        givenKana: given.kana,
      });
    }
  }
  return names;
}

type Country = (typeof foreignNames)[number];

/** About one in a hundred: trainees living alone, wives, and some whole families. */
function chooseForeigners(seed: number, homes: readonly Home[]): Map<Person, Country> {
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
