/**
 * For a root field the gateway tells a subgraph beforehand which people the reader may be shown,
 * so that pages are full, counts are true and a search finds nobody it must not find.
 */
export type Visible = 'ALL' | ReadonlySet<string> | { readonly except: ReadonlySet<string> };

export const isVisible = (visible: Visible, id: string): boolean =>
  visible === 'ALL' || ('except' in visible ? !visible.except.has(id) : visible.has(id));

/** Those people who are visible under every one of the given sets. */
export function intersect(sets: readonly Visible[]): Visible {
  return sets.reduce<Visible>((left, right) => {
    if (left === 'ALL') return right;
    if (right === 'ALL') return left;
    if ('except' in left) {
      return 'except' in right
        ? { except: new Set([...left.except, ...right.except]) }
        : intersect([right, left]);
    }
    return new Set([...left].filter((id) => isVisible(right, id)));
  }, 'ALL');
}

/** The same as an SQL condition over a column of people. @param bind takes a value, gives `$n` */
export function visibleSql(
  visible: Visible,
  column: string,
  bind: (ids: readonly string[]) => string,
): string {
  if (visible === 'ALL') return 'true';
  return 'except' in visible
    ? `${column} <> ALL (${bind([...visible.except])}::uuid[])`
    : `${column} = ANY (${bind([...visible])}::uuid[])`;
}
