import { createRandom, type Random } from '../../random.js';
import type { Resident } from '../../world.js';
import { chooseForeigners, type Country } from './choose-foreigners.js';
import { drawGivenName, drawSurname, readNames, type WrittenName } from './name-person.js';
import type { Home, Person } from '../homes/person.js';

export type Names = Pick<
  Resident,
  'familyName' | 'givenName' | 'familyKana' | 'givenKana' | 'foreign'
>;

/** Name of every person: couples share one, children have their father's, else their mother's. */
export function namePeople(seed: number, homes: readonly Home[]): Map<Person, Names> {
  const random = createRandom(seed, '氏名');
  const surnameOf = createSurnames(random);
  const abroad = chooseForeigners(seed, homes);
  const names = new Map<Person, Names>();
  for (const { members } of homes) {
    const used = new Set<string>();
    for (const person of members) {
      const country = abroad.get(person);
      if (person.cast) {
        const [familyName, givenName, familyKana, givenKana] = person.cast.name;
        const { foreign } = person.cast;
        names.set(person, {
          familyName,
          givenName,
          familyKana,
          givenKana,
          ...(foreign && { foreign }),
        });
      } else if (country) {
        names.set(person, foreignName(random, person, country, names));
      } else {
        names.set(person, toNames(surnameOf(person), unusedGivenName(random, person, used)));
      }
    }
  }
  return names;
}

const toNames = (family: WrittenName, given: WrittenName): Names => ({
  familyName: family.text,
  givenName: given.text,
  familyKana: family.kana,
  givenKana: given.kana,
});

/** Nobody is called like somebody else of the home, as far as five tries can tell. */
function unusedGivenName(random: Random, { sex, birth }: Person, used: Set<string>): WrittenName {
  let given = drawGivenName(random, sex, birth);
  for (let i = 0; used.has(given.kana) && i < 5; i += 1) given = drawGivenName(random, sex, birth);
  used.add(given.kana);
  return given;
}

function foreignName(
  random: Random,
  person: Person,
  country: Country,
  names: ReadonlyMap<Person, Names>,
): Names {
  const parents = [person.father, person.mother].map((parent) => parent && names.get(parent));
  const parent = parents.find((one) => one?.foreign);
  const family = parent
    ? { text: parent.familyName, kana: parent.familyKana }
    : random.pick(readNames(country.family));
  const given = random.pick(readNames(country[person.sex]));
  const alphabetName = `${family.text} ${given.text}`;
  return { ...toNames(family, given), foreign: { nationality: country.nationality, alphabetName } };
}

/** Surnames, drawn once per line and handed down. */
function createSurnames(random: Random): (person: Person) => WrittenName {
  const surnames = new Map<Person, WrittenName>();
  const origin = ({ sex, spouse, father, mother }: Person): Person | undefined => {
    if (sex === 'F' && spouse && !spouse.cast) return spouse;
    return father?.ghost && mother ? mother : (father ?? mother);
  };
  const surnameOf = (person: Person): WrittenName => {
    const known = surnames.get(person);
    if (known) return known;
    const from = origin(person);
    const name = from ? surnameOf(from) : drawSurname(random);
    surnames.set(person, name);
    return name;
  };
  return surnameOf;
}
