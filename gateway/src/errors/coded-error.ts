import { randomUUID } from 'node:crypto';
import { readInputProblems, type InputProblem } from '@kasane/policy/recording/input-problems';
import {
  readVersionConflict,
  versionConflictText,
  type VersionConflict,
} from '@kasane/policy/recording/version-conflict';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { messageOf, type GatewayErrorCode } from './error-codes.js';

/** Where the cause of a masked error goes: the operator's log, found again by its id. */
export type LogCause = (entry: { id: string; code: string; where: string; cause: string }) => void;

export interface CauseOf {
  readonly code: GatewayErrorCode;
  /** What failed, for the operator: a subgraph's name, a part of the gateway. */
  readonly where: string;
  readonly cause: unknown;
  /** Of the part of the answer it is about. */
  readonly path?: (string | number)[];
}

/** An error with a code, a text from our own table, and an id under which its cause is logged. */
export function maskedError({ code, where, cause }: CauseOf, log: LogCause): GraphQLFormattedError {
  const id = randomUUID();
  log({ id, code, where, cause: describe(cause) });
  const problems = code === 'BAD_INPUT' ? { problems: problemsOf(cause) } : {};
  const conflict = code === 'VERSION_CONFLICT' ? conflictOf(cause) : undefined;
  return {
    message: conflict === undefined ? messageOf(code) : versionConflictText(conflict),
    extensions: { code, id, ...problems, ...(conflict === undefined ? {} : { conflict }) },
  };
}

export function maskedGraphQLError(of: CauseOf, log: LogCause): GraphQLError {
  const { message, extensions } = maskedError(of, log);
  const { path } = of;
  return new GraphQLError(message, {
    ...(path === undefined ? {} : { path }),
    ...(extensions === undefined ? {} : { extensions }),
  });
}

/** What to correct, in our own words (@kasane/policy/recording/input-problems). */
const problemsOf = (cause: unknown): readonly InputProblem[] =>
  readInputProblems(extensionOf(cause, 'problems'));

/** Who was faster (@kasane/policy/recording/version-conflict). */
const conflictOf = (cause: unknown): VersionConflict | undefined =>
  readVersionConflict(extensionOf(cause, 'conflict'));

const extensionOf = (cause: unknown, name: string): unknown =>
  (cause as Partial<GraphQLFormattedError> | null)?.extensions?.[name];

/** What a department's subgraph wrote may name people (leaks.md 14, 32): of it, the code alone. */
const describe = (cause: unknown): string => {
  if (cause instanceof Error) return `${cause.name}: ${cause.message}`;
  if (typeof cause === 'string') return cause;
  const code = extensionOf(cause, 'code');
  return typeof code === 'string' && /^[A-Z][A-Z_]{0,60}$/.test(code) ? code : 'no code';
};
