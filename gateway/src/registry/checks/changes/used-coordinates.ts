import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Everything of a schema an operation leans on: types, `Type.field`, `Type.field(argument:)`. A field
 * asked of an interface is asked of what implements it; a type of input brings what is inside.
 */
export function usedCoordinates(operation: DocumentNode, schema: GraphQLSchema): Set<string> {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  const addInput = (type: GraphQLInputType | null | undefined): void => {
    const named = type && getNamedType(type);
    if (!named || used.has(named.name)) return;
    used.add(named.name);
    if (isInputObjectType(named)) {
      for (const field of Object.values(named.getFields())) addInput(field.type);
    }
  };
  visit(
    operation,
    visitWithTypeInfo(info, {
      Field: () => {
        const parent = info.getParentType();
        const field = info.getFieldDef();
        if (!parent || !field) return;
        const parents = isAbstractType(parent)
          ? [parent, ...schema.getPossibleTypes(parent)]
          : [parent, ...parent.getInterfaces()];
        for (const { name } of parents) used.add(name).add(`${name}.${field.name}`);
        used.add(getNamedType(field.type).name);
      },
      Argument: ({ name }) => {
        const parent = info.getParentType();
        const field = info.getFieldDef();
        if (parent && field) used.add(`${parent.name}.${field.name}(${name.value}:)`);
        addInput(info.getArgument()?.type);
      },
      VariableDefinition: ({ type }) => {
        addInput(typeFromAST(schema, type) as GraphQLInputType | undefined);
      },
      NamedType: ({ name }) => {
        used.add(name.value);
      },
    }),
  );
  return used;
}
