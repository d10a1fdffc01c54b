import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { isUuid } from '../consent/is-uuid.js';
import type { RequestContext } from '../request-context.js';

/**
 * How much the variables of one request may hold, well above the longest form a frontend sends
 * (leaks.md 35). Ids have a room of their own: the list of 避難行動要支援者 of a whole city is declared
 * at once, and whatever else takes a list of ids says itself how many it takes.
 */
export const variableLimits = {
  /** Lists, objects and values, all together, ids apart. */
  values: 2_000,
  /** Ids of people and records; a body of 1 MB holds a few more. */
  ids: 26_000,
  /** Lists and objects in each other. */
  depth: 20,
  /** Characters of a text. */
  text: 20_000,
} as const;

/** What is too much in the variables; undefined where nothing is. */
export function variablesFault(variables: unknown): keyof typeof variableLimits | undefined {
  const count = { values: 0, ids: 0 };
  const { values, ids } = variableLimits;
  // A stack of our own: variables can be nested deeper than calls can.
  const open = [{ value: variables, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    const room = isUuid(value) ? 'ids' : 'values';
    count[room] += 1;
    if (count[room] > variableLimits[room]) return room;
    if (typeof value === 'string' && value.length > variableLimits.text) return 'text';
    if (typeof value !== 'object' || value === null) continue;
    if (depth > variableLimits.depth) return 'depth';
    const inside: readonly unknown[] = Object.values(value);
    if (inside.length > values + ids) return 'values';
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
        const { values, ids, depth, text } = variableLimits;
        return Promise.reject(
          new GraphQLError(
            `variables が大きすぎます。値は全部で ${String(values)} まで (Person.id などの識別子は別に ${String(ids)} まで)、入れ子は ${String(depth)} 段まで、一つの文字列は ${String(text)} 字までです。操作を分けてください。`,
            { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
          ),
        );
      },
    }),
};
