import type { PlanNode, QueryPlanSelectionNode } from '@apollo/query-planner';

/** What says who somebody is, and nothing about them. */
const KEYS: ReadonlySet<string> = new Set(['id', '__typename']);

/** Whether a plan gives a subgraph more of an entity than its key: what another subgraph said. */
export function handsValuesOn(node: PlanNode): boolean {
  switch (node.kind) {
    case 'Fetch':
      return (node.requires ?? []).some(asksMore);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.some(handsValuesOn);
    case 'Flatten':
      return handsValuesOn(node.node);
    case 'Condition':
      return [node.ifClause, node.elseClause].some((child) => child && handsValuesOn(child));
    case 'Defer':
      return true;
  }
}

const asksMore = (selection: QueryPlanSelectionNode): boolean =>
  selection.kind === 'InlineFragment'
    ? selection.selections.some(asksMore)
    : !KEYS.has(selection.name);
