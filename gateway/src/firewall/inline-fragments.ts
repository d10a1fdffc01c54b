import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

/** The one operation of a fetch, with every named fragment written out where it was spread. */
export function inlineFragments(document: DocumentNode): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      operation = definition;
    }
  }
  if (operation === undefined) throw new Error('a fetch has no operation');
  return expand(operation, fragments);
}

function expand<T extends OperationDefinitionNode | FragmentDefinitionNode>(
  node: T,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): T {
  return visit(node, {
    FragmentSpread: (spread) => {
      const fragment = fragments.get(spread.name.value);
      if (fragment === undefined) throw new Error(`fragment ${spread.name.value} is missing`);
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: fragment.typeCondition,
        directives: spread.directives ?? [],
        selectionSet: expand(fragment, fragments).selectionSet,
      };
    },
  });
}
