import type { Random } from '../../random.js';
import { bell } from '../bell.js';
import { elderlyOtherHome } from './elderly-other-home.js';
import type { PeoplePool } from './people-pool.js';
import { adopt, ghost, marry, type Home, type Person } from './person.js';

/**
 * Homes with somebody of 65 or older, beside the three generations with minors. What is left after
 * the counted kinds lives as couples and alone, 31.8 to 32.7 (国民生活基礎調査 2024, domain figures).
 */
const plan = [
  ['FACILITY', 420],
  ['THREE_GENERATIONS', 150],
  ['PARENT_AND_UNMARRIED', 2620],
  ['ELDERLY_OTHER', 1130],
] as const;

export function createElderlyHomes(random: Random, pool: PeoplePool): Home[] {
  const homes: Home[] = [];
  const add = (home: Home | undefined) => (home ? homes.push(home) : 0);
  for (const [kind, count] of plan) {
    for (let i = 0; i < count; i += 1) add(builders[kind](random, pool));
  }
  const couples = Math.round(pool.left(65, 105) / 2.96);
  for (let i = 0; i < couples; i += 1) add(couple(random, pool));
  for (let one = pool.take('ANY', 65, 65, 105); one; one = pool.take('ANY', 65, 65, 105)) {
    homes.push({ kind: 'ELDERLY_ALONE', members: [one], head: one });
  }
  return homes;
}

type Builder = (random: Random, pool: PeoplePool) => Home | undefined;

const builders: Readonly<Record<(typeof plan)[number][0], Builder>> = {
  FACILITY: (random, pool) => {
    const sex = random.chance(0.76) ? 'F' : 'M';
    const one = pool.take(sex, bell(random, 88, 6), 68, 105);
    return one && { kind: 'FACILITY', members: [one], head: one };
  },
  THREE_GENERATIONS: threeGenerations,
  PARENT_AND_UNMARRIED: parentAndUnmarried,
  ELDERLY_OTHER: elderlyOtherHome,
};

/** Grandparent, parents, and grandchildren who are of age. */
function threeGenerations(random: Random, pool: PeoplePool): Home | undefined {
  const grandmother = pool.take('F', bell(random, 84, 5), 75, 98);
  const own = grandmother && pool.take('M', grandmother.age - 28, 50, grandmother.age - 19);
  if (!own) return undefined;
  const other = random.chance(0.85) ? pool.take('F', own.age - 2, 48, 64) : undefined;
  const child = pool.take('ANY', own.age - 31, 18, Math.min(own.age, other?.age ?? 99) - 19);
  adopt([own], ghost('M'), grandmother);
  if (other) marry(own, other);
  if (child) adopt([child], own, other);
  const young = [own, other, child].filter((p) => p !== undefined);
  return {
    kind: 'THREE_GENERATIONS',
    members: [grandmother, ...young],
    head: own,
    splittable: [grandmother],
  };
}

/** 親と未婚の子のみ: where 8050 is found, though most of the children work. */
function parentAndUnmarried(random: Random, pool: PeoplePool): Home | undefined {
  const shape = random.weighted([
    ['COUPLE', 57],
    ['MOTHER', 35],
    ['FATHER', 8],
  ]);
  const age = bell(random, shape === 'COUPLE' ? 73.5 : 78, shape === 'COUPLE' ? 5.5 : 7.5);
  const father = shape === 'MOTHER' ? undefined : pool.take('M', age + 2, 65, 97);
  const mother =
    shape === 'FATHER'
      ? undefined
      : father
        ? pool.take('F', father.age - bell(random, 2, 3), 60, 97)
        : pool.take('F', age, 65, 99);
  const parents = [father, mother].filter((p) => p !== undefined);
  if (parents.length === 0) return undefined;
  const ages = parents.map((p) => p.age);
  const [low, high] = [Math.max(18, Math.max(...ages) - 44), Math.min(...ages) - 19];
  const children: Person[] = [];
  for (let i = random.chance(0.09) ? 2 : 1; i > 0; i -= 1) {
    const near = Math.min(...ages) - bell(random, 29, 4) + (children.length > 0 ? 4 : 0);
    const taken = children[0]?.age ?? -9;
    const sex = random.chance(0.6) ? 'M' : 'F';
    const child = pool.take(sex, near, children.length > 0 ? Math.max(low, taken + 2) : low, high);
    if (child) children.push(child);
  }
  if (father && mother) marry(father, mother);
  adopt(children, father, mother);
  const first = children[0];
  if (!first) return undefined;
  const parentLeads = random.chance(shape === 'COUPLE' ? 0.85 : 0.62);
  return {
    kind: 'PARENT_AND_UNMARRIED',
    members: [...parents, ...children],
    head: parentLeads ? (parents[0] ?? first) : first,
    splittable: parentLeads ? [first] : parents,
  };
}

/** 夫婦のみ; one in twelve has one of the two under 65. */
function couple(random: Random, pool: PeoplePool): Home | undefined {
  const husband = pool.take('M', bell(random, 75.5, 6), 65, 98);
  const wife = husband && pool.take('F', husband.age - bell(random, 2, 3.5), 58, 96);
  if (!wife) return husband && { kind: 'ELDERLY_ALONE', members: [husband], head: husband };
  if (random.chance(0.004)) {
    husband.partner = wife;
    wife.partner = husband;
  } else {
    marry(husband, wife);
  }
  return { kind: 'ELDERLY_COUPLE', members: [husband, wife], head: husband, splittable: [wife] };
}
