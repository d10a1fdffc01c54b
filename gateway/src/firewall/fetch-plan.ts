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
import { inlineFragments } from './inline-fragments.js';
import { foundById, type Gate } from './found-by-id.js';
import { peopleOf, readDerived, type Derived } from './derived-inputs.js';
import type { Answer } from './settle-people.js';
import { createShape, type AnswerShape } from './answer-shape.js';
import {
  keySelection,
  pruneSelection,
  type AskedField,
  type PersonSite,
  type Subject,
} from './prune-selection.js';

/** What depends on the operation of a fetch alone: read once, kept with its text. */
export interface FetchPlan {
  /** True where the operation resolves `_entities`, so that the subjects are in the variables. */
  readonly entities: boolean;
  /** Whether what the root fields find was named by id, and is decided about once it is found. */
  readonly byId: boolean;
  /** Categories the root fields and their arguments reveal of whoever they find. */
  readonly rootCategories: readonly string[];
  /** Labelled fields asked about the people of the representations, each once, and their categories. */
  readonly fields: readonly AskedField[];
  readonly categories: readonly string[];
  /** Fields that are derived from values the representations bring along, each once. */
  readonly derived: readonly Derived[];
  /** Everybody a representation says something about. */
  readonly peopleIn: (representation: Answer) => readonly string[];
  /** What may stand in an answer where everything is permitted. */
  readonly shape: AnswerShape;
  /** The operation with only what may be asked; undefined where nothing is left of it. */
  readonly prune: (
    subject: 'NONE' | { readonly permitted: ReadonlySet<string> },
  ) => PrunedFetch | undefined;
}

export interface PrunedFetch {
  readonly query: string;
  /** The same without the keys of the people it is about; undefined where it asks for none. */
  readonly withoutKeys: string | undefined;
  /** Names of the variables it still uses. */
  readonly variables: readonly string[];
  readonly sites: readonly (PersonSite & { readonly deferredQuery: string | undefined })[];
  /** What it asks about the people of the representations, each field once. */
  readonly shown: readonly ShownFields[];
  /** What may stand in an answer to it. */
  readonly shape: AnswerShape;
  /** Where entities found by id are decided about by their people. */
  readonly gates: readonly Gate[];
}

/** Fields of one category that are permitted by the same label. */
export interface ShownFields {
  /** The category, or the coordinate of a field that is permitted singly. */
  readonly label: string;
  readonly category: string;
  readonly coordinates: readonly string[];
}

type Labels = ReadonlyMap<string, TypeLabel>;

const ANYTHING = { has: () => true };

/** @param query the text the query planner wrote for one subgraph */
export function createFetchPlan(query: string, labels: Labels): FetchPlan {
  const written = inlineFragments(parse(query, { noLocation: true }));
  const entities = written.selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  const found = entities ? undefined : foundById(written, labels);
  const { operation, gates } = found ?? { operation: written, gates: [] };
  // As if everything were permitted: what stands below a field of another category is asked for, too.
  const fields = new Map<string, AskedField>();
  const collect = (into: Map<string, AskedField>) => (field: AskedField) =>
    into.set(`${field.coordinate} ${field.under}`, field);
  const derivedFields = new Map<string, Derived>();
  prune(
    operation,
    { entities, labels, subject: { permitted: ANYTHING } },
    collect(fields),
    (label) => {
      const derived = readDerived(label);
      derivedFields.set(derived.coordinate, derived);
    },
  );
  const derived = [...derivedFields.values()];
  const cache = new Map<string, PrunedFetch | undefined>();
  return {
    entities,
    byId: found !== undefined,
    rootCategories: entities ? [] : rootCategories(operation, labels),
    fields: [...fields.values()],
    categories: [
      ...new Set([
        ...[...fields.values()].map(({ category }) => category),
        ...derived.flatMap(({ categories }) => categories),
      ]),
    ].sort(),
    derived,
    peopleIn: (representation) => peopleOf(representation, labels),
    shape: createShape(operation.selectionSet),
    prune: (subject) => {
      const mask = subject === 'NONE' ? 'none' : [...subject.permitted].sort().join(' ');
      if (!cache.has(mask)) {
        const shown = new Map<string, AskedField>();
        const pruned = prune(operation, { entities, labels, subject }, (field) => {
          shown.set(field.coordinate, field);
        });
        const fields =
          subject === 'NONE' ? [] : shownFields([...shown.values()], subject.permitted);
        cache.set(mask, pruned && { ...pruned, gates, shown: fields });
      }
      return cache.get(mask);
    },
  };
}

function shownFields(
  asked: readonly AskedField[],
  permitted: ReadonlySet<string>,
): readonly ShownFields[] {
  const byLabel = new Map<string, ShownFields & { readonly coordinates: string[] }>();
  for (const { category, coordinate } of asked) {
    const label = permitted.has(category) ? category : coordinate;
    if (!permitted.has(label)) continue;
    const known = byLabel.get(label) ?? { label, category, coordinates: [] };
    known.coordinates.push(coordinate);
    byLabel.set(label, known);
  }
  return [...byLabel.values()];
}

function prune(
  operation: OperationDefinitionNode,
  { entities, labels, subject }: { entities: boolean; labels: Labels; subject: Subject },
  onField: (field: AskedField) => void,
  onDerived: (field: FieldLabel) => void = () => undefined,
): Omit<PrunedFetch, 'shown' | 'gates'> | undefined {
  const sites: PersonSite[] = [];
  const context = { labels, sites, onField, onDerived, defaults: defaultsOf(operation) };
  const start = { path: [], edgeDepth: undefined, categories: [], searched: [] };
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
  const keyed = entities ? withKeys(selectionSet) : selectionSet;
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

/** The key comes back with each person, so that nobody's answer can be taken for another's. */
const withKeys = (set: SelectionSetNode): SelectionSetNode => ({
  ...set,
  selections: set.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FIELD && selection.selectionSet !== undefined) {
      return { ...selection, selectionSet: withKeys(selection.selectionSet) };
    }
    if (selection.kind !== Kind.INLINE_FRAGMENT) return selection;
    if (selection.typeCondition?.name.value !== PERSON_TYPE) return selection;
    const { selectionSet: kept } = selection;
    const selections = [...kept.selections, ...keySelection];
    return { ...selection, selectionSet: { ...kept, selections } };
  }),
});

function rootCategories(operation: OperationDefinitionNode, labels: Labels): string[] {
  const root = labels.get(rootTypes[operation.operation]);
  const categories = operation.selectionSet.selections.flatMap((selection) => {
    const label =
      selection.kind === Kind.FIELD ? root?.fields.get(selection.name.value) : undefined;
    return label === undefined
      ? []
      : [label.category ?? [], label.personalArguments.map(({ category }) => category)].flat();
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

/** Variables that have a value where a client gives none. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): ReadonlySet<string> =>
  new Set(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined || defaultValue.kind === Kind.NULL ? [] : [variable.name.value],
    ),
  );

const variableNames = (definitions: readonly VariableDefinitionNode[] | undefined): string[] =>
  (definitions ?? []).map((definition) => definition.variable.name.value);
