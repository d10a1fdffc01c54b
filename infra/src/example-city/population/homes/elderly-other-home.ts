import type { Random } from '../../random.js';
import { bell } from '../bell.js';
import type { PeoplePool } from './people-pool.js';
import { adopt, ghost, makeSiblings, marry, type Home, type Person } from './person.js';

type Shape = (random: Random, pool: PeoplePool) => Person[];

/** その他の世帯 with somebody of 65 or older. The first of each list is the head. */
const shapes: readonly (readonly [Shape, number])[] = [
  [parentWithElderlyCouple, 38],
  [coupleWithMarriedChild, 26],
  [siblings, 15],
  [grandparentAndGrandchild, 9],
  [auntAndNephew, 5],
  [coupleWithSibling, 4],
  [lodger, 3],
];

export function elderlyOtherHome(random: Random, pool: PeoplePool): Home | undefined {
  const members = random.weighted(shapes)(random, pool);
  const [head, ...others] = members;
  if (!head || others.length === 0) return undefined;
  const oldest = others.reduce((a, b) => (b.age > a.age ? b : a));
  return { kind: 'ELDERLY_OTHER', members, head, splittable: [oldest] };
}

/** A mother of 85 and older with her child's couple, themselves near or past 65. */
function parentWithElderlyCouple(random: Random, pool: PeoplePool): Person[] {
  const parent = pool.take(random.chance(0.82) ? 'F' : 'M', bell(random, 88, 4), 80, 102);
  const husband = parent && pool.take('M', parent.age - 24, parent.age - 40, parent.age - 19);
  const wife = husband && pool.take('F', husband.age - 2, parent.age - 43, parent.age - 19);
  if (!wife) return [husband, parent].filter((p) => p !== undefined);
  marry(husband, wife);
  const child = random.chance(0.75) ? husband : wife;
  adopt(
    [child],
    parent.sex === 'M' ? parent : ghost('M'),
    parent.sex === 'F' ? parent : ghost('F'),
  );
  return [husband, wife, parent];
}

function coupleWithMarriedChild(random: Random, pool: PeoplePool): Person[] {
  const father = pool.take('M', bell(random, 73, 4), 66, 92);
  const mother = father && pool.take('F', father.age - 2, 64, father.age + 6);
  const low = mother ? Math.max(father.age, mother.age) - 44 : 0;
  const high = mother ? Math.min(father.age, mother.age) - 19 : 0;
  const son = mother && pool.take('M', father.age - 29, low, high);
  const wife = son && pool.take('F', son.age - 2, Math.max(20, son.age - 10), son.age + 5);
  if (!wife) return [father, mother].filter((p) => p !== undefined);
  marry(father, mother);
  marry(son, wife);
  adopt([son], father, mother);
  return random.chance(0.6) ? [father, mother, son, wife] : [son, wife, father, mother];
}

function siblings(random: Random, pool: PeoplePool): Person[] {
  const one = pool.take('ANY', bell(random, 76, 6), 66, 94);
  const other = one && pool.take('ANY', one.age - random.between(2, 8), one.age - 12, one.age - 2);
  if (!other) return one ? [one] : [];
  makeSiblings(one, other);
  return random.chance(0.6) ? [one, other] : [other, one];
}

function grandparentAndGrandchild(random: Random, pool: PeoplePool): Person[] {
  const grandmother = pool.take('F', bell(random, 80, 5), 70, 95);
  const grandchild = grandmother && pool.take('ANY', grandmother.age - 54, 19, 45);
  if (!grandchild) return grandmother ? [grandmother] : [];
  const parent = ghost(random.chance(0.5) ? 'M' : 'F', { mother: grandmother, father: ghost('M') });
  if (parent.sex === 'M') grandchild.father = parent;
  else grandchild.mother = parent;
  return [grandmother, grandchild];
}

function auntAndNephew(random: Random, pool: PeoplePool): Person[] {
  const aunt = pool.take('ANY', bell(random, 79, 5), 68, 96);
  const nephew = aunt && pool.take('ANY', aunt.age - 28, 30, 64);
  if (!nephew) return aunt ? [aunt] : [];
  const parent = ghost(random.chance(0.5) ? 'M' : 'F', {
    birth: `${String(Number(aunt.birth.slice(0, 4)) - 2)}-05-01`,
  });
  makeSiblings(aunt, parent);
  adopt([nephew], parent.sex === 'M' ? parent : undefined, parent.sex === 'F' ? parent : undefined);
  return [aunt, nephew];
}

function coupleWithSibling(random: Random, pool: PeoplePool): Person[] {
  const husband = pool.take('M', bell(random, 72, 4), 66, 88);
  const wife = husband && pool.take('F', husband.age - 2, 60, husband.age + 4);
  const sibling = wife && pool.take('ANY', wife.age - 3, wife.age - 10, wife.age - 2);
  if (husband && wife) marry(husband, wife);
  if (wife && sibling) makeSiblings(wife, sibling);
  return [husband, wife, sibling].filter((p) => p !== undefined);
}

function lodger(random: Random, pool: PeoplePool): Person[] {
  const owner = pool.take('ANY', bell(random, 74, 5), 65, 92);
  const guest = owner && pool.take('ANY', owner.age - random.between(0, 30), 35, 90);
  if (guest && random.chance(0.35)) guest.distantKin = true;
  return [owner, guest].filter((p) => p !== undefined);
}
