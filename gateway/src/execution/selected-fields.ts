import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Conditions } from './settle-conditions.js';

/** Every field that is asked for of one object type, by its response key, in the order asked for. */
export type SelectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * What an object says it is. An interface where a subgraph knows no more of it (`@interfaceObject`)
 * and nobody asked for what only one of its types has.
 */
export type NamedType = GraphQLObjectType | GraphQLInterfaceType;

/** What is asked for below fields of one response key. */
export interface FieldsBelow {
  (type: NamedType, nodes: readonly FieldNode[]): SelectedFields;
  /** The type of this name, where a value of the other type may be one. */
  readonly possible: (type: GraphQLCompositeType, name: string) => NamedType | undefined;
}

export interface FieldsBelowOptions {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly conditions: Conditions;
}

export function createFieldsBelow({
  schema,
  fragments,
  conditions,
}: FieldsBelowOptions): FieldsBelow {
  const below = (type: NamedType, nodes: readonly FieldNode[]) =>
    // Of an interface it reads what it reads of an object type: what fragments hold for it.
    collectSubfields(schema, fragments, conditions, type as GraphQLObjectType, nodes);
  const possible = (type: GraphQLCompositeType, name: string) => {
    const named = schema.getType(name);
    if (!isObjectType(named) && !isInterfaceType(named)) return undefined;
    return named === type || (isAbstractType(type) && schema.isSubType(type, named))
      ? named
      : undefined;
  };
  return Object.assign(below, { possible });
}
