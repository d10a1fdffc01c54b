import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { Pool } from 'pg';

/** A published version, and where it is asked for its text. */
export interface Version {
  readonly id: string;
  readonly subgraph: string;
  readonly department: AgencyCode;
  readonly url: string;
  readonly sdl: string;
  readonly sdlSha256: string;
  readonly publishedBy: string;
  readonly reason: string;
  /** ISO 8601 */
  readonly publishedAt: string;
}

interface VersionRow {
  readonly id: string;
  readonly subgraph: string;
  readonly department: AgencyCode;
  readonly url: string;
  readonly sdl: string;
  readonly sdl_sha256: string;
  readonly published_by: string;
  readonly reason: string;
  readonly recorded_at: Date;
}

const toVersion = (row: VersionRow): Version => ({
  id: row.id,
  subgraph: row.subgraph,
  department: row.department,
  url: row.url,
  sdl: row.sdl,
  sdlSha256: row.sdl_sha256,
  publishedBy: row.published_by,
  reason: row.reason,
  publishedAt: row.recorded_at.toISOString(),
});

/** Newest first. */
export async function readVersions(database: Pool, subgraph: string): Promise<readonly Version[]> {
  const { rows } = await database.query<VersionRow>(
    'SELECT * FROM registry.version WHERE subgraph = $1 ORDER BY recorded_at DESC, id',
    [subgraph],
  );
  return rows.map(toVersion);
}

export async function findVersion(
  database: Pool,
  subgraph: string,
  id: string,
): Promise<Version | undefined> {
  const { rows } = await database.query<VersionRow>(
    'SELECT * FROM registry.version WHERE subgraph = $1 AND id::text = $2',
    [subgraph, id],
  );
  return rows.map(toVersion)[0];
}

/** Of the version that was served before the one that is served now, or was at last. */
export async function findFormerVersion(
  database: Pool,
  subgraph: string,
  served: string | undefined,
): Promise<Version | undefined> {
  const { rows } = await database.query<VersionRow>(
    `SELECT v.* FROM registry.activation a
       JOIN registry.supergraph_member m ON m.supergraph = a.supergraph AND m.subgraph = a.subgraph
       JOIN registry.version v ON v.id = m.version
      WHERE a.subgraph = $1 AND v.id::text IS DISTINCT FROM $2
      ORDER BY a.id DESC LIMIT 1`,
    [subgraph, served ?? null],
  );
  return rows.map(toVersion)[0];
}

/** The supergraph that was composed of exactly these versions. */
export async function findSupergraph(
  database: Pool,
  versions: readonly string[],
): Promise<{ readonly id: string; readonly sdl: string } | undefined> {
  const { rows } = await database.query<{ id: string; sdl: string }>(
    `SELECT s.id, s.sdl FROM registry.supergraph s
      WHERE s.id IN (SELECT m.supergraph FROM registry.supergraph_member m WHERE m.version = $1)
        AND (SELECT array_agg(m.version ORDER BY m.version) FROM registry.supergraph_member m
              WHERE m.supergraph = s.id) = (SELECT array_agg(v ORDER BY v) FROM unnest($2::uuid[]) v)
      ORDER BY s.recorded_at DESC LIMIT 1`,
    [versions[0] ?? null, versions],
  );
  return rows[0];
}

/** The department a name belongs to, or undefined where nobody has used it. */
export async function ownerOf(database: Pool, subgraph: string): Promise<AgencyCode | undefined> {
  const { rows } = await database.query<{ department: AgencyCode }>(
    'SELECT department FROM registry.subgraph WHERE name = $1',
    [subgraph],
  );
  return rows[0]?.department;
}
