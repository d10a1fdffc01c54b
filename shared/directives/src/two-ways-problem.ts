import type { GraphTypes } from './graph-types.js';
import { isRoot } from './is-root.js';
import type { Problem } from './label-fault.js';
import { PERSON_TYPE, type FieldLabel, type TypeLabel } from './read-labels.js';

/**
 * Terminology
 * - way: a labelled field in somebody's record, at any depth, that leads to further fields of it.
 *
 * A consent to a single field opens what stands below it under the same category, field by field,
 * each by its own coordinate (PROTOCOL.md). A coordinate says nothing of the way, so the field would
 * be open below a way of another category, too, for a reader who may see that one (leaks.md 9).
 * Therefore what stands below a way of its own category stands below ways of no other.
 */
export function twoWaysProblem(
  field: FieldLabel,
  type: TypeLabel,
  types: GraphTypes,
): Problem | undefined {
  if (!isWay(field, type, types)) return undefined;
  const ways = waysTo(alike(field.returns, types), types);
  const returned = [field.returns, ...(types.possible.get(field.returns) ?? [])];
  for (const name of returned) {
    for (const below of types.labels.get(name)?.fields.values() ?? []) {
      const { category } = below;
      if (category === undefined || category === field.category) continue;
      const way = ways.get(category);
      if (way !== undefined) return problem(coordinateOf(below), category, coordinateOf(way));
    }
  }
  return undefined;
}

const problem = (below: string, category: string, way: string): Problem => ({
  message: `が返す ${below} は、同じ区分 ${category} の ${way} の下にもあります`,
  remedy: `${way} だけへの同意が、ここでも ${below} を開いてしまいます。別の型を返すか、${way} と同じ区分を付けてください。`,
});

/** Where nobody's record is, nothing is open by a single field; another person's is decided anew. */
function isWay({ category, returns }: FieldLabel, type: TypeLabel, types: GraphTypes): boolean {
  const { labels, possible } = types;
  if (category === undefined || !(labels.has(returns) || possible.has(returns))) return false;
  const inRecord = type.name === PERSON_TYPE || !(type.entity || isRoot(type.name));
  return inRecord && returns !== PERSON_TYPE && labels.get(returns)?.entity !== true;
}

/** The first way of each category to one of these types. */
function waysTo(wanted: ReadonlySet<string>, types: GraphTypes): ReadonlyMap<string, FieldLabel> {
  const ways = new Map<string, FieldLabel>();
  for (const type of types.labels.values()) {
    for (const field of type.fields.values()) {
      const { category, returns } = field;
      if (category === undefined || ways.has(category) || !wanted.has(returns)) continue;
      if (isWay(field, type, types)) ways.set(category, field);
    }
  }
  return ways;
}

/** Every type that fragments lead to from this one, in however many steps. */
function alike(name: string, { possible }: GraphTypes): ReadonlySet<string> {
  const found = new Set([name]);
  for (const one of found) {
    for (const object of possible.get(one) ?? []) found.add(object);
    for (const [abstract, objects] of possible) if (objects.has(one)) found.add(abstract);
  }
  return found;
}

const coordinateOf = ({ type, field }: FieldLabel): string => `${type}.${field}`;
