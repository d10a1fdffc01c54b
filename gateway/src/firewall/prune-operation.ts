import { PERSON_TYPE, type FieldLabel, type TypeLabel } from '@kasane/directives/read-labels';
import {
  Kind,
  parse,
  print,
  visit,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { createShape, type AnswerShape } from './answer-shape.js';
import { withKeys } from './entity-keys.js';
import {
  pruneSelection,
  type AskedField,
  type PersonSite,
  type Subject,
} from './prune-selection.js';

export interface PrunedOperation {
  readonly query: string;
  /** The same without the keys of the entities it is about; undefined where it asks for none. */
  readonly withoutKeys: string | undefined;
  /** Names of the variables it still uses. */
  readonly variables: readonly string[];
  readonly sites: readonly (PersonSite & { readonly deferredQuery: string | undefined })[];
  /** What may stand in an answer to it. */
  readonly shape: AnswerShape;
}

type Labels = ReadonlyMap<string, TypeLabel>;

interface Asked {
  /** Whether it resolves `_entities`. */
  readonly entities: boolean;
  readonly labels: Labels;
  readonly subject: Subject;
  /** What is carried to the entities that are no people. */
  readonly carried: readonly string[];
}

/**
 * What is left of an operation for a subject.
 *
 * @param onField told every labelled field of a known subject it asks for, permitted or not
 */
export function pruneOperation(
  operation: OperationDefinitionNode,
  { entities, labels, subject, carried }: Asked,
  onField: (field: AskedField) => void,
  onDerived: (field: FieldLabel) => void = () => undefined,
): PrunedOperation | undefined {
  const sites: PersonSite[] = [];
  const context = { labels, sites, onField, onDerived, defaults: defaultsOf(operation) };
  const start = { path: [], edgeDepth: undefined, categories: [], carried: [], searched: [] };
  const selectionSet = entities
    ? pruneEntities(operation.selectionSet, (set, type, path) =>
        pruneSelection(
          set,
          {
            ...start,
            ...{ path, type },
            ...(type === PERSON_TYPE ? { subject } : { subject: 'NONE', carried }),
          },
          context,
        ),
      )
    : pruneSelection(
        operation.selectionSet,
        { ...start, type: rootTypes[operation.operation], subject: 'NONE' },
        context,
      );
  if (selectionSet === undefined) return undefined;
  const kept = withUsedVariables({ ...operation, selectionSet });
  const keyed = entities ? withKeys(selectionSet, labels) : selectionSet;
  const [query, withoutKeys] = [print({ ...kept, selectionSet: keyed }), print(kept)];
  return {
    query,
    withoutKeys: withoutKeys === query ? undefined : withoutKeys,
    shape: createShape(keyed),
    variables: variableNames(kept.variableDefinitions),
    sites: sites.map((site) => ({
      ...site,
      deferredQuery: site.deferred.length === 0 ? undefined : entityQuery(site.deferred, operation),
    })),
  };
}

/** Names of the root types, as every subgraph has them. */
export const rootTypes = {
  query: 'Query',
  mutation: 'Mutation',
  subscription: 'Subscription',
} as const;

type PruneType = (
  set: SelectionSetNode,
  type: string,
  path: readonly string[],
) => SelectionSetNode | undefined;

/** `_entities(representations:) { ... on Type { … } }`, as the query planner always writes it. */
function pruneEntities(set: SelectionSetNode, pruneType: PruneType): SelectionSetNode | undefined {
  const selections = set.selections.flatMap((field): SelectionNode[] => {
    if (field.kind !== Kind.FIELD || field.selectionSet === undefined) return [];
    const path = [(field.alias ?? field.name).value];
    const types = field.selectionSet.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
      const type = selection.typeCondition?.name.value ?? '';
      const kept = pruneType(selection.selectionSet, type, path);
      return kept ? [{ ...selection, selectionSet: kept }] : [];
    });
    return types.length === 0
      ? []
      : [{ ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: types } }];
  });
  return selections.length === 0 ? undefined : { kind: Kind.SELECTION_SET, selections };
}

/** Asks for deferred selections of people by their keys, guarded like any other fetch. */
function entityQuery(
  deferred: readonly SelectionNode[],
  { variableDefinitions = [] }: OperationDefinitionNode,
): string {
  const shell = parse(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { id } } }',
    { noLocation: true },
  );
  const [operation] = shell.definitions as [OperationDefinitionNode];
  // On leaving, so that fragments inside the deferred selections are not filled in their turn.
  const filled = visit(operation, {
    InlineFragment: {
      leave: (fragment) => ({
        ...fragment,
        selectionSet: { kind: Kind.SELECTION_SET, selections: deferred },
      }),
    },
  });
  const others = variableDefinitions.filter(
    (definition) => definition.variable.name.value !== 'representations',
  );
  return print(
    withUsedVariables({
      ...filled,
      variableDefinitions: [...(filled.variableDefinitions ?? []), ...others],
    }),
  );
}

/** Leaving a field out must not leave an unused variable behind, which would kill the query. */
function withUsedVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(operation.selectionSet, {
    Variable: (variable) => {
      used.add(variable.name.value);
    },
  });
  return {
    ...operation,
    variableDefinitions: (operation.variableDefinitions ?? []).filter((definition) =>
      used.has(definition.variable.name.value),
    ),
  };
}

/** Variables that have a value where a client gives none. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): ReadonlySet<string> =>
  new Set(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined || defaultValue.kind === Kind.NULL ? [] : [variable.name.value],
    ),
  );

const variableNames = (definitions: readonly VariableDefinitionNode[] | undefined): string[] =>
  (definitions ?? []).map((definition) => definition.variable.name.value);
