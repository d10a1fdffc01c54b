import type { Reads } from './in-force.js';

/**
 * Whoever writes who a person's guardians are, what is said by or for the person, or who is opposed to
 * them, waits until the other is done: a word and what ends it or takes from it, written at the same
 * moment, would not find each other. To the end of the transaction, and before anything is read on
 * which the act depends.
 */
export async function awaitTurn(reads: Reads, wards: readonly string[]): Promise<void> {
  await reads.query(
    'SELECT consent.await_turn(ward) FROM (SELECT DISTINCT unnest($1::uuid[]) AS ward ORDER BY 1) w',
    [wards],
  );
}
