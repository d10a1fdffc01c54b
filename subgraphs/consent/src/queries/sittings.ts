import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { noneKeptFrom } from '../records/none-kept-from.js';

/**
 * The sittings the reader is a member of or convened; nobody else learns that there was one. One about
 * somebody whom a measure keeps from the reader (D-1) is not listed, whoever else is on its agenda.
 */
export async function sittings(
  { open }: Readonly<Record<string, unknown>>,
  { viewer, database }: SubgraphContext,
) {
  if (viewer === undefined) return [];
  const rows: (Record<string, unknown> & { subjects: string[] })[] = await database(
    'consent',
  ).query(
    `SELECT s.id, s.version, s.forum, s.basis, s.convened_by_agency AS "convenedBy",
            s.opened_at AS "openedAt", s.ends_at AS "endsAt", s.closed_at AS "closedAt",
            s.subjects::text[] AS subjects
       FROM consent.sitting s
      WHERE (s.convened_by = $1 OR EXISTS (
              SELECT FROM consent.sitting_member m WHERE m.sitting_id = s.id AND m.viewer = $1))
        AND ($2::boolean IS NULL OR $2 = (s.closed_at IS NULL AND s.ends_at > now()))
        AND ${noneKeptFrom('s.subjects', '$3')}
      ORDER BY s.opened_at DESC, s.id
      LIMIT 200`,
    [viewer.id, open ?? null, viewer.person ?? null],
  );
  return rows.map((row) => ({ ...row, subjects: row.subjects.map((id) => ({ id })) }));
}
