import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isOfType } from './is-of-type.js';
import { isObject, type Growing } from './run.js';

/** Changes a value in place, as the planner asks for around one fetch. */
export type Rewrite = (value: unknown) => void;

const FRAGMENT = '... on ';

/**
 * The planner renames fields that two types of one place give different types, and sets the type
 * name of an `@interfaceObject`; these changes are undone, or made, around the fetch.
 *
 * @param schema of the supergraph
 */
export function createRewrite(
  rewrites: readonly FetchDataRewrite[] | undefined,
  schema: GraphQLSchema,
): Rewrite | undefined {
  if (rewrites === undefined || rewrites.length === 0) return undefined;
  return (value) => {
    for (const rewrite of rewrites) applyAt(rewrite.path.slice(0, -1), value, rewrite, schema);
  };
}

function applyAt(
  path: readonly string[],
  value: unknown,
  rewrite: FetchDataRewrite,
  schema: GraphQLSchema,
): void {
  if (Array.isArray(value)) {
    for (const item of value) applyAt(path, item, rewrite, schema);
    return;
  }
  if (!isObject(value)) return;
  const [key, ...rest] = path;
  if (key === undefined) {
    applyTo(value, rewrite);
  } else if (!key.startsWith(FRAGMENT)) {
    if (Object.hasOwn(value, key)) applyAt(rest, value[key], rewrite, schema);
  } else if (
    value['__typename'] === undefined ||
    isOfType(schema, value['__typename'], key.slice(FRAGMENT.length))
  ) {
    applyAt(rest, value, rewrite, schema);
  }
}

function applyTo(object: Growing, rewrite: FetchDataRewrite): void {
  const key = rewrite.path.at(-1) ?? '';
  if (rewrite.kind === 'ValueSetter') {
    object[key] = rewrite.setValueTo;
  } else if (Object.hasOwn(object, key) && object[key] !== null && object[key] !== undefined) {
    object[rewrite.renameKeyTo] = object[key];
    object[key] = undefined;
  }
}
