import { GraphQLError, type ValidationRule } from 'graphql';

/** What no alias may be, and what none may begin with. */
export const keyAliases = { names: ['id'], beginnings: ['__', 'kasane_'] } as const;

const isTaken = (alias: string): boolean =>
  keyAliases.names.some((name) => name === alias) ||
  keyAliases.beginnings.some((beginning) => alias.startsWith(beginning));

/**
 * The planner and the firewall find people by the response keys `id` and `__typename`, and by our
 * own. An alias must not put another field in their place (leaks.md 5).
 */
export const keyAliasRule: ValidationRule = (context) => ({
  Field: (field) => {
    const alias = field.alias?.value;
    if (alias === undefined || alias === field.name.value) return;
    if (!isTaken(alias)) return;
    context.reportError(
      new GraphQLError(
        `別名 ${alias} は使えません。id、__ で始まる名前、kasane_ で始まる名前は、この基盤が人を見分けるために使います。ほかの名前にしてください。`,
        { nodes: field },
      ),
    );
  },
});
