import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { CategoryCode } from '@kasane/policy/tables/categories';
import type { Reads } from './in-force.js';
import type { PartyRow } from './party-row.js';
import { isSameParty } from './same-party.js';

/** Kinds of records that an act ends, and which: each has an id that only its receipt told. */
export const endingActs = {
  CONSENT: 'withdrawConsent',
  GUARDIAN_POWERS: 'endGuardianPowers',
  CONFLICT: 'endConflict',
  EMERGENCY: 'endEmergency',
  PROTECTION_MEASURE: 'liftProtectionMeasure',
  PROTECTION_RELEASE: 'endProtectionRelease',
  DISASTER: 'endDisaster',
} as const;

/** A record about somebody that nobody has ended, with what its end is decided by. */
export interface LiveRecord extends PartyRow {
  readonly kind: keyof typeof endingActs;
  readonly id: string;
  readonly version: number;
  readonly recordedAt: Date;
  readonly validTo: Date | null;
  readonly recordedBy: string;
  readonly agency: AgencyCode;
  readonly categories: readonly CategoryCode[];
  readonly fields: readonly string[];
  /** Of a conflict those under whom its party ever read as this person's guardian. */
  readonly recipients: readonly string[];
  /** The measure it is, or the one it releases. */
  readonly measure: string | null;
}

/** That the powers `p` are those of the party of the conflict `c`. */
const OPPOSED = isSameParty('p', {
  ...{ subject: 'c.subject', person: 'c.person', number: 'c.guardian_register' },
});

/**
 * What is live about a person of what an agency recorded, or of what all did, the latest first. Of
 * measures, and of what releases them, only those of this unit, and no refusal that stands alone,
 * for nothing ends it (withdraw-consent.ts).
 */
export const liveRecords = (
  reads: Reads,
  person: string,
  { agency, every }: { readonly agency: AgencyCode; readonly every: boolean },
): Promise<readonly LiveRecord[]> =>
  reads.query(
    `SELECT * FROM (
       SELECT CASE a.basis WHEN 'LB-01' THEN 'CONSENT' WHEN 'LB-18' THEN 'DISASTER'
                           WHEN 'LB-20' THEN 'GUARDIAN_POWERS' WHEN 'LB-21' THEN 'EMERGENCY' END AS kind,
              a.id, a.version, a.recorded_at AS "recordedAt", a.valid_to AS "validTo",
              a.opened_by AS "recordedBy", a.opened_by_agency AS agency, a.categories, a.fields,
              a.giver_person AS person, a.giver_register AS number, a.recipients,
              NULL::uuid AS measure
         FROM consent.authorization_in_force a
        WHERE a.subjects && ARRAY[$1::uuid] AND a.basis IN ('LB-01', 'LB-18', 'LB-20', 'LB-21')
          AND a.withdrawn_at IS NULL AND a.valid_to > now()
          AND cardinality(a.categories) + cardinality(a.fields) > 0
          AND ($3 OR a.opened_by_agency = $2)
        UNION ALL
       SELECT 'CONFLICT', c.id, c.version, c.recorded_at, NULL,
              c.recorded_by, c.recorded_by_agency, '{}', '{}', c.person, c.guardian_register,
              ARRAY(SELECT DISTINCT unnest(p.recipients) FROM consent.authorization_version p
                     WHERE p.basis = 'LB-20' AND p.subjects = ARRAY[c.subject]
                       AND ${OPPOSED}),
              NULL
         FROM consent.conflict c
        WHERE c.subject = $1 AND c.ended_at IS NULL AND ($3 OR c.recorded_by_agency = $2)
        UNION ALL
       SELECT 'PROTECTION_MEASURE', m.id, m.version, m.recorded_at, m.period_to,
              m.registered_by, m.unit, '{}', '{}', NULL, NULL, '{}', m.id
         FROM consent.protection_measure m
        WHERE m.protected_people && ARRAY[$1::uuid] AND m.lifted_at IS NULL
          AND m.unit = $2
        UNION ALL
       SELECT 'PROTECTION_RELEASE', r.id, r.version, r.recorded_at, r.valid_to,
              r.released_by, m.unit, '{}', '{}', NULL, NULL, '{}', m.id
         FROM consent.protection_release r
         JOIN consent.protection_measure m ON m.id = r.measure_id
        WHERE m.protected_people && ARRAY[$1::uuid] AND m.lifted_at IS NULL
          AND m.unit = $2 AND r.valid_to > now()) live
      ORDER BY "recordedAt" DESC, id
      LIMIT 200`,
    [person, agency, every],
  );
