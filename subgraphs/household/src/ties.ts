import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { releasedTo } from '@kasane/subgraph-kit/released-to';
import * as records from './records.js';
import type { VisibleKinship } from './entities/visible-kinship.js';
import type { VisibleMember } from './entities/visible-member.js';

/**
 * Households and kinship as this reader meets them: what everybody does who may, and what a 一時開示
 * of a DV等支援措置 (D-1) shows this reader besides, for as long as it lasts.
 */

/** The households a person belongs to. */
export const householdsOf = async (
  personId: string,
  context: SubgraphContext,
): Promise<readonly VisibleMember[]> => {
  const from = context.records('household');
  const [visible, released] = await Promise.all([
    from.load(records.memberships, personId),
    from.load(records.releasedMemberships, personId),
  ]);
  const opened = releasedTo(context, released);
  const covers = new Set(opened.map(({ cover }) => cover));
  return merge(
    visible.filter((row) => !covers.has(row.householdId)),
    opened,
    ({ householdId }) => householdId,
  );
};

/** The people of a household, in their order. */
export const membersOf = async (
  householdId: string,
  context: SubgraphContext,
): Promise<readonly VisibleMember[]> => {
  const from = context.records('household');
  const [visible, released] = await Promise.all([
    from.load(records.members, householdId),
    from.load(records.releasedMembers, householdId),
  ]);
  const all = merge(visible, releasedTo(context, released), ({ personId }) => personId);
  return [...all].sort((a, b) => a.position - b.position);
};

/** The relatives of a person. */
export const kinOf = async (
  personId: string,
  context: SubgraphContext,
): Promise<readonly VisibleKinship[]> => {
  const from = context.records('household');
  const [visible, released] = await Promise.all([
    from.load(records.kinships, personId),
    from.load(records.releasedKinships, personId),
  ]);
  return merge(visible, releasedTo(context, released), ({ toPerson }) => toPerson);
};

/** Released to the reader twice, by name and by department, a tie is still one. */
const merge = <Row>(
  visible: readonly Row[],
  released: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] =>
  released.length === 0
    ? visible
    : [...new Map([...visible, ...released].map((row) => [keyOf(row), row])).values()];
