import { PERSON_TYPE, type TypeLabel } from '@kasane/directives/read-labels';
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
import { inlineFragments } from './inline-fragments.js';
import { pruneSelection, type PersonSite, type Subject } from './prune-selection.js';

/** What depends on the operation of a fetch alone: read once, kept with its text. */
export interface FetchPlan {
  /** True where the operation resolves `_entities`, so that the subjects are in the variables. */
  readonly entities: boolean;
  /** Categories the root fields and their arguments reveal of whoever they find. */
  readonly rootCategories: readonly string[];
  /** Categories asked about the people of the representations. */
  readonly categories: readonly string[];
  /** The operation with only what may be asked; undefined where nothing is left of it. */
  readonly prune: (
    subject: 'NONE' | { readonly permitted: ReadonlySet<string> },
  ) => PrunedFetch | undefined;
}

export interface PrunedFetch {
  readonly query: string;
  /** Names of the variables it still uses. */
  readonly variables: readonly string[];
  readonly sites: readonly (PersonSite & { readonly deferredQuery: string | undefined })[];
  /** What it asks about the people of the representations: category → field coordinates. */
  readonly shown: ReadonlyMap<string, readonly string[]>;
}

type Labels = ReadonlyMap<string, TypeLabel>;

const ANYTHING = { has: () => true };

/** @param query the text the query planner wrote for one subgraph */
export function createFetchPlan(query: string, labels: Labels): FetchPlan {
  const operation = inlineFragments(parse(query, { noLocation: true }));
  const entities = operation.selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  const asked = new Set<string>();
  // As if everything were permitted: a category below a field of another one is asked for as well.
  prune(operation, { entities, labels, subject: { permitted: ANYTHING } }, (c) => asked.add(c));
  const cache = new Map<string, PrunedFetch | undefined>();
  return {
    entities,
    rootCategories: entities ? [] : rootCategories(operation, labels),
    categories: [...asked].sort(),
    prune: (subject) => {
      const mask = subject === 'NONE' ? 'none' : [...subject.permitted].sort().join(' ');
      if (!cache.has(mask)) {
        const shown = new Map<string, string[]>();
        const pruned = prune(operation, { entities, labels, subject }, (category, coordinate) => {
          if (subject === 'NONE' || !subject.permitted.has(category)) return;
          shown.set(category, [...new Set([...(shown.get(category) ?? []), coordinate])]);
        });
        cache.set(mask, pruned && { ...pruned, shown });
      }
      return cache.get(mask);
    },
  };
}

function prune(
  operation: OperationDefinitionNode,
  { entities, labels, subject }: { entities: boolean; labels: Labels; subject: Subject },
  onCategory: (category: string, coordinate: string) => void,
): Omit<PrunedFetch, 'shown'> | undefined {
  const sites: PersonSite[] = [];
  const context = { labels, sites, onCategory };
  const start = { path: [], edgeDepth: undefined, categories: [] };
  const selectionSet = entities
    ? pruneEntities(operation.selectionSet, (set, type, path) =>
        pruneSelection(
          set,
          { ...start, path, type, subject: type === PERSON_TYPE ? subject : 'NONE' },
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
  return {
    query: print(kept),
    variables: variableNames(kept.variableDefinitions),
    sites: sites.map((site) => ({
      ...site,
      deferredQuery: site.deferred.length === 0 ? undefined : entityQuery(site.deferred, operation),
    })),
  };
}

const rootTypes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

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
      const type = selection.typeCondition?.name.value;
      const kept = type && pruneType(selection.selectionSet, type, path);
      return kept ? [{ ...selection, selectionSet: kept }] : [];
    });
    return types.length === 0
      ? []
      : [{ ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: types } }];
  });
  return selections.length === 0 ? undefined : { kind: Kind.SELECTION_SET, selections };
}

function rootCategories(operation: OperationDefinitionNode, labels: Labels): string[] {
  const root = labels.get(rootTypes[operation.operation]);
  const categories = operation.selectionSet.selections.flatMap((selection) => {
    const label =
      selection.kind === Kind.FIELD ? root?.fields.get(selection.name.value) : undefined;
    return label === undefined ? [] : [label.category ?? [], label.argumentCategories].flat();
  });
  return [...new Set(categories)];
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

const variableNames = (definitions: readonly VariableDefinitionNode[] | undefined): string[] =>
  (definitions ?? []).map((definition) => definition.variable.name.value);
