import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { noneKeptFrom } from '../records/none-kept-from.js';

/**
 * The provisions the reader's department recorded, and those it receives, with the conditions the
 * holder set (70条). One that still waits for its second pair of eyes is the holder's alone. Why it was
 * made is free text about a person, so whoever receives reads it as long as the provision lasts; the
 * conditions bind them after it as well. Nobody reads one about whom a measure keeps from them (D-1).
 */
export async function provisions(
  { waiting }: Readonly<Record<string, unknown>>,
  { viewer, database }: SubgraphContext,
) {
  if (viewer === undefined) return [];
  const rows: (Record<string, unknown> & { subjects: string[] })[] = await database(
    'consent',
  ).query(
    `SELECT p.id, p.version, p.basis, p.categories, p.recipient_agency AS "recipientAgency",
            CASE WHEN still.told THEN p.reason END AS reason,
            CASE WHEN still.told THEN p.recipient_task END AS "recipientTask",
            p.conditions, p.valid_to AS "validTo",
            p.authorization_id IS NULL AND p.ended_at IS NULL AND p.valid_to > now() AS waiting,
            p.recorded_by AS "recordedBy", p.recorded_by_agency AS "recordedByAgency",
            p.ended_at AS "endedAt", p.subjects::text[] AS subjects
       FROM consent.provision p,
            LATERAL (SELECT p.recorded_by_agency = $1
                        OR (p.ended_at IS NULL AND p.valid_to > now()) AS told) still
      WHERE (p.recorded_by_agency = $1 OR (p.authorization_id IS NOT NULL
              AND p.recipients && ARRAY['agency:' || $1::text, 'viewer:' || $2::text]))
        AND $3 IN ('DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR')
        AND ($4::boolean IS NULL
             OR $4 = (p.authorization_id IS NULL AND p.ended_at IS NULL AND p.valid_to > now()))
        AND ${noneKeptFrom('p.subjects', '$5')}
      ORDER BY p.recorded_at DESC, p.id
      LIMIT 200`,
    [viewer.agency, viewer.id, viewer.role, waiting ?? null, viewer.person ?? null],
  );
  return rows.map((row) => ({ ...row, subjects: row.subjects.map((id) => ({ id })) }));
}
