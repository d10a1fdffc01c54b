import {
  GraphQLError,
  isAbstractType,
  isUnionType,
  type GraphQLCompositeType,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What no alias may be, and what none may begin with. */
export const keyAliases = { names: ['id'], beginnings: ['__', 'kasane_'] } as const;

const isTaken = (alias: string): boolean =>
  keyAliases.names.some((name) => name === alias) ||
  keyAliases.beginnings.some((beginning) => alias.startsWith(beginning));

/**
 * The planner and the firewall find people by the response keys `id` and `__typename`, and by our
 * own. An alias must not put another field in their place (leaks.md 5).
 *
 * Nor in that of any field: what a derived field is made from is read by its name from the same
 * objects the client's aliases are written to, so another value there would become a wrong finding
 * (leaks.md 3). Of any, and not only of those that are an input today: what may be asked must not
 * hang on what some department derives.
 */
export const keyAliasRule: ValidationRule = (context) => ({
  Field: (field) => {
    const alias = field.alias?.value;
    if (alias === undefined || alias === field.name.value) return;
    const problem = isTaken(alias)
      ? 'id、__ で始まる名前、kasane_ で始まる名前は、この基盤が人を見分けるために使います。ほかの名前にしてください。'
      : likeAnother(alias, context);
    if (problem === undefined) return;
    context.reportError(
      new GraphQLError(`別名 ${alias} は使えません。${problem}`, { nodes: field }),
    );
  },
});

function likeAnother(alias: string, context: ValidationContext): string | undefined {
  const parent = context.getParentType();
  const type = parent && typesOf(parent, context).find((one) => hasField(one, alias));
  return type
    ? `${type.name} の別の項目の名前で、その項目から導かれる値を取り違えるおそれがあります。どの項目の名前でもない別名にしてください。`
    : undefined;
}

/** What is asked of an abstract type stands in objects of every type it may be. */
const typesOf = (parent: GraphQLCompositeType, context: ValidationContext) =>
  isAbstractType(parent) ? [parent, ...context.getSchema().getPossibleTypes(parent)] : [parent];

const hasField = (type: GraphQLCompositeType, name: string): boolean =>
  !isUnionType(type) && Object.hasOwn(type.getFields(), name);
