import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { householdsOf, kinOf, membersOf } from './ties.js';

/**
 * Kin of a person who are registered at the same address, so that 世帯分離 hides no family. Kin only,
 * for an address may be a whole facility. It starts from one person, whose household and kin may be
 * told before it is asked, and says no more than they do; who it leads to is decided about one by
 * one. Whom a 支援措置 protects is in neither the households nor the kin others are shown (ties.ts).
 */
export async function coResidentsOf(
  personId: string,
  context: SubgraphContext,
): Promise<readonly { readonly id: string }[]> {
  const [homes, kin] = await Promise.all([
    householdsOf(personId, context),
    kinOf(personId, context),
  ]);
  const neighbours = await Promise.all(
    homes
      .filter(({ kind }) => kind === 'ADDRESS')
      .map(({ householdId }) => membersOf(householdId, context)),
  );
  const related = new Set(kin.map(({ toPerson }) => toPerson));
  const found = neighbours.flat().flatMap(({ personId: id }) => (related.has(id) ? [id] : []));
  return [...new Set(found)].sort().map((id) => ({ id }));
}
