import { GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';

/**
 * Every root field is planned on its own, so a thousand aliases of one become thousands of fetches.
 * Counted with fragments written out: a fragment must not hide what it multiplies.
 */
export const rootFieldsRule =
  (most: number): ValidationRule =>
  (context) => {
    /**
     * Fields of each fragment, counted once: thirty fragments that spread the next one twice would
     * be a billion visits. Inside itself a fragment counts nothing; that is another rule's error.
     */
    const known = new Map<string, number>();
    const countFragment = (name: string): number => {
      const before = known.get(name);
      if (before !== undefined) return before;
      known.set(name, 0);
      const fragment = context.getFragment(name);
      const fields = fragment ? count(fragment.selectionSet) : 0;
      known.set(name, fields);
      return fields;
    };
    const count = (selectionSet: SelectionSetNode): number =>
      selectionSet.selections.reduce((sum, selection) => {
        if (sum > most) return sum;
        if (selection.kind === Kind.FIELD) return sum + 1;
        if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet);
        return sum + countFragment(selection.name.value);
      }, 0);
    return {
      OperationDefinition: (operation) => {
        if (count(operation.selectionSet) <= most) return;
        context.reportError(
          new GraphQLError(
            `一つの操作で最上位に書ける項目は ${String(most)} までです。households(ids:) のように一度に引ける項目を使うか、操作を分けてください。`,
            { nodes: operation },
          ),
        );
      },
    };
  };
