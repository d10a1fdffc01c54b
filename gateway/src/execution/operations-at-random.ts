import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLSchema,
} from 'graphql';

const DEPTH = 4;

const variables = {
  yes: '$yes: Boolean!',
  no: '$no: Boolean = false',
  color: '$color: Color!',
  id: '$id: ID!',
};

/** The variables a selection uses, as they are declared. */
const declared = (selected: string): string => {
  const used = Object.entries(variables).filter(([name]) => selected.includes(`$${name}`));
  return used.length === 0 ? '' : `(${used.map(([, declaration]) => declaration).join(', ')})`;
};

/** Operations over a schema: aliases, fragments on every kind of type, conditions, type names. */
export function operationsOf(schema: GraphQLSchema): fc.Arbitrary<string> {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  if (!query || !mutation) throw new Error('a query and a mutation type are needed');
  return fc.oneof(
    {
      weight: 5,
      arbitrary: selection(schema, query, DEPTH).map((text) => `query ${declared(text)} ${text}`),
    },
    {
      weight: 1,
      arbitrary: selection(schema, mutation, DEPTH).map(
        (text) => `mutation ${declared(text)} ${text}`,
      ),
    },
  );
}

function selection(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  depth: number,
): fc.Arbitrary<string> {
  const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
  const names = fields.flatMap((field) => {
    const below = getNamedType(field.type);
    if (isCompositeType(below) && depth === 0) return [];
    const values: Readonly<Record<string, string>> = { color: '$color', id: '$id', suffix: '"x"' };
    const args = field.args.flatMap(({ name }) =>
      values[name] === undefined ? [] : [`${name}: ${values[name]}`],
    );
    const call = args.length === 0 ? '' : `(${args.join(', ')})`;
    const under = isCompositeType(below) ? selection(schema, below, depth - 1) : fc.constant('');
    return [
      fc
        .tuple(fc.constantFrom('', '', '', 'other: '), conditions, under)
        .map(
          ([alias, condition, text]) =>
            `${alias && `${alias.slice(0, 5)}_${field.name}: `}${field.name}${call}${condition} ${text}`,
        ),
    ];
  });
  const typename = fc.constantFrom('__typename', 'kind: __typename').map((text) => text);
  const possible = isAbstractType(type)
    ? [...schema.getPossibleTypes(type), type]
    : isObjectType(type)
      ? [type, ...type.getInterfaces()]
      : [];
  const fragments =
    depth === 0
      ? []
      : possible.map((on) =>
          fc
            .tuple(conditions, selection(schema, on, depth - 1))
            .map(([condition, text]) => `... on ${on.name}${condition} ${text}`),
        );
  const parts = [...names, typename, ...fragments];
  return fc
    .array(fc.oneof(...parts), { minLength: 1, maxLength: depth === 0 ? 2 : 4 })
    .map((chosen) => `{ ${chosen.join(' ')} }`);
}

const conditions = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '',
    ' @include(if: $yes)',
    ' @skip(if: $yes)',
    ' @skip(if: $no)',
    ' @include(if: false)',
  ],
);
