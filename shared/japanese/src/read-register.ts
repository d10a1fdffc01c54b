import { createFamilyGraph, type FamilyGraph } from './family-graph.js';
import type { KinStep } from './kin-relations.js';
import { parseRelationship, type Relationship } from './relationship.js';
import type { RelationshipTerm } from './relationship-terms.js';

/** One line of a register at one moment. */
export interface RegisterMember {
  readonly relationship: string | null;
  readonly sex: 'M' | 'F' | null;
  /** First day of the recorded birth, ISO; null where unknown. */
  readonly birth: string | null;
}

export interface RegisterReading {
  readonly graph: FamilyGraph;
  readonly relationships: readonly (Relationship | null)[];
  /** The head, or a phantom where 世帯主 is not set (which is legal). */
  readonly head: number;
}

/** Terms that name exactly one living person: a chain of them has one end. */
const NAMES_ONE: ReadonlySet<KinStep> = new Set(['SPOUSE', 'PARTNER', 'PARENT']);

/** Turns the 続柄 of a register into steps between people, each relative to whom its chain passes. */
export function readRegister(members: readonly RegisterMember[]): RegisterReading {
  const graph = createFamilyGraph(members.length);
  const relationships = members.map(({ relationship }) => parseRelationship(relationship));
  const stated = relationships.findIndex((relationship) => relationship?.kind === 'HEAD');
  const head = stated === -1 ? graph.phantom(false) : stated;
  const named = new Map<string, number>();

  /** The one person the terms lead to: a member, or a phantom connected like a member. */
  const follow = (terms: readonly RelationshipTerm[]): number => {
    const last = terms.at(-1);
    if (last === undefined) return head;
    const path = pathOf(terms);
    const known = named.get(path);
    if (known !== undefined) return known;
    const one = terms.every(({ step }) => NAMES_ONE.has(step));
    const present = one ? membersAt(terms)[0] : undefined;
    if (present !== undefined) return present;
    const node = graph.phantom(!one);
    if (one) named.set(path, node);
    graph.add(follow(terms.slice(0, -1)), last.step, node, true);
    return node;
  };

  const membersAt = (terms: readonly RelationshipTerm[]): number[] =>
    relationships.flatMap((relationship, index) =>
      relationship?.kind === 'CHAIN' && pathOf(relationship.terms) === pathOf(terms) ? [index] : [],
    );

  relationships.forEach((relationship, index) => {
    if (relationship?.kind !== 'CHAIN') return;
    const { terms } = relationship;
    const before = terms.slice(0, -1);
    const last = terms.at(-1);
    if (last === undefined) return;
    const pivot = follow(before);
    graph.add(pivot, last.step, index, true);
    if (graph.isNameless(pivot)) {
      const [only, ...others] = membersAt(before).filter((candidate) =>
        fits(members[candidate], last.step, members[index]),
      );
      if (only !== undefined && others.length === 0) graph.add(only, last.step, index, false);
    }
    if ('marriedSibling' in last) {
      const [only, ...others] = membersAt([...before, { term: '子', step: 'CHILD' }]).filter(
        (candidate) => candidate !== index && fits(members[candidate], 'SPOUSE', members[index]),
      );
      if (only !== undefined && others.length === 0) graph.add(only, 'SPOUSE', index, false);
    }
  });
  return { graph, relationships, head };
}

/** 子（子の夫） stands where 子 stands; 父 and 母, 兄 and 弟 are different places. */
const pathOf = (terms: readonly RelationshipTerm[]): string =>
  terms.map(({ term, step }) => (step === 'CHILD' ? '子' : term)).join('の');

const LEAST_PARENT_YEARS = 15;

/** Whether `from` can have `to` as such a relative, by sex and age; unknown facts exclude nothing. */
export function fits(
  from: RegisterMember | undefined,
  step: KinStep,
  to: RegisterMember | undefined,
): boolean {
  if (from === undefined || to === undefined) return true;
  if (step === 'SPOUSE') return from.sex === null || to.sex === null || from.sex !== to.sex;
  if (from.birth === null || to.birth === null) return true;
  const years = Number(to.birth.slice(0, 4)) - Number(from.birth.slice(0, 4));
  if (step === 'CHILD') return years >= LEAST_PARENT_YEARS;
  if (step === 'PARENT') return -years >= LEAST_PARENT_YEARS;
  return true;
}
