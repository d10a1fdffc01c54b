import { PERSON_TYPE, type FieldLabel } from '@kasane/directives/read-labels';
import { categories, PERSON_REFERENCE } from '@kasane/policy/categories';
import { labels } from './supergraph.js';

/** How a category is asked for: from a person down to one field that carries the label. */
export interface CategoryProbe {
  readonly category: string;
  readonly holder: string;
  /** Field names, the last one labelled with the category. */
  readonly path: readonly string[];
  /** Selection under `Person`, with the category as its response key. */
  readonly selection: string;
}

/**
 * The shortest way to every category of the table, found in the labels of the supergraph itself; a
 * category nobody can reach has no probe. PERSON_REFERENCE is left out: it is the person.
 */
export const categoryProbes: readonly CategoryProbe[] = categories.flatMap(({ code, holder }) => {
  const path = code === PERSON_REFERENCE ? undefined : shortestPath(code);
  return path === undefined
    ? []
    : [{ category: code, holder, path, selection: `${code}: ${select(path)}` }];
});

export const unreachableCategories: readonly string[] = categories
  .map(({ code }) => code)
  .filter((code) => code !== PERSON_REFERENCE)
  .filter((code) => !categoryProbes.some(({ category }) => category === code));

function shortestPath(category: string): readonly string[] | undefined {
  const seen = new Set<string>([PERSON_TYPE]);
  let level: (readonly [type: string, path: readonly string[]])[] = [[PERSON_TYPE, []]];
  while (level.length > 0) {
    const fields = level.flatMap(([type, path]) =>
      fieldsOf(type).map((field) => ({ ...field, path: [...path, field.field] })),
    );
    const found = fields.find((field) => field.category === category);
    if (found !== undefined) return found.path;
    level = fields
      .filter(({ returns }) => !seen.has(returns) && labels.get(returns)?.entity === false)
      .map(({ returns, path }) => [returns, path] as const);
    for (const [type] of level) seen.add(type);
  }
  return undefined;
}

function fieldsOf(type: string): readonly FieldLabel[] {
  return [...(labels.get(type)?.fields.values() ?? [])];
}

/** Writes the path, and below its end the first fields that lead to a value. */
function select(path: readonly string[]): string {
  const [last] = path.slice(-1);
  const parents = path.slice(0, -1);
  let type: string = PERSON_TYPE;
  for (const name of path) type = labels.get(type)?.fields.get(name)?.returns ?? '';
  return [...parents, `${last ?? ''}${leaves(type)}`].join(' { ') + ' }'.repeat(parents.length);
}

function leaves(type: string): string {
  const found = labels.get(type);
  if (found === undefined) return '';
  if (found.entity) return ' { id }';
  const fields = [...found.fields.values()];
  const plain = fields.filter(({ returns }) => !labels.has(returns));
  if (plain.length > 0) return ` { ${plain.map(({ field }) => field).join(' ')} }`;
  return ` { ${fields.map(({ field, returns }) => `${field}${leaves(returns)}`).join(' ')} }`;
}
