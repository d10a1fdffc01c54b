import {
  mayRecordAny,
  type Act,
  type RecordRefusalCode,
} from '@kasane/policy/recording/may-record';
import { recordRefusals } from '@kasane/policy/recording/record-refusals';
import type { RecordErrorCode } from '@kasane/policy/recording/record-errors';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { inForceAbout } from './records/in-force.js';

/** An act without what the desk itself knows: who, when, and which measures are live. */
export type Wish = Act extends infer One
  ? One extends Act
    ? Omit<One, 'viewer' | 'now' | 'prohibitions'>
    : never
  : never;

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
  // What is shown, never the refusal itself: that would tell of a protection measure.
  throw recordError(shownOf(decision.code));
}

const shownOf = (code: RecordRefusalCode): RecordErrorCode =>
  recordRefusals.find((refusal) => refusal.code === code)?.shown ?? 'NOT_YOUR_ACT';
