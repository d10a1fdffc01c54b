import {
  executeSync,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { SelectedFields } from './selected-fields.js';

/** What the schema says of itself, by response key; undefined where nobody asks. */
export type Introspect = (
  variables: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

/** @param fields of the root of the operation */
export function createIntrospect(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fields: SelectedFields,
): Introspect | undefined {
  const asked = [...fields.values()].flat().filter(isAboutSchema);
  if (asked.length === 0) return undefined;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const selectionSet = { kind: Kind.SELECTION_SET, selections: asked } as const;
  const alone = { ...operation, selectionSet };
  return (variables) => {
    const { data } = executeSync({
      schema,
      document: { kind: Kind.DOCUMENT, definitions: [alone, ...fragments] },
      rootValue: {},
      variableValues: variables,
    });
    return data ?? {};
  };
}

const isAboutSchema = ({ name: { value } }: FieldNode): boolean =>
  value === '__schema' || value === '__type';
