import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { selected, type Row } from './columns.js';
import type { Kind } from './kind.js';

/**
 * The latest version of a record. Until the desk closes, nobody else writes one: the second of two
 * writers waits here, and then reads what the first has written.
 */
export async function latestVersion(kind: Kind, id: string, desk: Desk): Promise<Row | undefined> {
  await desk.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
  const [row]: Row[] = await desk.manager.query(
    `SELECT ${selected(kind)} FROM community.${kind.table} r WHERE r.id = $1`,
    [id],
  );
  return row;
}

/** @throws GraphQLError `ALREADY_CLOSED`; `VERSION_CONFLICT` telling who was faster, and when */
export function requireVersion(latest: Row, expected: number): void {
  if (latest.closedAt !== null) throw recordError('ALREADY_CLOSED');
  if (latest.version === expected) return;
  throw recordError('VERSION_CONFLICT', {
    conflict: {
      version: latest.version,
      changedAt: latest.changedAt.toISOString(),
      agency: latest.changedByAgency,
    },
  });
}
