import type { FamilyGraph } from './family-graph.js';
import { kinRelations, type KinRelation, type KinStep } from './kin-relations.js';
import { presumeKin } from './presume-kin.js';
import { readRegister, type RegisterMember } from './read-register.js';

/** `to` is the `relation` of `from`: { from: son, to: mother, relation: 'PARENT' }. */
export interface KinEdge {
  /** Positions in the register given. */
  readonly from: number;
  readonly to: number;
  readonly relation: KinRelation;
  /** False where the words of the register allow another reading. */
  readonly certain: boolean;
}

/**
 * Resolves the 続柄 of one register at one moment to edges between its people, in both directions.
 * 続柄 is relative to the head and is rewritten for everybody with the next 世帯主変更; the edges are
 * not. Where several people could be meant (「子の子」 of which 子?) there is no edge.
 */
export function resolveKinship(members: readonly RegisterMember[]): KinEdge[] {
  const reading = readRegister(members);
  presumeKin(reading, members);
  const { graph, relationships, head } = reading;
  const edges: KinEdge[] = [];
  members.forEach((_, from) => {
    const found = relativesOf(graph, from, members.length);
    members.forEach((__, to) => {
      if (from === to) return;
      const closest = found.get(to);
      if (closest !== undefined) edges.push({ from, to, ...closest });
      else if (isFarKin(from, to)) {
        edges.push({ from, to, relation: 'OTHER_RELATIVE', certain: true });
      }
    });
  });
  return edges;

  function isFarKin(from: number, to: number): boolean {
    if (from !== head && to !== head) return false;
    const kind = relationships[from === head ? to : from]?.kind;
    return kind === 'CHAIN' || kind === 'DISTANT_KIN';
  }
}

type Found = Map<number, { relation: KinRelation; certain: boolean }>;

function relativesOf(graph: FamilyGraph, from: number, memberCount: number): Found {
  const found: Found = new Map();
  for (const { relation, paths } of kinRelations) {
    const here = new Map<number, boolean>();
    for (const path of paths) walk(graph, [from], path, true, here);
    for (const [to, certain] of here) {
      if (to < memberCount && !found.has(to)) found.set(to, { relation, certain });
    }
  }
  return found;
}

function walk(
  graph: FamilyGraph,
  visited: readonly number[],
  [step, ...rest]: readonly KinStep[],
  certain: boolean,
  into: Map<number, boolean>,
): void {
  const at = visited.at(-1);
  if (at === undefined) return;
  if (step === undefined) {
    into.set(at, certain || into.get(at) === true);
    return;
  }
  for (const [next, sure] of graph.neighbours(at, step)) {
    if (!visited.includes(next)) walk(graph, [...visited, next], rest, certain && sure, into);
  }
}
