import { getNamedType, isCompositeType, isObjectType, type GraphQLSchema } from 'graphql';

/**
 * A selection of every field of a type, down to the entities it names, of which only the key is
 * asked for. Fields that need an argument are left out, and those that lead back to where they are.
 */
export function selectEverything(
  schema: GraphQLSchema,
  typeName: string,
  above: readonly string[] = [],
): string {
  return `{ ${fieldsOf(schema, typeName, above).join(' ')} }`;
}

function fieldsOf(
  schema: GraphQLSchema,
  typeName: string,
  above: readonly string[],
): readonly string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  return Object.values(type.getFields())
    .filter(({ args }) => args.length === 0)
    .flatMap(({ name, type: returned }) => {
      const named = getNamedType(returned);
      if (!isCompositeType(named)) return [name];
      if (isEntity(named.name)) return [`${name} { id }`];
      const path = [...above, typeName];
      if (path.includes(named.name)) return [];
      return [`${name} ${selectEverything(schema, named.name, path)}`];
    });
}

/** A place leads to its area and its operator, and from there to every other place. */
const entities: readonly string[] = ['Person', 'Household', 'ParticipationPlace'];

const isEntity = (name: string): boolean => entities.includes(name);
