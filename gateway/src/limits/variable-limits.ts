import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../request-context.js';

/**
 * How much the variables of one request may hold, well above the longest form a frontend sends.
 * Every wrong value in them would become an error of its own: 20,000 of them were an answer of four
 * megabytes and two seconds of a processor (leaks.md 35).
 */
export const variableLimits = {
  /** Lists, objects and values, all together. */
  values: 2_000,
  /** Lists and objects in each other. */
  depth: 20,
  /** Characters of a text. */
  text: 20_000,
} as const;

/** What is too much in the variables; undefined where nothing is. */
export function variablesFault(variables: unknown): keyof typeof variableLimits | undefined {
  let count = 0;
  // A stack of our own: variables can be nested deeper than calls can.
  const open = [{ value: variables, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    count += 1;
    if (count > variableLimits.values) return 'values';
    if (typeof value === 'string' && value.length > variableLimits.text) return 'text';
    if (typeof value !== 'object' || value === null) continue;
    if (depth > variableLimits.depth) return 'depth';
    const inside: readonly unknown[] = Object.values(value);
    if (inside.length > variableLimits.values) return 'values';
    for (const each of inside) open.push({ value: each, depth: depth + 1 });
  }
  return undefined;
}

/** Refuses variables that are too much, before any of them is read. */
export const boundedVariables: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ request: { variables } }) => {
        if (variablesFault(variables) === undefined) return Promise.resolve();
        const { values, depth, text } = variableLimits;
        return Promise.reject(
          new GraphQLError(
            `variables が大きすぎます。値は全部で ${String(values)} まで、入れ子は ${String(depth)} 段まで、一つの文字列は ${String(text)} 字までです。操作を分けてください。`,
            { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
          ),
        );
      },
    }),
};
