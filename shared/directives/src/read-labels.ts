import {
  Kind,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
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
  /** Categories of the fields it is derived from, besides its own. */
  readonly derivedFrom: readonly string[];
  /** How many labels stand on it; more than one says nothing. */
  readonly labels: number;
  readonly arguments: readonly ArgumentLabel[];
  /** Arguments that reveal a category of whoever is found by them. */
  readonly personalArguments: readonly { readonly name: string; readonly category: string }[];
  /** Defined here for reference only; another subgraph answers it. */
  readonly external: boolean;
  /** Asked for between subgraphs alone; no client sees it. */
  readonly inaccessible: boolean;
  readonly description: string | undefined;
}

export interface ArgumentLabel {
  readonly name: string;
  /** Named type, without list and non-null. */
  readonly takes: string;
  readonly open: boolean;
  readonly category: string | undefined;
}

/** What the labels of one object type or interface say. */
export interface TypeLabel {
  readonly name: string;
  readonly open: boolean;
  readonly personEdge: boolean;
  /** Has a key of its own, so its fields are not about the person it was reached from. */
  readonly entity: boolean;
  /** Field sets of its keys, as written. */
  readonly keys: readonly string[];
  /** Names of the interfaces it implements. */
  readonly interfaces: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, FieldLabel>;
}

type Fielded =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

/**
 * Reads the labels of a subgraph's SDL or of a supergraph. Definitions and extensions of one type
 * are taken together. Interfaces count as types, so a label there is seen as well.
 */
export function readLabels(document: DocumentNode): ReadonlyMap<string, TypeLabel> {
  const types = new Map<string, TypeLabel & { fields: Map<string, FieldLabel> }>();
  for (const definition of document.definitions) {
    if (!hasFields(definition)) continue;
    const name = definition.name.value;
    const known = types.get(name);
    const keys = [...(known?.keys ?? []), ...keysOf(definition.directives)];
    const external = has(definition.directives, 'external');
    const type = {
      name,
      open: (known?.open ?? false) || has(definition.directives, 'open'),
      personEdge: (known?.personEdge ?? false) || has(definition.directives, 'personEdge'),
      entity: keys.length > 0,
      keys,
      interfaces: new Set([
        ...(known?.interfaces ?? []),
        ...(definition.interfaces ?? []).map((implemented) => implemented.name.value),
      ]),
      fields: known?.fields ?? new Map<string, FieldLabel>(),
    };
    types.set(name, type);
    for (const field of definition.fields ?? []) {
      type.fields.set(field.name.value, readField(name, field, external));
    }
  }
  return types;
}

const hasFields = (definition: DefinitionNode): definition is Fielded =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
  definition.kind === Kind.OBJECT_TYPE_EXTENSION ||
  definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
  definition.kind === Kind.INTERFACE_TYPE_EXTENSION;

function readField(type: string, field: FieldDefinitionNode, external: boolean): FieldLabel {
  const given = (field.arguments ?? []).map(readArgument);
  return {
    type,
    field: field.name.value,
    returns: namedType(field.type),
    nonNull: field.type.kind === Kind.NON_NULL_TYPE,
    open: has(field.directives, 'open'),
    category: categoryOf(field.directives),
    derivedFrom: derivedFrom(field.directives),
    labels: (field.directives ?? []).filter(({ name }) => name.value === 'personal').length,
    arguments: given,
    personalArguments: given.flatMap(({ name, category }) =>
      category === undefined ? [] : [{ name, category }],
    ),
    external: external || has(field.directives, 'external'),
    inaccessible: has(field.directives, 'inaccessible'),
    description: field.description?.value,
  };
}

const readArgument = ({ name, type, directives }: InputValueDefinitionNode): ArgumentLabel => ({
  name: name.value,
  takes: namedType(type),
  open: has(directives, 'open'),
  category: categoryOf(directives),
});

type Directives = readonly ConstDirectiveNode[] | undefined;

/** By its own name, or by the one that federation gives what is not imported. */
const has = (directives: Directives, name: string): boolean =>
  directives?.some(({ name: { value } }) => value === name || value === `federation__${name}`) ??
  false;

/** `@key(fields:)` in a subgraph, `@join__type(key:)` in a supergraph. */
const keysOf = (directives: Directives): string[] =>
  (directives ?? []).flatMap((directive) => {
    const name = directive.name.value;
    if (name === 'key' || name === 'federation__key') return textOf(directive, 'fields') ?? '';
    return name === 'join__type' ? (textOf(directive, 'key') ?? []) : [];
  });

const categoryOf = (directives: Directives): string | undefined => {
  const label = directives?.find(({ name }) => name.value === 'personal');
  return label && textOf(label, 'category');
};

function derivedFrom(directives: Directives): string[] {
  const label = directives?.find(({ name }) => name.value === 'personal');
  const value = label?.arguments?.find(({ name }) => name.value === 'derivedFrom')?.value;
  const values = value?.kind === Kind.LIST ? value.values : value === undefined ? [] : [value];
  return values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : []));
}

function textOf(directive: ConstDirectiveNode, argument: string): string | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
