import { keepsPowers } from '@kasane/policy/recording/guardian-powers';
import { intervalOf } from '@kasane/policy/recording/intervals';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { noneKeptFrom } from '../records/none-kept-from.js';

interface Row {
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly dueAt: Date;
  readonly overdue: boolean;
  readonly subjects: readonly string[];
}

/**
 * What the reader's office has to do by a day, the most urgent first: the reviews of emergencies for
 * the information officer, and for whoever opened one the own; the ends of protection measures for
 * the unit that guards them; for who keeps guardians' powers, those that end, and at once those whose
 * guardian has left by the register: they open nothing any more, and would again with the line; both
 * but for those from whom a measure protects whom it is about (D-1); and for the information officer again, the
 * disasters that end soon, or were declared a while ago and may be over: one may be about thousands,
 * so about whom is not said. What nobody did stays on the list (leaks.md 30): it never expires.
 */
export async function reminders({ viewer, database }: SubgraphContext) {
  if (viewer === undefined) return [];
  const officer = viewer.role === 'INFORMATION_OFFICER';
  const unit =
    viewer.role === 'DEPARTMENT_WORKER' || viewer.role === 'PROTECTION_OFFICER'
      ? viewer.agency
      : '';
  const now = new Date();
  const rows: Row[] = await database('consent').query(
    `SELECT * FROM (
       SELECT 'EMERGENCY_REVIEW' AS kind, r.id AS record, r.version, r.due_at AS "dueAt",
              r.due_at <= now() AS overdue, a.subjects::text[] AS subjects
         FROM consent.emergency_review r
         JOIN consent.authorization_in_force a ON a.id = r.authorization_id
        WHERE r.reviewed_at IS NULL AND ($1 OR a.opened_by = $2)
        UNION ALL
       SELECT 'PROTECTION_PERIOD', m.id, m.version, m.period_to, m.period_to <= now(),
              m.protected_people::text[]
         FROM consent.protection_measure m
        WHERE m.unit = $3 AND (m.lifted_at IS NULL OR m.lifted_at > now())
          AND m.period_to <= now() + $4 * interval '1 millisecond'
          AND ${noneKeptFrom('m.protected_people', '$7')}
        UNION ALL
       SELECT 'GUARDIAN_POWERS', a.id, a.version, CASE WHEN has_left THEN now() ELSE a.valid_to END,
              has_left, a.subjects::text[]
         FROM consent.authorization_in_force a
        CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM consent.left_powers l
                                            WHERE l.id = a.id) AS has_left) register
        WHERE $5 AND a.basis = 'LB-20' AND a.withdrawn_at IS NULL AND a.valid_to > now()
          AND (has_left OR a.valid_to <= now() + $6 * interval '1 millisecond')
          AND ${noneKeptFrom('a.subjects', '$7')}
        UNION ALL
       SELECT 'DISASTER', a.id, a.version, ends, ends <= now(), '{}'
         FROM consent.authorization_in_force a
        CROSS JOIN LATERAL (SELECT least(a.valid_to,
                                         a.valid_from + $8 * interval '1 millisecond') AS ends) term
        WHERE $1 AND a.basis = 'LB-18' AND a.withdrawn_at IS NULL AND a.valid_to > now()
          AND (ends <= now() + $9 * interval '1 millisecond'
               OR a.valid_from <= now() - $9 * interval '1 millisecond')) due
      ORDER BY "dueAt", record
      LIMIT 500`,
    [
      ...[officer, viewer.id, unit, intervalOf('PROTECTION_RENEWABLE_BEFORE', now)],
      ...[keepsPowers({ viewer, now }), intervalOf('GUARDIAN_POWERS_REMIND', now)],
      ...[viewer.person ?? null, intervalOf('DISASTER_LONGEST', now)],
      intervalOf('DISASTER_REMIND', now),
    ],
  );
  return rows.map((row) => ({ ...row, subjects: row.subjects.map((id) => ({ id })) }));
}
