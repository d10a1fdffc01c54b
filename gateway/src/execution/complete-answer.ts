import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isInterfaceType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import type { Faults } from './faults.js';
import { isObject, type Growing } from './run.js';
import type { FieldsBelow, NamedType, SelectedFields } from './selected-fields.js';

/** What the client asked for of a value, in the order it asked, and nothing else. */
export type Complete = (given: unknown, faults: Faults) => unknown;

/** Where null must not stand: what is around it becomes null in its turn. */
const BROKEN = Symbol('broken');

/**
 * How a value of a type is made into its part of the answer. Worked out once for an operation and
 * the values of its `@skip` and `@include`, so that a request only copies.
 */
function createComplete(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  below: FieldsBelow,
): Complete {
  if (isNonNullType(type)) {
    const complete = createComplete(type.ofType, nodes, below);
    return (given, faults) => {
      const known = faults.found;
      const value = complete(given, faults);
      if (value !== null) return value;
      if (faults.found === known) faults.add(`null for ${String(type)}`);
      return BROKEN;
    };
  }
  if (isListType(type)) return completeList(createComplete(type.ofType, nodes, below));
  if (isLeafType(type)) return completeLeaf(type);
  return completeObject(type, nodes, below);
}

const completeList =
  (complete: Complete): Complete =>
  (given, faults) => {
    if (given === null || given === undefined) return null;
    if (!Array.isArray(given)) return fault('no list where a list is promised', faults);
    const items = given.map((item: unknown, at) => {
      const known = faults.kept.length;
      const value = complete(item, faults);
      if (faults.kept.length !== known) faults.stepOut(known, at);
      return value;
    });
    return items.includes(BROKEN) ? null : items;
  };

function completeLeaf(type: GraphQLLeafType): Complete {
  const valid = validLeaf(type);
  return (given, faults) => {
    if (given === null || given === undefined) return null;
    return valid(given) ? given : fault(`not a value of ${type.name}`, faults);
  };
}

function validLeaf(type: GraphQLLeafType): (given: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (given) => typeof given === 'string' && names.has(given);
  }
  switch (type.name) {
    case GraphQLString.name:
      return (given) => typeof given === 'string';
    case GraphQLBoolean.name:
      return (given) => typeof given === 'boolean';
    case GraphQLInt.name:
      return (given) => Number.isInteger(given);
    case GraphQLFloat.name:
      return (given) => Number.isFinite(given);
    case GraphQLID.name:
      return (given) => typeof given === 'string' || Number.isInteger(given);
    default:
      // The city's own scalars are checked where they are written.
      return () => true;
  }
}

function completeObject(
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  below: FieldsBelow,
): Complete {
  const known = new Map<string, CompleteFields>();
  // A name that is no type's is whatever a subgraph wrote: neither kept nor logged (leaks.md 32).
  const fieldsOf = (name: string): CompleteFields | undefined => {
    const ready = known.get(name);
    if (ready !== undefined) return ready;
    const possible = below.possible(type, name);
    if (possible === undefined) return undefined;
    const fields = createFields(possible, below(possible, nodes), below);
    known.set(name, fields);
    return fields;
  };
  const only = isObjectType(type) || isInterfaceType(type) ? fieldsOf(type.name) : undefined;
  return (given, faults) => {
    if (given === null || given === undefined) return null;
    if (!isObject(given)) return fault('no object where an object is promised', faults);
    const name = given['__typename'];
    const fields = typeof name === 'string' && name !== type.name ? fieldsOf(name) : only;
    return fields === undefined
      ? fault(`not a type of ${type.name}`, faults)
      : fields(given, faults);
  };
}

type CompleteFields = (given: Growing, faults: Faults) => Growing | null;

/** The fields of one object type. */
export function createFields(
  type: NamedType,
  selected: SelectedFields,
  below: FieldsBelow,
): CompleteFields {
  const fields = [...selected].map(([key, nodes]) => ({
    key,
    // Answers are plain objects, and these keys have a value in every one of them.
    inherited: key in Object.prototype,
    complete: completeField(type, nodes, below),
  }));
  return (given, faults) => {
    const answer: Growing = {};
    for (const { key, inherited, complete } of fields) {
      const known = faults.kept.length;
      const value = complete(inherited && !Object.hasOwn(given, key) ? null : given[key], faults);
      if (faults.kept.length !== known) faults.stepOut(known, key);
      if (value === BROKEN) return null;
      answer[key] = value;
    }
    return answer;
  };
}

function completeField(type: NamedType, nodes: readonly FieldNode[], below: FieldsBelow): Complete {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') {
    return isObjectType(type)
      ? () => type.name
      : (_given, faults) => {
          fault(`nobody says which ${type.name} it is`, faults);
          return BROKEN;
        };
  }
  const field = type.getFields()[name];
  // What the schema says of itself is brought along with the data (introspection.ts).
  if (field === undefined) return (given) => given ?? null;
  return createComplete(field.type, nodes, below);
}

function fault(message: string, faults: Faults): null {
  faults.add(message);
  return null;
}
