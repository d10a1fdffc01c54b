import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { Pool } from 'pg';
import type { ActiveSubgraph } from '../checks/check.js';

/** A version that is being served, as it was published. */
export interface ServedVersion extends ActiveSubgraph {
  readonly sdlSha256: string;
  readonly publishedBy: string;
  readonly reason: string;
  /** ISO 8601 */
  readonly publishedAt: string;
}

/** What is served at one moment; nothing before the first publish. */
export interface RegistryState {
  /** Of the activation that made it so; a change that rests on another state is refused by it. */
  readonly activation: string | undefined;
  readonly supergraph:
    | {
        readonly id: string;
        readonly sha256: string;
        readonly sdl: string;
        readonly composedAt: string;
        readonly activatedAt: string;
      }
    | undefined;
  /** In the order of their names. */
  readonly active: readonly ServedVersion[];
}

interface ActivationRow {
  readonly activation: string;
  readonly activated_at: Date;
  readonly id: string;
  readonly sha256: string;
  readonly sdl: string;
  readonly composed_at: Date;
}

interface MemberRow {
  readonly id: string;
  readonly subgraph: string;
  readonly sdl: string;
  readonly sdl_sha256: string;
  readonly url: string;
  readonly department: AgencyCode;
  readonly published_by: string;
  readonly reason: string;
  readonly recorded_at: Date;
  readonly active_since: Date;
}

const latest = `
  SELECT a.id::text AS activation, a.recorded_at AS activated_at,
         s.id, s.sha256, s.sdl, s.recorded_at AS composed_at
    FROM registry.activation a JOIN registry.supergraph s ON s.id = a.supergraph
   ORDER BY a.id DESC LIMIT 1`;

// Each activation is about one subgraph, so its latest one is when its version became active.
const members = `
  SELECT v.*, (SELECT max(a.recorded_at) FROM registry.activation a
                WHERE a.subgraph = v.subgraph) AS active_since
    FROM registry.supergraph_member m JOIN registry.version v ON v.id = m.version
   WHERE m.supergraph = $1 ORDER BY v.subgraph`;

/** Reads what is served now. */
export async function readState(database: Pool): Promise<RegistryState> {
  const [row] = (await database.query<ActivationRow>(latest)).rows;
  if (row === undefined) return { activation: undefined, supergraph: undefined, active: [] };
  const { rows } = await database.query<MemberRow>(members, [row.id]);
  return {
    activation: row.activation,
    supergraph: {
      id: row.id,
      sha256: row.sha256,
      sdl: row.sdl,
      composedAt: row.composed_at.toISOString(),
      activatedAt: row.activated_at.toISOString(),
    },
    active: rows.map((member) => ({
      name: member.subgraph,
      department: member.department,
      url: member.url,
      sdl: member.sdl,
      sdlSha256: member.sdl_sha256,
      versionId: member.id,
      activeSince: member.active_since.toISOString(),
      publishedBy: member.published_by,
      reason: member.reason,
      publishedAt: member.recorded_at.toISOString(),
    })),
  };
}
