import {
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { MOST_ERRORS } from '../errors/few-errors.js';

/** With one more, which says that there are others. */
const MOST = MOST_ERRORS - 1;

/**
 * The variables as the operation declares them, or what is wrong with the first of them. Each wrong
 * value would become an error of its own: 20,000 of them were an answer of four megabytes and two
 * seconds of a processor (leaks.md 35), so nothing is read any further.
 */
export function readVariables(
  schema: GraphQLSchema,
  declared: readonly VariableDefinitionNode[],
  given: Readonly<Record<string, unknown>>,
): ReturnType<typeof getVariableValues> {
  const read = getVariableValues(schema, declared, given, { maxErrors: MOST });
  if (read.errors === undefined || read.errors.length <= MOST) return read;
  return { errors: [...read.errors.slice(0, MOST), otherErrors()] };
}

/** GraphQL's own has no code, and would pass for a fault of ours. */
const otherErrors = () =>
  new GraphQLError(
    `Variables are wrong in more places than these ${String(MOST)}. The others are not listed.`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
  );
