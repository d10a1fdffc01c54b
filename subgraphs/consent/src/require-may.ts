import {
  mayRecordAny,
  type Act,
  type ActCode,
  type RecordRefusalCode,
} from '@kasane/policy/recording/may-record';
import { recordRefusals } from '@kasane/policy/recording/record-refusals';
import type { RecordErrorCode } from '@kasane/policy/recording/record-errors';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import type { GraphQLError } from 'graphql';
import { inForceAbout } from './records/in-force.js';

/** An act without what the desk itself knows: who, when, and which measures are live. */
export type Wish = Act extends infer One
  ? One extends Act
    ? Omit<One, 'viewer' | 'now' | 'prohibitions'>
    : never
  : never;

/** What was refused: the policy's own word for it, which may say more than the one who asked is told. */
export interface Refusal {
  readonly act: ActCode;
  readonly code: RecordRefusalCode;
  readonly people: readonly string[];
}

const refusals = new WeakMap<object, Refusal>();

/** The refusal behind an error; undefined where something else went wrong. */
export const refusalBehind = (error: unknown): Refusal | undefined =>
  typeof error === 'object' && error !== null ? refusals.get(error) : undefined;

/**
 * Decides whether this may be written down, before anything is.
 * @param people everybody the act speaks of
 * @throws GraphQLError with the code and the words of the policy's table
 */
export async function requireMay(
  { manager, viewer, now }: Desk,
  people: readonly string[],
  wish: Wish,
): Promise<void> {
  const { prohibitions } = await inForceAbout(manager, people);
  const decision = mayRecordAny({ ...wish, viewer, now, prohibitions });
  if (decision.kind === 'permit') return;
  throw refused({ act: wish.act, code: decision.code, people });
}

/** The error of a refusal: what is shown, never the refusal itself, which would tell of a measure. */
export function refused(refusal: Refusal): GraphQLError {
  const error = recordError(shownOf(refusal.code));
  refusals.set(error, refusal);
  return error;
}

const shownOf = (code: RecordRefusalCode): RecordErrorCode =>
  recordRefusals.find((refusal) => refusal.code === code)?.shown ?? 'NOT_YOUR_ACT';
