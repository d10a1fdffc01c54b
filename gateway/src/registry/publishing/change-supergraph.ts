import { activate, type Activated, type Change } from '../store/activate.js';
import { readState, type RegistryState } from '../store/registry-state.js';
import type { RegistryTools } from './registry-tools.js';

/** What an act comes to when it has looked at what is served. */
export type Decision<T> =
  | { readonly kind: 'nothing-to-do'; readonly answer: T }
  | {
      readonly kind: 'change';
      readonly change: Change;
      readonly answer: (activated: Activated) => T;
    };

/**
 * Lets an act change what is served. It decides without a lock, for its checks take seconds and ask
 * other people's servers; where somebody else was faster it decides anew on what is served then. So
 * changes are one after the other, none rests on a state that is gone, and none is lost. Whoever has
 * to decide again does so because somebody else got through.
 */
export async function changeSupergraph<T>(
  { database }: Pick<RegistryTools, 'database'>,
  decide: (state: RegistryState) => Promise<Decision<T>>,
): Promise<T> {
  for (;;) {
    const state = await readState(database);
    const decision = await decide(state);
    if (decision.kind === 'nothing-to-do') return decision.answer;
    const activated = await activate(database, state.activation, decision.change);
    if (activated !== undefined) return decision.answer(activated);
  }
}

/** The versions that are served, by subgraph, without the one that is about to change. */
export const othersOf = (state: RegistryState, subgraph: string): ReadonlyMap<string, string> =>
  new Map(
    state.active
      .filter(({ name }) => name !== subgraph)
      .map(({ name, versionId }) => [name, versionId]),
  );
