import { readRecords, type InForceRow, type Records } from '@kasane/policy/records/read-records';
import type { EntityManager } from 'typeorm';

/** What reads from the database of this room: a data source, or a transaction of it. */
export type Reads = Pick<EntityManager, 'query'>;

/** Everything that may permit or forbid something about these people now, in one statement. */
export async function inForceAbout(reads: Reads, people: readonly string[]): Promise<Records> {
  const rows: InForceRow[] = await reads.query('SELECT * FROM consent.in_force_about($1::uuid[])', [
    people,
  ]);
  return readRecords(rows);
}
