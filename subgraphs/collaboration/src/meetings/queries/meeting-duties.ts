import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { meetingKind } from '../tables/meeting-kinds.js';
import { taskActs } from '../tables/task-acts.js';

const MOST = 200;

/**
 * What meetings asked of the reader's agency, soonest first: what to do as a code, and until when. Of
 * what kind the meeting was and about whom is told to those who sat in it alone: to a colleague it
 * would say that somebody is before an abuse meeting. The words of the decision stand below the
 * person, on their own ground. Whom a measure keeps from the reader (D-1) is in none: a duty that one is
 * not let to do would tell of it.
 */
export async function meetingDuties(
  { open, overdue }: Readonly<Record<string, unknown>>,
  { viewer, database }: SubgraphContext,
) {
  if (viewer === undefined) return [];
  const rows: { kind: string; act: string; person: string; sat: boolean }[] = await database(
    'collaboration',
  ).query(
    `SELECT * FROM (
       SELECT t.id, t.version, m.reference, p.kind, t.act, t.agency, t.due_on::text AS "dueOn",
              t.state, t.ended_at AS "endedAt", i.person,
              collaboration.is_member(p.id, $1) AS sat,
              t.ended_at IS NULL AND t.due_on < (now() AT TIME ZONE 'Asia/Tokyo')::date AS overdue
         FROM collaboration.meeting_task t
         JOIN collaboration.meeting_item i ON i.id = t.item_id
         JOIN collaboration.meeting_part p ON p.id = i.part_id
         JOIN collaboration.meeting m ON m.id = p.meeting_id
        WHERE (collaboration.is_member(p.id, $1)
               OR $2 IN (t.agency, p.convener)
                  AND $3 IN ('DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'))
          AND NOT collaboration.keeps_apart(i.person, $6)) d
      WHERE ($4::boolean IS NULL OR $4 = ("endedAt" IS NULL))
        AND ($5::boolean IS NULL OR $5 = overdue)
      ORDER BY "dueOn", id LIMIT ${String(MOST)}`,
    [
      ...[viewer.id, viewer.agency, viewer.role, open ?? null, overdue ?? null],
      viewer.person ?? null,
    ],
  );
  return rows.map((row) => ({
    ...row,
    kind: row.sat ? row.kind : null,
    name: row.sat ? meetingKind(row.kind).name : null,
    actName: taskActs.find(({ code }) => code === row.act)?.name ?? row.act,
    person: row.sat ? { id: row.person } : null,
  }));
}
