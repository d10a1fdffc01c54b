import { createHash, randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Candidate } from '../checks/check.js';

/** What becomes of the served supergraph, all of it or nothing. */
export interface Change {
  readonly kind: 'PUBLISH' | 'ROLLBACK' | 'DELETE';
  readonly subgraph: string;
  readonly by: string;
  readonly reason: string;
  /** Of a publish. */
  readonly version?: Candidate;
  readonly supergraph:
    | {
        readonly kind: 'composed';
        readonly sdl: string;
        /** Version by subgraph; a publish's own is added here. */
        readonly members: ReadonlyMap<string, string>;
      }
    | { readonly kind: 'former'; readonly id: string };
}

export interface Activated {
  readonly activation: string;
  /** ISO 8601 */
  readonly at: string;
  readonly supergraph: string;
  /** Of a publish. */
  readonly version: string | undefined;
}

/** Any number nobody else locks on. */
const LOCK = 4_020_001;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Writes a change that was decided on the state of one activation. Two decisions at once: the second
 * finds another activation, writes nothing and gets undefined; it has to be decided anew.
 */
export async function activate(
  database: Pool,
  expected: string | undefined,
  change: Change,
): Promise<Activated | undefined> {
  const client = await database.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const { rows } = await client.query<{ id: string | null }>(
      'SELECT max(id)::text AS id FROM registry.activation',
    );
    const unchanged = (rows[0]?.id ?? undefined) === expected;
    const activated = unchanged ? await write(client, change) : undefined;
    await client.query(unchanged ? 'COMMIT' : 'ROLLBACK');
    return activated;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // Whatever state a failed transaction left it in, nobody takes over the connection.
    client.release(broken);
  }
}

async function write(client: PoolClient, change: Change): Promise<Activated> {
  const version = change.version === undefined ? undefined : await writeVersion(client, change);
  const { supergraph } = change;
  const id =
    supergraph.kind === 'former'
      ? supergraph.id
      : await writeSupergraph(
          client,
          supergraph.sdl,
          version === undefined
            ? supergraph.members
            : new Map([...supergraph.members, [change.subgraph, version]]),
        );
  const { rows } = await client.query<{ id: string; recorded_at: Date }>(
    `INSERT INTO registry.activation (supergraph, kind, subgraph, done_by, reason)
     VALUES ($1, $2, $3, $4, $5) RETURNING id::text, recorded_at`,
    [id, change.kind, change.subgraph, change.by, change.reason],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an activation without a row');
  return { activation: row.id, at: row.recorded_at.toISOString(), supergraph: id, version };
}

async function writeVersion(
  client: PoolClient,
  { subgraph, by, reason, version }: Change,
): Promise<string | undefined> {
  if (version === undefined) return undefined;
  const id = randomUUID();
  await client.query(
    `INSERT INTO registry.subgraph (name, department, created_by) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO NOTHING`,
    [subgraph, version.department, by],
  );
  await client.query(
    `INSERT INTO registry.version (id, subgraph, sdl, sdl_sha256, url, department, published_by, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, subgraph, version.sdl, sha256(version.sdl), version.url, version.department, by, reason],
  );
  return id;
}

async function writeSupergraph(
  client: PoolClient,
  sdl: string,
  members: ReadonlyMap<string, string>,
): Promise<string> {
  const id = randomUUID();
  await client.query('INSERT INTO registry.supergraph (id, sdl, sha256) VALUES ($1, $2, $3)', [
    id,
    sdl,
    sha256(sdl),
  ]);
  await client.query(
    `INSERT INTO registry.supergraph_member (supergraph, subgraph, version)
     SELECT $1, * FROM unnest($2::text[], $3::uuid[])`,
    [id, [...members.keys()], [...members.values()]],
  );
  return id;
}
