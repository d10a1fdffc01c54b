import { PERSON_TYPE, type FieldLabel } from '@kasane/directives/read-labels';
import { categories, PERSON_REFERENCE } from '@kasane/policy/tables/categories';
import { saysAnything } from './says-anything.js';
import { labels } from '../stack/supergraph.js';

/** How a category is asked for: from a person down to values that carry the label. */
export interface CategoryProbe {
  readonly category: string;
  readonly holder: string;
  /** Field names from the person to the values, the values last. */
  readonly path: readonly string[];
  /** Selection under `Person`; those of all probes merge into one. */
  readonly selection: string;
  /** Whether this answer about a person says anything of the category. */
  readonly saidBy: (person: unknown) => boolean;
}

/**
 * The shortest way to values of every category of the table, found in the labels of the supergraph
 * itself; a category nobody can reach has no probe. PERSON_REFERENCE is left out: it is the person.
 */
export const categoryProbes: readonly CategoryProbe[] = categories.flatMap(({ code, holder }) => {
  const found = code === PERSON_REFERENCE ? undefined : shortestPath(code);
  if (found === undefined) return [];
  const { parents, values } = found;
  return [
    {
      category: code,
      holder,
      path: [...parents, values[0] ?? ''],
      selection: [...parents, found.selections.join(' ')].join(' { ') + ' }'.repeat(parents.length),
      saidBy: (person) =>
        parents
          .reduce<unknown[]>(
            (level, name) => level.flatMap((value) => valueAt(value, name)),
            [person],
          )
          .some((object) => values.some((name) => saysAnything(valueAt(object, name)))),
    },
  ];
});

export const unreachableCategories: readonly string[] = categories
  .map(({ code }) => code)
  .filter((code) => code !== PERSON_REFERENCE)
  .filter((code) => !categoryProbes.some(({ category }) => category === code));

interface Path {
  readonly parents: readonly string[];
  readonly values: readonly string[];
  /** The values as they are asked for: another entity by its key. */
  readonly selections: readonly string[];
}

function shortestPath(category: string): Path | undefined {
  const seen = new Set<string>([PERSON_TYPE]);
  let level: (readonly [type: string, parents: readonly string[]])[] = [[PERSON_TYPE, []]];
  while (level.length > 0) {
    for (const [type, parents] of level) {
      const values = fieldsOf(type).filter(
        ({ category: own, returns }) => own === category && isValue(returns),
      );
      if (values.length > 0) {
        return {
          parents,
          values: values.map(({ field }) => field),
          selections: values.map(({ field, returns }) =>
            labels.has(returns) ? `${field} { ${keyOf(returns)} }` : field,
          ),
        };
      }
    }
    level = level.flatMap(([type, parents]) =>
      fieldsOf(type)
        .filter(({ returns }) => !seen.has(returns) && labels.get(returns)?.entity === false)
        .map(({ field, returns }) => [returns, [...parents, field]] as const),
    );
    for (const [type] of level) seen.add(type);
  }
  return undefined;
}

/** A leaf, or another entity, which says by its key alone that there is one. */
function isValue(type: string): boolean {
  return !labels.has(type) || (type !== PERSON_TYPE && labels.get(type)?.entity === true);
}

function keyOf(entity: string): string {
  return labels.get(entity)?.keys[0] ?? 'id';
}

function fieldsOf(type: string): readonly FieldLabel[] {
  return [...(labels.get(type)?.fields.values() ?? [])];
}

function valueAt(object: unknown, name: string): unknown[] {
  const value: unknown =
    typeof object === 'object' && object !== null
      ? (object as Readonly<Record<string, unknown>>)[name]
      : undefined;
  return Array.isArray(value) ? (value as unknown[]) : [value];
}
