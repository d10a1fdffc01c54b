import type { KinStep } from './kin-relations.js';

/**
 * Who is one step away from whom, as far as it was told or may be presumed.
 *
 * Terminology
 * - node: a member of a register, or a phantom: somebody a 続柄 passes through who is not there.
 * - certain: follows from the words alone. Everything else is presumed, and says so.
 * - nameless: a phantom that may be one of the members (「子の子」 among several 子). Nothing about
 *   brothers and sisters is concluded from it.
 */
export interface FamilyGraph {
  readonly add: (from: number, step: KinStep, to: number, certain: boolean) => void;
  readonly neighbours: (from: number, step: KinStep) => ReadonlyMap<number, boolean>;
  readonly phantom: (nameless: boolean) => number;
  readonly isNameless: (node: number) => boolean;
  readonly size: () => number;
}

const inverseStep = {
  SPOUSE: 'SPOUSE',
  PARTNER: 'PARTNER',
  SIBLING: 'SIBLING',
  PARENT: 'CHILD',
  CHILD: 'PARENT',
} as const satisfies Record<KinStep, KinStep>;

const nobody: ReadonlyMap<number, boolean> = new Map();

/** @param members how many nodes are real; phantoms are numbered after them */
export function createFamilyGraph(members: number): FamilyGraph {
  const edges = new Map<string, Map<number, boolean>>();
  const nameless = new Set<number>();
  let nodes = members;
  const put = (from: number, step: KinStep, to: number, certain: boolean) => {
    const key = `${String(from)} ${step}`;
    const known = edges.get(key) ?? new Map<number, boolean>();
    known.set(to, certain || known.get(to) === true);
    edges.set(key, known);
  };
  return {
    add: (from, step, to, certain) => {
      if (from === to) return;
      put(from, step, to, certain);
      put(to, inverseStep[step], from, certain);
    },
    neighbours: (from, step) => edges.get(`${String(from)} ${step}`) ?? nobody,
    phantom: (withoutName) => {
      if (withoutName) nameless.add(nodes);
      nodes += 1;
      return nodes - 1;
    },
    isNameless: (node) => nameless.has(node),
    size: () => nodes,
  };
}
