import { Kind, type FieldNode, type SelectionSetNode } from 'graphql';

/** The fields of the root, below a fragment or a condition as well. */
export const rootFields = ({ selections }: SelectionSetNode): readonly FieldNode[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? rootFields(selection.selectionSet) : [];
  });
