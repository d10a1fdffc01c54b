import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { calendarOf, type MeetingRow } from '../calendar/calendar-of.js';
import { noneKeptBefore } from '../records/none-kept-before.js';
import { meetingKind } from '../tables/meeting-kinds.js';
import { slotsOf, type SlotMember } from './meeting-slots.js';

interface PartRow extends Readonly<Record<string, unknown>> {
  readonly kind: string;
  readonly convener: string;
  readonly agenda: readonly string[] | null;
}

interface Row extends MeetingRow {
  readonly parts: readonly PartRow[];
  readonly members: readonly SlotMember[];
}

const MOST = 200;

/**
 * The meetings the reader sits in, or whose part the reader's agency convenes; nobody else learns that
 * there is one. The people of a part are named to its own members alone: that somebody is before an
 * abuse meeting is told to no colleague of theirs. A meeting before which somebody is whom a measure
 * keeps from the reader (D-1) is not listed.
 */
export async function meetings(
  { id, upcoming }: Readonly<Record<string, unknown>>,
  { viewer, database }: SubgraphContext,
) {
  if (viewer === undefined) return [];
  const rows: Row[] = await database('collaboration').query(
    `SELECT m.id, m.version, m.reference, m.minutes_long AS "minutesLong", m.starts_at AS "startsAt",
            m.cancelled_at AS "cancelledAt", m.recorded_at AS "changedAt",
            (SELECT v.changed_by_agency FROM collaboration.meeting_version v
              WHERE v.id = m.id AND v.version = 1) AS convener,
            (SELECT json_agg(json_build_object('id', p.id, 'version', p.version, 'kind', p.kind,
                      'convener', p.convener, 'sitting', p.sitting_id, 'openedAt', p.opened_at,
                      'state', CASE WHEN p.open THEN 'OPEN' WHEN p.opened_at IS NULL THEN 'PLANNED'
                                    ELSE 'CLOSED' END,
                      'agenda', CASE WHEN collaboration.is_member(p.id, $1) THEN (
                        SELECT coalesce(json_agg(i.person ORDER BY i.recorded_at, i.id), '[]')
                          FROM collaboration.meeting_item i WHERE i.part_id = p.id) END)
                      ORDER BY p.recorded_at, p.id)
               FROM collaboration.meeting_part_now p WHERE p.meeting_id = m.id) AS parts,
            (SELECT coalesce(json_agg(json_build_object('id', b.id, 'version', b.version,
                      'viewer', b.viewer, 'agency', b.agency, 'role', b.role, 'kinds', b.kinds,
                      'pledgedAt', b.pledged_at, 'spans', (
                        SELECT o.spans FROM collaboration.meeting_offer o
                         WHERE o.meeting_id = m.id AND o.viewer = b.viewer
                         ORDER BY o.recorded_at DESC LIMIT 1)) ORDER BY b.agency, b.viewer), '[]')
               FROM collaboration.meeting_member b
              WHERE b.meeting_id = m.id AND b.left_at IS NULL) AS members
       FROM collaboration.meeting m
      WHERE (EXISTS (SELECT FROM collaboration.meeting_member b
                      WHERE b.meeting_id = m.id AND b.viewer = $1 AND b.left_at IS NULL)
             OR EXISTS (SELECT FROM collaboration.meeting_part p
                         WHERE p.meeting_id = m.id AND p.convener = $2
                           AND $3 IN ('DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR')))
        AND ${noneKeptBefore('m.id', '$6')}
        AND ($4::text IS NULL OR m.id::text = $4)
        AND ($5::boolean IS NULL OR $5 = (m.cancelled_at IS NULL
               AND (m.starts_at IS NULL OR m.starts_at + make_interval(mins => m.minutes_long) > now())))
      ORDER BY coalesce(m.starts_at, m.recorded_at) DESC, m.id
      LIMIT ${String(MOST)}`,
    [
      ...[viewer.id, viewer.agency, viewer.role, id ?? null, upcoming ?? null],
      viewer.person ?? null,
    ],
  );
  return rows.map((row) => ({
    ...row,
    parts: row.parts.map((part) => ({
      ...part,
      ...rulesOf(part.kind),
      agenda: part.agenda?.map((person) => ({ id: person })) ?? null,
    })),
    commonTimes: () => slotsOf(row, new Date()),
    calendar: calendarOf(row),
  }));
}

const rulesOf = (code: string) => {
  const { name, law, basis } = meetingKind(code);
  return { name, law, basis };
};
