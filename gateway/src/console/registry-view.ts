import type { Pool } from 'pg';
import type { ConsoleScope } from './console-scope.js';

/** A published version without its text. Moments are ISO 8601, here and below. */
export interface VersionView {
  readonly id: string;
  readonly subgraph: string;
  readonly url: string;
  readonly sdlSha256: string;
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

export interface SubgraphView {
  readonly name: string;
  readonly department: string;
  /** The version that is served; null after a deletion. */
  readonly active: string | null;
}

export interface CheckRunView {
  readonly subgraph: string;
  readonly department: string;
  readonly sdlSha256: string;
  readonly by: string;
  readonly outcome: 'passed' | 'failed';
  readonly results: unknown;
  readonly at: string;
}

export interface HistoryEntry {
  /** An activation's number; null for an approval, which activates nothing. */
  readonly activation: string | null;
  readonly kind: 'PUBLISH' | 'ROLLBACK' | 'DELETE' | 'APPROVAL';
  readonly subgraph: string;
  /** SHA-256 of the supergraph, or of the SDL that was approved. */
  readonly sha256: string;
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

export interface RegistryView {
  /** The newest activation, which gateways pick up; null before the first publish. */
  readonly newest: string | null;
  readonly subgraphs: readonly SubgraphView[];
  /** The newest twenty of each subgraph and the active one, newest first. */
  readonly versions: readonly VersionView[];
  /** The newest five of each subgraph's name, newest first. */
  readonly checks: readonly CheckRunView[];
  /** The newest hundred, newest first. */
  readonly history: readonly HistoryEntry[];
}

const served = `
  registry.supergraph_member m
    ON m.subgraph = s.name
   AND m.supergraph = (SELECT supergraph FROM registry.activation ORDER BY id DESC LIMIT 1)`;

const subgraphs = `
  SELECT s.name, s.department, m.version::text AS active
    FROM registry.subgraph s LEFT JOIN ${served}
   WHERE $1::text IS NULL OR s.department = $1 ORDER BY s.name`;

const versions = `
  SELECT v.id::text, v.subgraph, v.url, v.sdl_sha256 AS "sdlSha256", v.published_by AS by, v.reason,
         v.recorded_at AS at
    FROM registry.subgraph s LEFT JOIN ${served}
         CROSS JOIN LATERAL (SELECT * FROM registry.version one WHERE one.subgraph = s.name
                              ORDER BY (one.id = m.version) IS TRUE DESC, one.recorded_at DESC
                              LIMIT 20) v
   WHERE $1::text IS NULL OR s.department = $1 ORDER BY v.recorded_at DESC, v.id`;

const checks = `
  SELECT subgraph, department, sdl_sha256 AS "sdlSha256", run_by AS by, outcome, results,
         recorded_at AS at
    FROM (SELECT c.*, row_number() OVER (PARTITION BY subgraph ORDER BY recorded_at DESC, id) AS nth
            FROM registry.check_run c WHERE $1::text IS NULL OR department = $1) newest
   WHERE nth <= 5 ORDER BY recorded_at DESC, id LIMIT 200`;

const history = `
  SELECT a.id::text AS activation, a.kind, a.subgraph, g.sha256, a.done_by AS by, a.reason,
         a.recorded_at AS at
    FROM registry.activation a JOIN registry.supergraph g ON g.id = a.supergraph
         JOIN registry.subgraph s ON s.name = a.subgraph
   WHERE $1::text IS NULL OR s.department = $1
  UNION ALL
  SELECT NULL, 'APPROVAL', p.subgraph, p.sdl_sha256, p.approved_by, p.reason, p.recorded_at
    FROM registry.approval p LEFT JOIN registry.subgraph s ON s.name = p.subgraph
   WHERE $1::text IS NULL OR s.department = $1
   ORDER BY at DESC, activation DESC LIMIT 100`;

/** Everything the console shows at once, as one reader may see it. */
export async function readRegistryView(
  database: Pool,
  { department }: ConsoleScope,
): Promise<RegistryView> {
  const read = async <Row extends object>(sql: string): Promise<Row[]> =>
    (await database.query<Row>(sql, [department ?? null])).rows;
  const newest = await database.query<{ id: string | null }>(
    'SELECT max(id)::text AS id FROM registry.activation',
  );
  return {
    newest: newest.rows[0]?.id ?? null,
    subgraphs: await read<SubgraphView>(subgraphs),
    versions: (await read<Dated<VersionView>>(versions)).map(dated),
    checks: (await read<Dated<CheckRunView>>(checks)).map(dated),
    history: (await read<Dated<HistoryEntry>>(history)).map(dated),
  };
}

type Dated<Row> = Omit<Row, 'at'> & { readonly at: Date };

const dated = <Row extends { readonly at: Date }>(row: Row) => ({
  ...row,
  at: row.at.toISOString(),
});

/** Where the active subgraphs are, as the registry accepted it; nobody else says where to ask. */
export async function readActiveUrls(
  database: Pool,
  { department }: ConsoleScope,
): Promise<readonly { readonly subgraph: string; readonly url: string }[]> {
  const { rows } = await database.query<{ subgraph: string; url: string }>(
    `SELECT s.name AS subgraph, v.url
       FROM registry.subgraph s JOIN ${served} JOIN registry.version v ON v.id = m.version
      WHERE $1::text IS NULL OR s.department = $1 ORDER BY s.name`,
    [department ?? null],
  );
  return rows;
}

/** An activation's supergraph and the one that was served before it, as far as the reader may see. */
export async function readActivationTexts(
  database: Pool,
  activation: string,
  { department }: ConsoleScope,
): Promise<{ readonly before: string | null; readonly after: string } | undefined> {
  const { rows } = await database.query<{ before: string | null; after: string }>(
    `SELECT g.sdl AS after,
            (SELECT former.sdl FROM registry.activation b
               JOIN registry.supergraph former ON former.id = b.supergraph
              WHERE b.id < a.id ORDER BY b.id DESC LIMIT 1) AS before
       FROM registry.activation a JOIN registry.supergraph g ON g.id = a.supergraph
            JOIN registry.subgraph s ON s.name = a.subgraph
      WHERE a.id = $1 AND ($2::text IS NULL OR s.department = $2)`,
    [activation, department ?? null],
  );
  return rows[0];
}
