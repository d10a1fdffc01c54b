import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isOfType } from './is-of-type.js';
import { mergeAnswer } from './merge-answer.js';
import { isObject, type Growing } from './run.js';

/**
 * What a subgraph is told about an entity: its type, its key, and what it `@requires`. Undefined
 * where something of it is not known.
 */
export type Represent = (entity: Growing) => Growing | undefined;

/** @param schema of the supergraph, for conditions on interfaces */
export function createRepresent(
  selections: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): Represent {
  const parts = selections.map((selection) => createPart(selection, schema));
  return (entity) => {
    const representation: Growing = {};
    return parts.every((part) => part(entity, representation)) ? representation : undefined;
  };
}

/** Adds its part to a representation; false where a field of it is not known. */
type Part = (entity: Growing, representation: Growing) => boolean;

function createPart(selection: QueryPlanSelectionNode, schema: GraphQLSchema): Part {
  if (selection.kind === 'Field') {
    const key = selection.alias ?? selection.name;
    const below =
      selection.selections === undefined
        ? undefined
        : createRepresent(selection.selections, schema);
    return (entity, representation) => {
      if (!Object.hasOwn(entity, key)) return false;
      const value = entity[key];
      if (value === undefined) return false;
      representation[key] = below === undefined ? value : representBelow(value, below);
      return true;
    };
  }
  const { typeCondition } = selection;
  if (typeCondition === undefined) return () => true;
  const below = createRepresent(selection.selections, schema);
  return (entity, representation) => {
    if (!isOfType(schema, entity['__typename'], typeCondition)) return true;
    const part = below(entity);
    if (part !== undefined) mergeAnswer(representation, part);
    return true;
  };
}

const representBelow = (value: unknown, below: Represent): unknown => {
  if (Array.isArray(value)) return value.map((item) => representBelow(item, below));
  return isObject(value) ? (below(value) ?? null) : null;
};
