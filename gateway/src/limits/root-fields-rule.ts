import { GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';

/**
 * Every root field is planned on its own, so a thousand aliases of one become thousands of fetches.
 * Counted with fragments written out: a fragment must not hide what it multiplies.
 */
export const rootFieldsRule =
  (most: number): ValidationRule =>
  (context) => {
    /** A spread inside itself is another rule's error; here it must only not go round for ever. */
    const count = (selectionSet: SelectionSetNode, within: readonly string[]): number =>
      selectionSet.selections.reduce((sum, selection) => {
        if (sum > most) return sum;
        if (selection.kind === Kind.FIELD) return sum + 1;
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          return sum + count(selection.selectionSet, within);
        }
        const name = selection.name.value;
        const fragment = within.includes(name) ? undefined : context.getFragment(name);
        return fragment ? sum + count(fragment.selectionSet, [...within, name]) : sum;
      }, 0);
    return {
      OperationDefinition: (operation) => {
        if (count(operation.selectionSet, []) <= most) return;
        context.reportError(
          new GraphQLError(
            `一つの操作で最上位に書ける項目は ${String(most)} までです。households(ids:) のように一度に引ける項目を使うか、操作を分けてください。`,
            { nodes: operation },
          ),
        );
      },
    };
  };
