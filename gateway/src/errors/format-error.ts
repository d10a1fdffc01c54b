import { unwrapResolverError } from '@apollo/server/errors';
import { readInputProblems } from '@kasane/policy/recording/input-problems';
import { readVersionConflict } from '@kasane/policy/recording/version-conflict';
import type { GraphQLFormattedError } from 'graphql';
import { authErrors } from '../auth/auth-error.js';
import { maskedError, type LogCause } from './coded-error.js';
import { errorCodes } from './error-codes.js';

/** Codes of GraphQL itself: they are about the text of the request and carry nothing of an answer. */
const requestCodes: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** GraphQL's own texts repeat the value they are about, which may be a megabyte. */
const MOST_CHARACTERS = 300;

/** Apollo Server leaves it out of what validation finds, not of what is wrong in variables. */
const SUGGESTION = / Did you mean .*$/s;

const ownCodes: ReadonlySet<unknown> = new Set([
  ...errorCodes.map(({ code }) => code),
  ...Object.keys(authErrors),
]);

/**
 * The last look at an error before it leaves: code, id, path and a text of ours. Anything we did not
 * write on purpose is masked and logged under an id.
 */
export function createFormatError(log: LogCause) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    const path = formatted.path === undefined ? {} : { path: formatted.path };
    if (requestCodes.has(code)) {
      const message = formatted.message.replace(SUGGESTION, '').slice(0, MOST_CHARACTERS);
      return { message, ...locations(formatted), ...path, extensions: { code } };
    }
    if (ownCodes.has(code)) {
      const id = formatted.extensions?.['id'];
      const problems = readInputProblems(formatted.extensions?.['problems']);
      const conflict = readVersionConflict(formatted.extensions?.['conflict']);
      return {
        message: formatted.message,
        ...path,
        extensions: {
          code,
          ...(typeof id === 'string' ? { id } : {}),
          ...(problems.length === 0 ? {} : { problems }),
          ...(conflict === undefined ? {} : { conflict }),
        },
      };
    }
    const cause = unwrapResolverError(error);
    return { ...maskedError({ code: 'INTERNAL_ERROR', where: 'gateway', cause }, log), ...path };
  };
}

const locations = ({ locations: found }: GraphQLFormattedError) =>
  found === undefined ? {} : { locations: found };
