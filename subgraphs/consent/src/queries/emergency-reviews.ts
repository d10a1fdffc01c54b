import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { requireOfficer } from '../require-officer.js';

/** The review every emergency owes, the most urgent first; an overdue one stays until it is done. */
export async function emergencyReviews(
  { overdue }: Readonly<Record<string, unknown>>,
  context: SubgraphContext,
) {
  requireOfficer(context);
  const rows: (Record<string, unknown> & { subjects: string[] })[] = await context
    .database('consent')
    .query(
      `SELECT r.id, r.version, r.authorization_id AS "authorization", r.due_at AS "dueAt",
              r.reviewed_at IS NULL AND r.due_at < now() AS overdue,
              a.opened_by AS "openedBy", a.opened_by_agency AS "openedByAgency",
              r.reviewed_at AS "reviewedAt", r.outcome, a.subjects::text[] AS subjects
         FROM consent.emergency_review r
         JOIN consent.authorization_in_force a ON a.id = r.authorization_id
        WHERE $1::boolean IS NULL OR $1 = (r.reviewed_at IS NULL AND r.due_at < now())
        ORDER BY r.reviewed_at IS NOT NULL, r.due_at, r.id
        LIMIT 500`,
      [overdue ?? null],
    );
  return rows.map((row) => ({ ...row, subjects: row.subjects.map((id) => ({ id })) }));
}
