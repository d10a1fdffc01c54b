import { getNamedType, isCompositeType, isObjectType, type GraphQLSchema } from 'graphql';

/**
 * A selection of every field of a type, down to the entities it names, of which only the key is
 * asked for. Fields that need an argument are left out.
 */
export function selectEverything(schema: GraphQLSchema, typeName: string): string {
  return `{ ${fieldsOf(schema, typeName).join(' ')} }`;
}

function fieldsOf(schema: GraphQLSchema, typeName: string): readonly string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  return Object.values(type.getFields())
    .filter(({ args }) => args.length === 0)
    .map(({ name, type: returned }) => {
      const named = getNamedType(returned);
      if (!isCompositeType(named)) return name;
      const below = isEntity(named.name) ? '{ id }' : selectEverything(schema, named.name);
      return `${name} ${below}`;
    });
}

const isEntity = (name: string): boolean => name === 'Person' || name === 'Household';
