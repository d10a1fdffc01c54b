import { withCheckDigit } from '@kasane/japanese/atena-number';
import { createRandom } from '../../random.js';
import type { Dwelling, Register } from '../../world.js';
import { addDays, TODAY } from '../calendar.js';
import { createCity, type City, type ResidentDraft } from '../city.js';
import { createAddresses } from './home-address.js';
import { namePeople } from '../names/name-people.js';
import type { Home, Person } from '../homes/person.js';
import { chooseSplits, registersOfHome, type RegisterDraft } from './registers-of-home.js';
import { createRelationships, relationshipRank } from './relationship-path.js';
import { residentRow } from './resident-row.js';
import { schools } from '../schools.js';

/** Puts the homes on the map and on the residents' register: names, numbers, addresses, 続柄. */
export function settle(seed: number, homes: readonly Home[]): City {
  const random = createRandom(seed, '住民記録');
  const addressOf = createAddresses(createRandom(seed, '住所'));
  const names = namePeople(seed, homes);
  const splits = chooseSplits(createRandom(seed, '世帯分離'), homes);
  const people = homes.flatMap(({ members }) => members);
  const indexOf = new Map(people.map((person, index) => [person, index]));
  const index = (person: Person): number => indexOf.get(person) ?? -1;
  const atena = shuffledNumbers(seed, people.length);
  const residents: ResidentDraft[] = Array.from({ length: people.length });
  const dwellings: Dwelling[] = [];
  const registers: Register[] = [];

  homes.forEach((home, dwelling) => {
    const relationship = createRelationships(home.members);
    const parts = registersOfHome(random, home, splits.has(home));
    const wasSplit = parts.some(({ splitOn }) => splitOn !== undefined);
    const firstHead = parts[0]?.head ?? home.head;
    const first = registers.length;
    const cameOn = addDays(TODAY, -random.between(200, 22_000));
    parts.forEach((part, position) => {
      const rows = inOrder(part, relationship);
      registers.push({
        number: withCheckDigit(String(2_000_000 + registers.length * 3)),
        members: rows.map(({ person }) => index(person)),
        headless: part.head === undefined,
        ...(part.splitOn && position > 0 && { splitFrom: { register: first, on: part.splitOn } }),
      });
      for (const { person, relation } of rows) {
        const name = names.get(person);
        if (!name) throw new Error('somebody was not named');
        const at = index(person);
        const native = random.chance(0.45) || person.birth > cameOn;
        const place = {
          index: at,
          atena: atena[at] ?? '',
          dwelling,
          register: first + position,
          relationship: relation,
          movedInOn: native ? person.birth : cameOn,
        };
        const row = residentRow(person, place, name, indexOf);
        if (wasSplit) row.relationshipBeforeSplit = relationship(firstHead, person);
        residents[at] = row;
      }
    });
    dwellings.push({ members: home.members.map(index), address: addressOf(home) });
  });
  return createCity({ seed, residents, dwellings, registers, schools });
}

/** The members of a register with their 続柄, in 並び順 and then by birth. */
function inOrder(
  { members, head }: RegisterDraft,
  relationship: (head: Person, of: Person) => string,
): { person: Person; relation: string }[] {
  return members
    .map((person) => ({ person, relation: head ? relationship(head, person) : '同居人' }))
    .sort(
      (a, b) =>
        relationshipRank(a.relation) - relationshipRank(b.relation) ||
        (a.person.birth < b.person.birth ? -1 : 1),
    );
}

/** Numbers were given in the order of arrival, so neighbours in a register are not neighbours here. */
function shuffledNumbers(seed: number, count: number): string[] {
  const numbers = Array.from({ length: count }, (_, i) => 100_000_007 + i * 13);
  return createRandom(seed, '宛名番号')
    .shuffle(numbers)
    .map((number) => withCheckDigit(String(number)));
}
