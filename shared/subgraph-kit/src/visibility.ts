/**
 * For a root field the gateway tells a subgraph beforehand which people the reader may be shown,
 * so that pages are full, counts are true and a search finds nobody it must not find.
 *
 * Carried in `extensions.kasane.visible` of the GraphQL request: category → `"*"` or person ids.
 */
export type Visible = 'ALL' | ReadonlySet<string>;

const NOBODY: Visible = new Set<string>();

/** Reads the extension. Whatever is missing or not understood shows nobody. */
export function readVisibility(extensions: unknown): (category: string) => Visible {
  const kasane = isRecord(extensions) ? extensions['kasane'] : undefined;
  const visible = isRecord(kasane) ? kasane['visible'] : undefined;
  if (!isRecord(visible)) return () => NOBODY;
  return (category) => {
    const entry = Object.hasOwn(visible, category) ? visible[category] : undefined;
    if (entry === '*') return 'ALL';
    if (!Array.isArray(entry)) return NOBODY;
    return new Set(entry.filter((id): id is string => typeof id === 'string'));
  };
}

/** Those people who are visible under every one of the given sets. */
export function intersect(sets: readonly Visible[]): Visible {
  return sets.reduce<Visible>((left, right) => {
    if (left === 'ALL') return right;
    if (right === 'ALL') return left;
    return new Set([...left].filter((id) => right.has(id)));
  }, 'ALL');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
