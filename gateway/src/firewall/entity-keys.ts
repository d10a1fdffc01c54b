import type { TypeLabel } from '@kasane/directives/read-labels';
import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { keySelection } from './prune-selection.js';

type Labels = ReadonlyMap<string, TypeLabel>;

/** People, households: whatever is known by an opaque id and is not open to everybody. */
export function bringsKey(typename: unknown, labels: Labels): boolean {
  const type = typeof typename === 'string' ? labels.get(typename) : undefined;
  return type?.entity === true && !type.open && type.fields.has('id');
}

/** The key comes back with each entity, so that nobody's answer can be taken for another's. */
export const withKeys = (set: SelectionSetNode, labels: Labels): SelectionSetNode => ({
  ...set,
  selections: set.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FIELD && selection.selectionSet !== undefined) {
      return { ...selection, selectionSet: withKeys(selection.selectionSet, labels) };
    }
    if (selection.kind !== Kind.INLINE_FRAGMENT) return selection;
    if (!bringsKey(selection.typeCondition?.name.value, labels)) return selection;
    const { selectionSet: kept } = selection;
    const selections = [...kept.selections, ...keySelection];
    return { ...selection, selectionSet: { ...kept, selections } };
  }),
});
