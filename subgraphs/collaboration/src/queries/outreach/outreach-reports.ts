import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';

const MOST = 200;

/**
 * What was noticed and not taken on yet, or not known about whom. It names nobody and says nothing
 * but the topic; still, that there is such a household somewhere is for the 多機関協働 and for the
 * window that noticed, and for nobody else: nor for whom a measure keeps from that person (D-1), who
 * would know whom it is about by not being let to take it on. What they noticed themselves stays theirs:
 * that it went from their list would tell of the measure.
 */
export async function outreachReports({
  viewer,
  database,
}: SubgraphContext): Promise<readonly unknown[]> {
  if (viewer === undefined) return [];
  return database('collaboration').query(
    `SELECT id, version, source, topic, reported_at AS "reportedAt",
            reported_by_agency AS "reportedByAgency", person IS NOT NULL AS identified,
            stage <> 'NOTICED' AS "takenOn", hint_id AS "meetingHint"
       FROM collaboration.outreach
      WHERE ended_at IS NULL AND (stage = 'NOTICED' OR person IS NULL)
        AND (($1 = 'multi-agency' AND $2 = 'MULTI_AGENCY_COORDINATOR')
             OR (reported_by_agency = $1 AND $2 = 'DEPARTMENT_WORKER'))
        AND (reported_by = $4 OR NOT collaboration.keeps_apart(person, $3))
      ORDER BY reported_at, id LIMIT ${String(MOST)}`,
    [viewer.agency, viewer.role, viewer.person ?? null, viewer.id],
  );
}
