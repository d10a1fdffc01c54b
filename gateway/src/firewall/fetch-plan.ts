import type { TypeLabel } from '@kasane/directives/read-labels';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { createShape, type AnswerShape } from './answer-shape.js';
import { peopleOf, readDerived, type Derived } from './derived-inputs.js';
import { bringsKey } from './entity-keys.js';
import { foundById, type Gate } from './found-by-id.js';
import { inlineFragments } from './inline-fragments.js';
import { pruneOperation, rootTypes, type PrunedOperation } from './prune-operation.js';
import type { AskedField } from './prune-selection.js';
import { rootFields } from './root-fields.js';
import type { Answer } from './settle-people.js';

/** What depends on the operation of a fetch alone: read once, kept with its text. */
export interface FetchPlan {
  /** True where the operation resolves `_entities`, so that the subjects are in the variables. */
  readonly entities: boolean;
  /** Whether all that the root fields find was named by id, and is decided about once it is found. */
  readonly byId: boolean;
  /** Categories the root fields and their arguments reveal of whoever they find. */
  readonly rootCategories: readonly string[];
  /** Labelled fields asked about the people of the representations, each once, and their categories. */
  readonly fields: readonly AskedField[];
  readonly categories: readonly string[];
  /** Fields that are derived from values the representations bring along, each once. */
  readonly derived: readonly Derived[];
  /** By which categories its entities were reached, besides the register's own. */
  readonly carried: readonly string[];
  /** Everybody a representation says something about. */
  readonly peopleIn: (representation: Answer) => readonly string[];
  /** Whether a subgraph that holds nothing against its place is asked for the key of such an entity. */
  readonly bringsKey: (typename: unknown) => boolean;
  /** What may stand in an answer where everything is permitted. */
  readonly shape: AnswerShape;
  /** The operation with only what may be asked; undefined where nothing is left of it. */
  readonly prune: (
    subject: 'NONE' | { readonly permitted: ReadonlySet<string> },
  ) => PrunedFetch | undefined;
}

export interface PrunedFetch extends PrunedOperation {
  /** What it asks about the people of the representations, each field once. */
  readonly shown: readonly ShownFields[];
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

/**
 * @param query the text the query planner wrote for one subgraph
 * @param carried categories by which its entities were reached (carried-categories.ts)
 */
export function createFetchPlan(
  query: string,
  labels: Labels,
  carried: readonly string[] = [],
): FetchPlan {
  const written = inlineFragments(parse(query, { noLocation: true }));
  const entities = written.selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  const { operation, gates, alone } = entities
    ? { operation: written, gates: [], alone: false }
    : foundById(written, labels);
  // As if everything were permitted: what stands below a field of another category is asked for, too.
  const fields = new Map<string, AskedField>();
  const collect = (into: Map<string, AskedField>) => (field: AskedField) =>
    into.set(`${field.coordinate} ${field.under}`, field);
  const derivedFields = new Map<string, Derived>();
  pruneOperation(
    operation,
    { entities, labels, carried, subject: { permitted: ANYTHING } },
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
    byId: alone,
    rootCategories: entities ? [] : rootCategories(operation, labels),
    fields: [...fields.values()],
    categories: [
      ...new Set([
        ...[...fields.values()].map(({ category }) => category),
        ...derived.flatMap(({ categories }) => categories),
      ]),
    ].sort(),
    derived,
    carried,
    peopleIn: (representation) => peopleOf(representation, labels),
    bringsKey: (typename) => bringsKey(typename, labels),
    shape: createShape(operation.selectionSet),
    prune: (subject) => {
      const mask = subject === 'NONE' ? 'none' : [...subject.permitted].sort().join(' ');
      if (!cache.has(mask)) {
        const shown = new Map<string, AskedField>();
        const pruned = pruneOperation(
          operation,
          { entities, labels, carried, subject },
          (field) => {
            shown.set(field.coordinate, field);
          },
        );
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

function rootCategories(operation: OperationDefinitionNode, labels: Labels): string[] {
  const root = labels.get(rootTypes[operation.operation]);
  const categories = rootFields(operation.selectionSet).flatMap(({ name }) => {
    const label = root?.fields.get(name.value);
    return label === undefined
      ? []
      : [label.category ?? [], label.personalArguments.map(({ category }) => category)].flat();
  });
  return [...new Set(categories)];
}
