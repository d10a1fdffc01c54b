import { mayRecordAny, type Act } from '@kasane/policy/may-record';
import { recordRefusals } from '@kasane/policy/recording/act';
import { GraphQLError } from 'graphql';
import type { Desk } from './desk.js';
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
  const decision = mayRecordAny({ ...wish, viewer, now, prohibitions } as Act);
  if (decision.kind === 'permit') return;
  const refusal = recordRefusals.find(({ code }) => code === decision.code);
  // What is shown, never the refusal itself: that would tell of a protection measure.
  const shown = recordRefusals.find(({ code }) => code === refusal?.shown) ?? recordRefusals[0];
  throw new GraphQLError(shown.text, { extensions: { code: shown.code } });
}
