import type { Random } from '../../random.js';
import { bell } from '../bell.js';
import type { PeoplePool } from './people-pool.js';
import { adopt, ghost, marry, type Home, type Person } from './person.js';

/** Parents are 18–45 years older than every child: by full years, so never less than the days. */
const YOUNGEST_PARENT = 19;
const OLDEST_PARENT = 44;

/** 母子世帯 ~560 and 父子 ~70 with co-resident grandparents; 母子のみ ~295 (domain figures). */
const plan = [
  ['SINGLE_MOTHER', 291],
  ['MOTHER_WITH_GRANDPARENTS', 262],
  ['SINGLE_FATHER', 44],
  ['FATHER_WITH_GRANDPARENTS', 24],
  ['COUPLE_WITH_GRANDPARENTS', 432],
] as const;

type Kind = (typeof plan)[number][0] | 'COUPLE_WITH_CHILDREN';

/** Every child under 18 gets a home here, and with it two parents, one, or three generations. */
export function createHomesWithChildren(random: Random, pool: PeoplePool): Home[] {
  const homes: Home[] = [];
  for (const [kind, count] of plan) {
    for (let i = 0; i < count; i += 1) homes.push(createHome(random, pool, kind));
  }
  while (pool.left(0, 17) > 0) homes.push(createHome(random, pool, 'COUPLE_WITH_CHILDREN'));
  return homes;
}

function createHome(random: Random, pool: PeoplePool, kind: Kind): Home {
  const lone = kind.startsWith('SINGLE') || kind.startsWith('MOTHER') || kind.startsWith('FATHER');
  const children = takeChildren(random, pool, lone);
  const ages = children.map(({ age }) => age);
  const low = Math.max(...ages) + YOUNGEST_PARENT;
  const high = Math.min(...ages) + OLDEST_PARENT;
  const middle = Math.min(...ages) + bell(random, 31, 4);
  const mother = kind.includes('FATHER')
    ? undefined
    : pool.take('F', middle, low, Math.min(high, 60));
  const father = kind.includes('MOTHER')
    ? undefined
    : pool.take('M', (mother?.age ?? middle) + bell(random, 2, 3), low, high);
  adopt(children, father, mother);
  if (father && mother) marry(father, mother);
  const parent = mother ?? father;
  if (!parent) throw new Error('no parent is left for a child');
  if (kind.endsWith('GRANDPARENTS')) {
    return withGrandparents(random, pool, { father, mother, children });
  }
  const members = [father, mother].filter((p) => p !== undefined).concat(children);
  const grown = children.filter(({ age }) => age >= 20);
  return {
    kind: father && mother ? 'COUPLE_WITH_CHILDREN' : mother ? 'SINGLE_MOTHER' : 'SINGLE_FATHER',
    members,
    head: father ?? parent,
    ...(grown.length > 0 && { splittable: grown.slice(0, 1) }),
  };
}

/** From the youngest up, at least two years apart, some of age already; now and then twins. */
function takeChildren(random: Random, pool: PeoplePool, lone: boolean): Person[] {
  const youngest = lone ? pool.someAge(3, 16) : Math.min(pool.someAge(0, 17), pool.someAge(0, 17));
  const count = random.weighted(
    lone
      ? [
          [1, 52],
          [2, 36],
          [3, 12],
        ]
      : [
          [1, 36],
          [2, 44],
          [3, 17],
          [4, 3],
        ],
  );
  const children: Person[] = [];
  let age = youngest;
  for (let i = 0; i < count; i += 1) {
    const child =
      i === 0
        ? pool.take('ANY', age, 0, 17)
        : pool.take('ANY', age + random.between(2, 4), age + 2, Math.min(21, age + 6));
    if (!child) break;
    children.push(child);
    age = child.age;
    if (i === 0 && random.chance(0.01) && pool.left(age, age) > 0) {
      const twin = pool.take('ANY', age, age, age);
      if (twin) children.push({ ...twin, birth: child.birth });
    }
  }
  return children;
}

interface Core {
  readonly father: Person | undefined;
  readonly mother: Person | undefined;
  readonly children: readonly Person[];
}

function withGrandparents(random: Random, pool: PeoplePool, core: Core): Home {
  const { father, mother, children } = core;
  const own = !father || (mother && random.chance(0.25)) ? mother : father;
  if (!own) throw new Error('a family without parents cannot have grandparents');
  const low = own.age + YOUNGEST_PARENT;
  const high = own.age + OLDEST_PARENT;
  const old = Math.max(low, 65);
  const middle = own.age + bell(random, 28, 4);
  const [both, fromAge] = [random.chance(0.52), random.chance(0.8) ? old : low];
  const grandmother = random.chance(0.94) ? pool.take('F', middle, fromAge, high) : undefined;
  const grandfather = both || !grandmother ? pool.take('M', middle + 3, fromAge, high) : undefined;
  adopt([own], grandfather ?? ghost('M'), grandmother ?? ghost('F'));
  if (grandfather && grandmother) marry(grandfather, grandmother);
  const gaps = [grandfather, grandmother].map((old) => (old?.age ?? 0) - (father?.age ?? 0));
  const fits = gaps.every((gap) => gap >= YOUNGEST_PARENT && gap <= OLDEST_PARENT);
  if (father && own === mother && fits && random.chance(0.6)) {
    adopt([father], grandfather, grandmother);
    father.adoptedIn = true;
  }
  const grandparents = [grandfather, grandmother].filter((p) => p !== undefined);
  const parents = [father, mother].filter((p) => p !== undefined);
  const oldest = grandmother ?? grandfather;
  const great =
    oldest && oldest.age <= 72 && random.chance(0.13)
      ? pool.take('F', oldest.age + 25, Math.max(86, oldest.age + YOUNGEST_PARENT), 103)
      : undefined;
  if (great && oldest) adopt([grandfather ?? oldest], ghost('M'), great);
  const youngCouple = [own, ...parents.filter((p) => p !== own), ...children];
  return {
    kind: 'THREE_GENERATIONS',
    members: [...grandparents, ...youngCouple, ...(great ? [great] : [])],
    head: random.chance(0.55) ? (grandparents[0] ?? own) : own,
    splittable: random.chance(0.5) && grandparents.length > 0 ? grandparents : youngCouple,
  };
}
