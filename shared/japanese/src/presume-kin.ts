import { fits, type RegisterMember, type RegisterReading } from './read-register.js';

/**
 * What the words of a register leave open but nobody doubts without a reason: the wife of the
 * father is the mother, a father and a mother are a couple, brothers of one person are brothers.
 * Everything added here is marked as presumed.
 */
export function presumeKin(
  { graph, relationships }: RegisterReading,
  members: readonly RegisterMember[],
): void {
  const nodes = Array.from({ length: graph.size() }, (_, node) => node);

  for (const node of nodes) {
    const parents = [...graph.neighbours(node, 'PARENT')].filter(([, certain]) => certain);
    const [first, second, ...more] = parents.map(([parent]) => parent);
    if (first === undefined || second === undefined || more.length > 0) continue;
    const partners = graph.neighbours(first, 'PARTNER').has(second);
    if (!partners && fits(members[first], 'SPOUSE', members[second])) {
      graph.add(first, 'SPOUSE', second, false);
    }
  }

  for (const node of nodes) {
    if (isStatedStepchild(relationships[node])) continue;
    for (const [parent] of [...graph.neighbours(node, 'PARENT')]) {
      for (const step of ['SPOUSE', 'PARTNER'] as const) {
        for (const [spouse] of graph.neighbours(parent, step)) presumeParent(spouse, node);
      }
    }
  }

  for (const node of nodes) {
    const siblings = [...graph.neighbours(node, 'SIBLING').keys()];
    for (const sibling of siblings) {
      for (const [parent] of [...graph.neighbours(node, 'PARENT')]) presumeParent(parent, sibling);
      for (const other of siblings) {
        if (graph.isNameless(sibling) || graph.isNameless(other)) continue;
        graph.add(sibling, 'SIBLING', other, false);
      }
    }
  }

  for (const node of nodes) {
    const children = [...graph.neighbours(node, 'CHILD')].filter(
      ([child]) => !graph.isNameless(child),
    );
    for (const [left, leftCertain] of children) {
      for (const [right, rightCertain] of children) {
        graph.add(left, 'SIBLING', right, leftCertain && rightCertain);
      }
    }
  }

  function presumeParent(parent: number, child: number) {
    if (graph.neighbours(child, 'PARENT').has(parent)) return;
    if (parent !== child && fits(members[parent], 'CHILD', members[child])) {
      graph.add(parent, 'CHILD', child, false);
    }
  }
}

/** 「妻の子」 says that the head is not the parent. */
function isStatedStepchild(relationship: RegisterReading['relationships'][number] | undefined) {
  if (relationship?.kind !== 'CHAIN') return false;
  const [before, last] = relationship.terms.slice(-2);
  return last?.step === 'CHILD' && (before?.step === 'SPOUSE' || before?.step === 'PARTNER');
}
