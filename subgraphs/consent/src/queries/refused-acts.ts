import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { requireOfficer } from '../require-officer.js';

const MOST = 500;

/**
 * Acts that somebody tried and was refused, the newest first: one is a slip, many about one person, or
 * about many people by one desk, are somebody who asks by trying (leaks.md 19).
 */
export async function refusedActs(
  { before }: Readonly<Record<string, unknown>>,
  context: SubgraphContext,
) {
  requireOfficer(context);
  const rows: (Record<string, unknown> & { subjects: string[] })[] = await context
    .database('consent')
    .query(
      `SELECT id, act, code, viewer, viewer_agency AS "viewerAgency", viewer_role AS "viewerRole",
              recorded_at AS "recordedAt", subjects::text[] AS subjects
         FROM consent.refused_act
        WHERE $1::timestamptz IS NULL OR recorded_at < $1
        ORDER BY recorded_at DESC, id
        LIMIT $2`,
      [before ?? null, MOST],
    );
  return rows.map((row) => ({ ...row, subjects: row.subjects.map((id) => ({ id })) }));
}
