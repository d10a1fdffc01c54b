import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { Pool } from 'pg';

/** One switch of what is served. */
export interface Activation {
  readonly id: string;
  readonly kind: 'PUBLISH' | 'ROLLBACK' | 'DELETE';
  readonly subgraph: string;
  readonly supergraph: string;
  readonly sha256: string;
  readonly by: string;
  readonly reason: string;
  /** ISO 8601 */
  readonly at: string;
}

/** The hundred newest before a given one, newest first. */
export async function readHistory(
  database: Pool,
  before: string | undefined,
): Promise<readonly Activation[]> {
  const { rows } = await database.query<Omit<Activation, 'at'> & { at: Date }>(
    `SELECT a.id::text, a.kind, a.subgraph, a.supergraph, s.sha256, a.done_by AS by, a.reason,
            a.recorded_at AS at
       FROM registry.activation a JOIN registry.supergraph s ON s.id = a.supergraph
      WHERE $1::bigint IS NULL OR a.id < $1 ORDER BY a.id DESC LIMIT 100`,
    [before ?? null],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Every name there ever was, with the department it belongs to. */
export async function readSubgraphs(
  database: Pool,
): Promise<readonly { readonly name: string; readonly department: AgencyCode }[]> {
  const { rows } = await database.query<{ name: string; department: AgencyCode }>(
    'SELECT name, department FROM registry.subgraph ORDER BY name',
  );
  return rows;
}
