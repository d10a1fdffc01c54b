/**
 * For a root field the gateway tells a subgraph beforehand which people the reader may be shown,
 * so that pages are full, counts are true and a search finds nobody it must not find.
 */
export type Visible = 'ALL' | ReadonlySet<string>;

/** Those people who are visible under every one of the given sets. */
export function intersect(sets: readonly Visible[]): Visible {
  return sets.reduce<Visible>((left, right) => {
    if (left === 'ALL') return right;
    if (right === 'ALL') return left;
    return new Set([...left].filter((id) => right.has(id)));
  }, 'ALL');
}
