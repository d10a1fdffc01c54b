import { Kind, type DocumentNode } from 'graphql';
import { passedOnTheWay } from './passed-on-the-way.js';
import { namedType, PERSON_TYPE, readLabels, type TypeLabel } from './read-labels.js';

/** The types of a document as the label rules look at them. */
export interface GraphTypes {
  readonly labels: ReadonlyMap<string, TypeLabel>;
  /** Object types that an interface or a union may turn out to be. */
  readonly possible: ReadonlyMap<string, ReadonlySet<string>>;
  /** Categories that every way to an object of nobody's has passed, by its type. */
  readonly passed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Values of each enum. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  /** Fields of each input type and what they take. */
  readonly inputs: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export function readGraphTypes(document: DocumentNode): GraphTypes {
  const labels = readLabels(document);
  const possible = new Map<string, Set<string>>();
  const enums = new Map<string, string[]>();
  const inputs = new Map<string, Map<string, string>>();
  const addPossible = (abstract: string, object: string) =>
    possible.set(abstract, (possible.get(abstract) ?? new Set()).add(object));
  for (const { name, interfaces } of labels.values()) {
    for (const implemented of interfaces) addPossible(implemented, name);
  }
  for (const definition of document.definitions) {
    if (
      definition.kind === Kind.UNION_TYPE_DEFINITION ||
      definition.kind === Kind.UNION_TYPE_EXTENSION
    ) {
      for (const { name } of definition.types ?? []) {
        addPossible(definition.name.value, name.value);
      }
    }
    if (
      definition.kind === Kind.ENUM_TYPE_DEFINITION ||
      definition.kind === Kind.ENUM_TYPE_EXTENSION
    ) {
      const values = (definition.values ?? []).map(({ name }) => name.value);
      enums.set(definition.name.value, [...(enums.get(definition.name.value) ?? []), ...values]);
    }
    if (
      definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION
    ) {
      const fields = inputs.get(definition.name.value) ?? new Map<string, string>();
      for (const { name, type } of definition.fields ?? []) fields.set(name.value, namedType(type));
      inputs.set(definition.name.value, fields);
    }
  }
  return { labels, possible, passed: passedOnTheWay(labels, possible), enums, inputs };
}

/**
 * Person itself, every type one of whose fields is a statement about a person or leads to one, and
 * what may be one.
 */
export function isPersonBearing(name: string, { labels, possible }: GraphTypes): boolean {
  const says = (type: string): boolean =>
    type === PERSON_TYPE ||
    [...(labels.get(type)?.fields.values() ?? [])].some(
      ({ category, returns }) => category !== undefined || returns === PERSON_TYPE,
    );
  return says(name) || [...(possible.get(name) ?? [])].some(says);
}

/** Whether a field is open, by itself or by its type. */
export const isOpen = (
  field: { readonly open: boolean },
  type: { readonly open: boolean } | undefined,
): boolean => field.open || type?.open === true;
