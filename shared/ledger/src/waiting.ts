import type { ClientBase } from 'pg';

/** Entries under no checkpoint yet. */
export interface Waiting {
  readonly entries: number;
  /** When the oldest of them was recorded, and how many milliseconds ago by the server's clock. */
  readonly since: Date;
  readonly age: number;
  /** Whether one of them could be sealed now, and is not; else they wait for a transaction to end. */
  readonly ready: boolean;
}

/**
 * Which entries may be sealed: those of a transaction before which no other can still come.
 *
 * One that is after every transaction of this server, and yet is seen, was restored from another
 * server, which counted further. Nothing comes before it either, and it would wait for years.
 */
export const MAY_BE_SEALED = /* SQL */ `
  (e.transaction < pg_snapshot_xmin(pg_current_snapshot())
    OR e.transaction >= pg_snapshot_xmax(pg_current_snapshot()))`;

/**
 * @param from entries of transactions below this one are all sealed
 * @returns undefined where everything is sealed
 */
export async function readWaiting(
  client: Pick<ClientBase, 'query'>,
  from = '0',
): Promise<Waiting | undefined> {
  const { rows } = await client.query<Waiting>(
    `SELECT count(*)::int AS entries, min(e.recorded_at) AS since, bool_or(${MAY_BE_SEALED}) AS ready,
            (extract(epoch FROM clock_timestamp() - min(e.recorded_at)) * 1000)::float8 AS age
       FROM ledger.entry e
      WHERE e.transaction >= $1::text::xid8
        AND NOT EXISTS (SELECT FROM ledger.leaf l WHERE l.entry = e.id)`,
    [from],
  );
  return rows.find(({ entries }) => entries > 0);
}
