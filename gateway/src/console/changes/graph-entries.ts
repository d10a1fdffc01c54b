import {
  Kind,
  print,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { isOpen } from '@kasane/directives/graph-types';
import { readLabels, type TypeLabel } from '@kasane/directives/read-labels';

/** One thing a reader of the graph can name, and what is said about it. */
export interface GraphEntry {
  readonly what: 'type' | 'field' | 'argument' | 'value';
  /** As it would be written: `[Person!]`, `enum`, `String = "x"`. */
  readonly shape: string;
  /** Category codes, `@open`, `@personEdge`, or nothing. */
  readonly label: string;
}

/**
 * Everything of a supergraph by its coordinate (`Type`, `Type.field`, `Type.field(argument:)`,
 * `Type.VALUE`), without what only the gateway's planner needs.
 */
export function graphEntries(document: DocumentNode): ReadonlyMap<string, GraphEntry> {
  const labels = readLabels(document);
  const entries = new Map<string, GraphEntry>();
  for (const definition of document.definitions) {
    const shape = shapeOf(definition);
    const type = 'name' in definition ? definition.name.value : undefined;
    if (shape === undefined || type === undefined || MACHINERY.test(type)) continue;
    const known = labels.get(type);
    entries.set(type, { what: 'type', shape, label: typeLabel(known) });
    addMembers(entries, type, definition, known);
  }
  return entries;
}

/** Names of the join and link specifications, which a supergraph carries along. */
const MACHINERY = /^(?:join|link|core)__/;

function addMembers(
  entries: Map<string, GraphEntry>,
  type: string,
  definition: DefinitionNode,
  known: TypeLabel | undefined,
): void {
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
    for (const { name } of definition.values ?? []) {
      entries.set(`${type}.${name.value}`, { what: 'value', shape: '', label: '' });
    }
    return;
  }
  if (!('fields' in definition)) return;
  for (const field of definition.fields ?? []) {
    const name = field.name.value;
    const coordinate = `${type}.${name}`;
    const shape = typeOf(field);
    entries.set(coordinate, { what: 'field', shape, label: fieldLabel(known, name) });
    if (field.kind !== Kind.FIELD_DEFINITION) continue;
    for (const argument of field.arguments ?? []) {
      const given = known?.fields
        .get(name)
        ?.arguments.find((one) => one.name === argument.name.value);
      entries.set(`${coordinate}(${argument.name.value}:)`, {
        what: 'argument',
        shape: typeOf(argument),
        label: given?.category ?? (given?.open === true ? '@open' : ''),
      });
    }
  }
}

/** Kind of a type and what it is made of; undefined for what is no type. */
function shapeOf(definition: DefinitionNode): string | undefined {
  const { kind } = definition;
  if (kind === Kind.OBJECT_TYPE_DEFINITION) return `type${implemented(definition.interfaces)}`;
  if (kind === Kind.INTERFACE_TYPE_DEFINITION) {
    return `interface${implemented(definition.interfaces)}`;
  }
  if (kind === Kind.UNION_TYPE_DEFINITION) return `union = ${names(definition.types).join(' | ')}`;
  return plain.get(kind);
}

const plain: ReadonlyMap<Kind, string> = new Map([
  [Kind.ENUM_TYPE_DEFINITION, 'enum'],
  [Kind.INPUT_OBJECT_TYPE_DEFINITION, 'input'],
  [Kind.SCALAR_TYPE_DEFINITION, 'scalar'],
]);

type Named = readonly { readonly name: { readonly value: string } }[] | undefined;

const names = (nodes: Named): string[] => (nodes ?? []).map(({ name }) => name.value).sort();

const implemented = (nodes: Named): string =>
  names(nodes).length === 0 ? '' : ` implements ${names(nodes).join(' & ')}`;

function typeOf(node: FieldDefinitionNode | InputValueDefinitionNode): string {
  const usual = node.kind === Kind.INPUT_VALUE_DEFINITION ? node.defaultValue : undefined;
  return usual === undefined ? print(node.type) : `${print(node.type)} = ${print(usual)}`;
}

const typeLabel = (type: TypeLabel | undefined): string =>
  [type?.open === true ? ['@open'] : [], type?.personEdge === true ? ['@personEdge'] : []]
    .flat()
    .join(' ');

function fieldLabel(type: TypeLabel | undefined, name: string): string {
  const field = type?.fields.get(name);
  if (field === undefined) return '';
  const { category, derivedFrom } = field;
  if (category === undefined) return isOpen(field, type) ? '@open' : '';
  return [category, ...derivedFrom].join(' + ');
}
