import type { Random } from '../../random.js';
import { bell } from '../bell.js';
import type { PeoplePool } from './people-pool.js';
import { adopt, makeSiblings, marry, type Home } from './person.js';

type Shape = (random: Random, pool: PeoplePool) => Home | undefined;

const shapes: readonly (readonly [Shape, number])[] = [
  [coupleAndAdultChild, 43],
  [couple, 33],
  [parentAndAdultChild, 17],
  [shared, 7],
];

/**
 * Homes of whoever is left, all under 65: as many people live together as it takes to come out at
 * the wanted number of dwellings, the others live alone.
 */
export function createAdultHomes(random: Random, pool: PeoplePool, dwellings: number): Home[] {
  const homes: Home[] = [];
  while (pool.left(18, 64) > dwellings - homes.length) {
    const home = random.weighted(shapes)(random, pool);
    if (home) homes.push(home);
  }
  for (let one = pool.take('ANY', 18, 18, 64); one; one = pool.take('ANY', 18, 18, 64)) {
    homes.push({ kind: 'ALONE', members: [one], head: one });
  }
  return homes;
}

function coupleAndAdultChild(random: Random, pool: PeoplePool): Home | undefined {
  const father = pool.take('M', bell(random, 57, 4), 44, 64);
  const mother = father && pool.take('F', father.age - bell(random, 2, 2.5), 42, 64);
  if (!mother) return alone(father);
  marry(father, mother);
  const low = Math.max(18, Math.max(father.age, mother.age) - 44);
  const high = Math.min(father.age, mother.age) - 19;
  const child = pool.take('ANY', mother.age - bell(random, 31, 4), low, high);
  if (!child)
    return { kind: 'COUPLE', members: [father, mother], head: father, splittable: [mother] };
  const other = random.chance(0.33)
    ? pool.take('ANY', child.age + 3, child.age + 2, Math.min(high, child.age + 6))
    : undefined;
  const children = [child, other].filter((p) => p !== undefined);
  adopt(children, father, mother);
  const members = [father, mother, ...children];
  return { kind: 'COUPLE_AND_ADULT_CHILD', members, head: father, splittable: [child] };
}

function parentAndAdultChild(random: Random, pool: PeoplePool): Home | undefined {
  const parent = pool.take(random.chance(0.8) ? 'F' : 'M', bell(random, 56, 5), 42, 64);
  const child = parent && pool.take('ANY', parent.age - bell(random, 29, 4), 18, parent.age - 19);
  if (!child) return alone(parent);
  if (parent.sex === 'F') child.mother = parent;
  else child.father = parent;
  return {
    kind: 'PARENT_AND_ADULT_CHILD',
    members: [parent, child],
    head: parent,
    splittable: [child],
  };
}

function couple(random: Random, pool: PeoplePool): Home | undefined {
  const age = random.chance(0.3) ? bell(random, 31, 4) : bell(random, 56, 6);
  const husband = pool.take('M', age, 21, 64);
  const wife = husband && pool.take('F', husband.age - bell(random, 1.5, 3), 20, 64);
  if (!wife) return alone(husband);
  if (random.chance(0.02)) {
    husband.partner = wife;
    wife.partner = husband;
  } else {
    marry(husband, wife);
  }
  return { kind: 'COUPLE', members: [husband, wife], head: husband };
}

/** Brothers and sisters, or two who are not related (同居人). */
function shared(random: Random, pool: PeoplePool): Home | undefined {
  const one = pool.take('ANY', bell(random, 42, 10), 22, 64);
  const other = one && pool.take('ANY', one.age + 3, one.age + 2, Math.min(64, one.age + 12));
  if (!other) return alone(one);
  if (random.chance(0.7)) makeSiblings(one, other);
  else if (random.chance(0.3)) one.distantKin = true;
  return { kind: 'SHARED', members: [other, one], head: other, splittable: [one] };
}

const alone = (one: Home['head'] | undefined): Home | undefined =>
  one && { kind: 'ALONE', members: [one], head: one };
