import { inverseRelation, type KinRelation } from '@kasane/japanese/kin-relations';
import type { GatheredKinship } from './gather-kinship.js';

/** Blood relations that follow from two others, closest first. Marriages prove nothing across homes. */
const steps: readonly (readonly [
  first: KinRelation,
  second: KinRelation,
  relation: KinRelation,
])[] = [
  ['PARENT', 'CHILD', 'SIBLING'],
  ['PARENT', 'PARENT', 'GRANDPARENT'],
  ['PARENT', 'SIBLING', 'UNCLE_AUNT'],
  ['PARENT', 'GRANDPARENT', 'GREAT_GRANDPARENT'],
];

/**
 * Joins what different registers, 戸籍 and the family say: the parents of a daughter who lives
 * elsewhere are the grandparents of her children. Only pairs nothing was said about are added.
 */
export function extendKinship(kinships: readonly GatheredKinship[]): GatheredKinship[] {
  const all = [...kinships];
  const known = new Set(all.map(({ from, to }) => `${from} ${to}`));
  for (const [first, second, relation] of steps) {
    const outgoing = new Map<string, GatheredKinship[]>();
    for (const kinship of all) {
      if (kinship.relation !== second) continue;
      const list = outgoing.get(kinship.from);
      if (list === undefined) outgoing.set(kinship.from, [kinship]);
      else list.push(kinship);
    }
    for (const near of all.filter((kinship) => kinship.relation === first)) {
      for (const far of outgoing.get(near.to) ?? []) {
        if (near.from === far.to || known.has(`${near.from} ${far.to}`)) continue;
        for (const added of bothWays(join(near, far, relation))) {
          known.add(`${added.from} ${added.to}`);
          all.push(added);
        }
      }
    }
  }
  return all;
}

function join(near: GatheredKinship, far: GatheredKinship, relation: KinRelation): GatheredKinship {
  return {
    from: near.from,
    to: far.to,
    relation,
    provenance: weaker(near.provenance, far.provenance),
    told: false,
    certain: near.certain && far.certain,
    since: null,
  };
}

/** From the weakest ground for a statement to the strongest. */
const grounds = ['DECLARED', 'PAST_REGISTER', 'REGISTER', 'FAMILY_REGISTER'] as const;

const weaker = (
  left: GatheredKinship['provenance'],
  right: GatheredKinship['provenance'],
): GatheredKinship['provenance'] =>
  grounds.find((ground) => ground === left || ground === right) ?? left;

const bothWays = (kinship: GatheredKinship): readonly GatheredKinship[] => [
  kinship,
  {
    ...kinship,
    from: kinship.to,
    to: kinship.from,
    relation: inverseRelation(kinship.relation),
  },
];
