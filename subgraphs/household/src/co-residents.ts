import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { householdsOf, kinOf, membersOf } from './ties.js';

/** Kinds that are counted apart though the people live together: 世帯分離 and 保護の世帯分離. */
const SPLIT_KINDS: ReadonlySet<string> = new Set(['JUKI', 'WELFARE']);

/**
 * Kin of a household's people who are registered at the same address and not counted in it: 世帯分離
 * must not hide an 8050 family. Kin only, for an address may be a whole facility. Whom a 支援措置
 * protects is in neither the households nor the kin that others are shown (ties.ts).
 */
export async function coResidentsOf(
  householdId: string,
  context: SubgraphContext,
): Promise<readonly { readonly id: string }[]> {
  const members = await membersOf(householdId, context);
  if (!members.some(({ kind }) => SPLIT_KINDS.has(kind))) return [];
  const counted = new Set(members.map(({ personId }) => personId));
  const found = await Promise.all(
    members.map(async ({ personId }) => {
      const [homes, kin] = await Promise.all([
        householdsOf(personId, context),
        kinOf(personId, context),
      ]);
      const addresses = homes.filter(({ kind }) => kind === 'ADDRESS');
      const neighbours = await Promise.all(
        addresses.map((home) => membersOf(home.householdId, context)),
      );
      const related = new Set(kin.map(({ toPerson }) => toPerson));
      return neighbours.flat().filter((other) => related.has(other.personId));
    }),
  );
  const ids = new Set(found.flat().map(({ personId }) => personId));
  return [...ids]
    .filter((id) => !counted.has(id))
    .sort()
    .map((id) => ({ id }));
}
