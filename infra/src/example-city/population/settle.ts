import { withCheckDigit } from '@kasane/japanese/atena-number';
import { createRandom } from '../random.js';
import type { Dwelling, Register } from '../world.js';
import { addDays, TODAY } from './calendar.js';
import { createCity, type City, type ResidentDraft } from './city.js';
import { createAddresses } from './home-address.js';
import { namePeople } from './name-people.js';
import type { Home, Person } from './person.js';
import { chooseSplits, registersOfHome } from './registers-of-home.js';
import { createRelationships, relationshipRank } from './relationship-path.js';
import { schools } from './schools.js';

/** Puts the homes on the map and on the residents' register: names, numbers, addresses, 続柄. */
export function settle(seed: number, homes: readonly Home[]): City {
  const random = createRandom(seed, '住民記録');
  const addressOf = createAddresses(createRandom(seed, '住所'));
  const names = namePeople(seed, homes);
  const splits = chooseSplits(createRandom(seed, '世帯分離'), homes);
  const people = homes.flatMap(({ members }) => members);
  const indexOf = new Map(people.map((person, index) => [person, index]));
  const index = (person: Person | undefined): number | undefined => person && indexOf.get(person);
  const atena = shuffledNumbers(seed, people.length);
  const residents: ResidentDraft[] = [];
  const dwellings: Dwelling[] = [];
  const registers: Register[] = [];

  homes.forEach((home, dwelling) => {
    const relationship = createRelationships(home.members);
    const parts = registersOfHome(random, home, splits.has(home));
    const first = registers.length;
    const cameOn = addDays(TODAY, -random.between(200, 22_000));
    parts.forEach(({ members, head, splitOn }, part) => {
      const rows = members
        .map((person) => ({ person, relation: head ? relationship(head, person) : '同居人' }))
        .sort(
          (a, b) =>
            relationshipRank(a.relation) - relationshipRank(b.relation) ||
            a.person.birth.localeCompare(b.person.birth),
        );
      registers.push({
        number: withCheckDigit(String(2_000_000 + registers.length * 3)),
        members: rows.map(({ person }) => indexOf.get(person) ?? -1),
        headless: head === undefined,
        ...(splitOn && part > 0 && { splitFrom: { register: first, on: splitOn } }),
      });
      for (const { person, relation } of rows) {
        const at = indexOf.get(person) ?? -1;
        const name = names.get(person);
        if (!name) throw new Error('somebody was not named');
        const [father, mother, spouse] = [person.father, person.mother, person.spouse].map(index);
        const cast = person.cast;
        residents[at] = {
          index: at,
          ...(cast && { cast: cast.key }),
          atena: atena[at] ?? '',
          sex: person.sex,
          ...name,
          birth: person.birth,
          ...(cast?.birthAsRecorded && { birthAsRecorded: cast.birthAsRecorded }),
          dwelling,
          register: first + part,
          relationship: relation,
          ...(parts.some((one) => one.splitOn) && {
            relationshipBeforeSplit: relationship(parts[0]?.head ?? home.head, person),
          }),
          movedInOn:
            cast?.movedInOn ??
            (random.chance(0.45) || person.birth > cameOn ? person.birth : cameOn),
          ...(father !== undefined && { father }),
          ...(mother !== undefined && { mother }),
          ...(spouse !== undefined && { spouse }),
          ...(cast?.away && { away: cast.away }),
          employment: cast?.employment ?? 'NOT_WORKING',
        };
      }
    });
    dwellings.push({
      members: home.members.map((person) => indexOf.get(person) ?? -1),
      address: addressOf(home),
    });
  });
  return createCity({ seed, residents, dwellings, registers, schools });
}

/** Numbers were given in the order of arrival, so neighbours in a register are not neighbours here. */
function shuffledNumbers(seed: number, count: number): string[] {
  const numbers = Array.from({ length: count }, (_, i) => 100_000_007 + i * 13);
  return createRandom(seed, '宛名番号')
    .shuffle(numbers)
    .map((number) => withCheckDigit(String(number)));
}

