import { castFamilies } from '../../cast/cast-families.js';
import { ageToday } from '../calendar.js';
import type { PeoplePool } from './people-pool.js';
import { ghost, type Home, type Person } from './person.js';

/** The cast lives in homes of its own and is counted in the pyramid like everybody else. */
export function createCastHomes(pool: PeoplePool): Home[] {
  const people = new Map<string, Person>();
  for (const member of castFamilies.flatMap(({ members }) => members)) {
    if (people.has(member.key)) throw new Error(`two of the cast are called ${member.key}`);
    const age = ageToday(member.birth);
    pool.claim(member.sex, age);
    people.set(member.key, { sex: member.sex, birth: member.birth, age, cast: member });
  }
  const find = (key: string, sex: 'M' | 'F'): Person => {
    const known = people.get(key);
    if (known) return known;
    if (!key.startsWith('late-')) throw new Error(`nobody of the cast is called ${key}`);
    const late = ghost(sex);
    people.set(key, late);
    return late;
  };
  for (const person of [...people.values()]) {
    const member = person.cast;
    if (!member) continue;
    const other = person.sex === 'M' ? 'F' : 'M';
    if (member.father) person.father = find(member.father, 'M');
    if (member.mother) person.mother = find(member.mother, 'F');
    if (member.spouse) person.spouse = find(member.spouse, other);
    if (member.partner) person.partner = find(member.partner, other);
  }
  return castFamilies.map((cast) => {
    const members = cast.members.map(({ key, sex }) => find(key, sex));
    const head = find(cast.registers[0]?.members[0] ?? '', 'M');
    return { kind: 'CAST', members, head, cast };
  });
}
