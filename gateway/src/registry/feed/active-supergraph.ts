import type { Pool } from 'pg';

/** What the registry says is to be served. */
export interface ActiveSupergraph {
  /** Of the activation that made it so. */
  readonly activation: string;
  readonly sha256: string;
  readonly sdl: string;
  /** Version by subgraph. */
  readonly members: ReadonlyMap<string, string>;
}

/** Asked every few seconds, so without the text. */
export async function readHead(
  database: Pool,
): Promise<Pick<ActiveSupergraph, 'activation' | 'sha256'> | undefined> {
  const { rows } = await database.query<{ activation: string; sha256: string }>(
    `SELECT a.id::text AS activation, s.sha256
       FROM registry.activation a JOIN registry.supergraph s ON s.id = a.supergraph
      ORDER BY a.id DESC LIMIT 1`,
  );
  return rows[0];
}

/** The supergraph of one activation, whole. */
export async function readActivation(
  database: Pool,
  activation: string,
): Promise<ActiveSupergraph | undefined> {
  const { rows } = await database.query<{
    sha256: string;
    sdl: string;
    members: Record<string, string>;
  }>(
    `SELECT s.sha256, s.sdl, (SELECT jsonb_object_agg(m.subgraph, m.version)
                               FROM registry.supergraph_member m WHERE m.supergraph = s.id) AS members
       FROM registry.activation a JOIN registry.supergraph s ON s.id = a.supergraph
      WHERE a.id = $1`,
    [activation],
  );
  const [row] = rows;
  return row === undefined
    ? undefined
    : { activation, ...row, members: new Map(Object.entries(row.members)) };
}
