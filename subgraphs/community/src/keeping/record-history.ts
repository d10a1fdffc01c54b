import { agencies } from '@kasane/policy/tables/agencies';
import type { RoleCode } from '@kasane/policy/tables/roles';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { isId } from '@kasane/subgraph-kit/recording/check-values';
import { columnOf, type Kind } from './kind.js';

/** Who changed what is the staff's business: a reason may say more than the record does. */
const readers: readonly RoleCode[] = [
  'DEPARTMENT_WORKER',
  'MULTI_AGENCY_COORDINATOR',
  'INFORMATION_OFFICER',
];

interface Version {
  readonly version: number;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly recordedByAgency: string;
  readonly reason: string;
  readonly closed: boolean;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Every change of a record, the latest first: who, when, why, and which fields. What stood in them is
 * not told again: a number of people too small to be told would be told by its correction.
 *
 * @throws GraphQLError `NOT_YOUR_ACT`
 */
export async function recordHistory(
  kinds: ReadonlyMap<string, Kind>,
  id: string,
  context: SubgraphContext,
) {
  const { viewer } = context;
  if (viewer === undefined || !readers.includes(viewer.role)) throw recordError('NOT_YOUR_ACT');
  const source = context.database('community');
  const [found]: { type: string }[] = isId(id)
    ? await source.query('SELECT type FROM community.record WHERE id = $1', [id])
    : [];
  const kind = kinds.get(found?.type ?? '');
  if (kind === undefined) return [];
  const versions: Version[] = await source.query(
    `SELECT version, recorded_at AS "recordedAt", recorded_by AS "recordedBy",
            recorded_by_agency AS "recordedByAgency", reason, closed_at IS NOT NULL AS closed,
            to_jsonb(v) AS content
       FROM community.${kind.table}_version v WHERE id = $1 ORDER BY version DESC`,
    [id],
  );
  return versions.map((version, at) => ({
    version: version.version,
    changedAt: version.recordedAt,
    changedBy: version.recordedBy,
    changedByAgency: agencyName(version.recordedByAgency),
    reason: version.reason,
    closed: version.closed,
    changedFields: changedFields(kind, version, versions[at + 1]),
  }));
}

export const agencyName = (code: string): string =>
  agencies.find((agency) => agency.code === code)?.name ?? code;

/** Titles of the fields that say something else than in the version before. */
const changedFields = ({ fields }: Kind, now: Version, before: Version | undefined): string[] =>
  fields.flatMap((field) => {
    const column = columnOf(field);
    const then = before?.content[column] ?? null;
    return JSON.stringify(now.content[column] ?? null) === JSON.stringify(then)
      ? []
      : [field.title];
  });
