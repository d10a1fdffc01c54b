import type { Reads } from './in-force.js';

/** Those of these records that are powers whose guardian is none any more by the register, now. */
export async function leftPowers(
  reads: Reads,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await reads.query(
    'SELECT id FROM consent.left_powers WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
