import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type TypeNode,
} from 'graphql';

/** The entity type whose `id` is the subject of every decision. */
export const PERSON_TYPE = 'Person';

/** What the labels of one field definition say. */
export interface FieldLabel {
  readonly type: string;
  readonly field: string;
  /** Named type the field returns, without list and non-null. */
  readonly returns: string;
  readonly nonNull: boolean;
  readonly open: boolean;
  readonly category: string | undefined;
  /** Arguments that reveal a category of whoever is found by them. */
  readonly personalArguments: readonly { readonly name: string; readonly category: string }[];
  readonly description: string | undefined;
}

/** What the labels of one object type say. */
export interface TypeLabel {
  readonly name: string;
  readonly open: boolean;
  readonly personEdge: boolean;
  /** Has a key of its own, so its fields are not about the person it was reached from. */
  readonly entity: boolean;
  /** Names of the interfaces it implements. */
  readonly interfaces: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, FieldLabel>;
}

/**
 * Reads the labels of a subgraph's SDL or of a supergraph. Definitions and extensions of one type
 * are taken together. Interfaces count as types, so a label there is seen as well.
 */
export function readLabels(document: DocumentNode): ReadonlyMap<string, TypeLabel> {
  const types = new Map<string, TypeLabel & { fields: Map<string, FieldLabel> }>();
  for (const definition of document.definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.OBJECT_TYPE_EXTENSION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_EXTENSION
    ) {
      continue;
    }
    const name = definition.name.value;
    const known = types.get(name);
    const type = {
      name,
      open: (known?.open ?? false) || has(definition.directives, 'open'),
      personEdge: (known?.personEdge ?? false) || has(definition.directives, 'personEdge'),
      entity: (known?.entity ?? false) || isEntity(definition.directives),
      interfaces: new Set([
        ...(known?.interfaces ?? []),
        ...(definition.interfaces ?? []).map((implemented) => implemented.name.value),
      ]),
      fields: known?.fields ?? new Map<string, FieldLabel>(),
    };
    types.set(name, type);
    for (const field of definition.fields ?? []) {
      type.fields.set(field.name.value, readField(name, field));
    }
  }
  return types;
}

function readField(type: string, field: FieldDefinitionNode): FieldLabel {
  return {
    type,
    field: field.name.value,
    returns: namedType(field.type),
    nonNull: field.type.kind === Kind.NON_NULL_TYPE,
    open: has(field.directives, 'open'),
    category: categoryOf(field.directives),
    personalArguments: (field.arguments ?? []).flatMap((argument) => {
      const category = categoryOf(argument.directives);
      return category === undefined ? [] : [{ name: argument.name.value, category }];
    }),
    description: field.description?.value,
  };
}

const has = (directives: readonly ConstDirectiveNode[] | undefined, name: string): boolean =>
  directives?.some((directive) => directive.name.value === name) ?? false;

/** `@key` in a subgraph, `@join__type(key: …)` in a supergraph. */
const isEntity = (directives: readonly ConstDirectiveNode[] | undefined): boolean =>
  directives?.some(
    ({ name, arguments: given }) =>
      name.value === 'key' ||
      (name.value === 'join__type' && given?.some((argument) => argument.name.value === 'key')),
  ) ?? false;

function categoryOf(directives: readonly ConstDirectiveNode[] | undefined): string | undefined {
  const label = directives?.find((directive) => directive.name.value === 'personal');
  const value = label?.arguments?.find((argument) => argument.name.value === 'category')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
