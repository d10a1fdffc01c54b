import { GraphQLError, Kind, parse, type SelectionSetNode } from 'graphql';
import type { PublishedLabels } from './published-labels.js';

/**
 * Coordinates of every field that a field set names (`fields:` of `@requires`), at any depth. A
 * field of an interface is each of its implementations' as well, and so behind a type condition.
 * What cannot be read names nothing; composition refuses it.
 */
export function fieldsOfSet(fields: string, type: string, labels: PublishedLabels): Set<string> {
  const found = new Set<string>();
  const set = readSet(fields);
  if (set !== undefined) walk(set, type, labels, found);
  return found;
}

function readSet(fields: string): SelectionSetNode | undefined {
  try {
    const [definition] = parse(`{ ${fields} }`, { noLocation: true, maxTokens: 2_000 }).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
  } catch (cause) {
    if (cause instanceof GraphQLError) return undefined;
    throw cause;
  }
}

function walk(
  set: SelectionSetNode,
  type: string,
  labels: PublishedLabels,
  found: Set<string>,
): void {
  const types = [type, ...(labels.implementations.get(type) ?? [])];
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      walk(selection.selectionSet, selection.typeCondition?.name.value ?? type, labels, found);
      continue;
    }
    for (const one of types) {
      const coordinate = `${one}.${selection.name.value}`;
      const copies = labels.copies.get(coordinate);
      if (copies === undefined) continue;
      found.add(coordinate);
      const returned = new Set(copies.map(({ field }) => field.returns));
      for (const below of returned) {
        if (selection.selectionSet) walk(selection.selectionSet, below, labels, found);
      }
    }
  }
}
