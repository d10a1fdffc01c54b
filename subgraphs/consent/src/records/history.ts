import {
  readAuthorization,
  readProhibition,
  type RecordRow,
} from '@kasane/policy/records/read-records';
import type { Authorization } from '@kasane/policy/records/authorization';
import type { Prohibition } from '@kasane/policy/records/prohibition';
import { asOf, type Version } from './as-of.js';
import type { Reads } from './in-force.js';

export interface PastRecords {
  readonly authorizations: readonly Authorization[];
  readonly prohibitions: readonly (Prohibition & { readonly version: number })[];
}

interface Row extends Version, RecordRow {}

/** Also those that somebody ended since: at that moment they stood. */
const EVERY_RELEASE = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object(
           'recipient', r.recipient, 'from', r.valid_from, 'to', least(r.valid_to, r.ended_at))
           ORDER BY r.valid_from, r.id), '[]'::jsonb)
    FROM consent.protection_release_version r
   WHERE r.measure_id = m.id
     AND NOT EXISTS (SELECT FROM consent.protection_release_version newer
                      WHERE newer.id = r.id AND newer.version > r.version))`;

/** What was on record about a person at a moment, over or not, in one statement. */
export async function recordsAsOf(reads: Reads, person: string, at: Date): Promise<PastRecords> {
  const rows: Row[] = await reads.query(
    `SELECT 'AUTHORIZATION' AS kind, a.id, a.version, a.recorded_at AS "recordedAt",
            consent.to_authorization(a, a.subjects) AS record
       FROM consent.authorization_version a WHERE a.subjects && ARRAY[$1::uuid]
      UNION ALL
     SELECT 'PROHIBITION', m.id, m.version, m.recorded_at,
            consent.to_prohibition(m) || jsonb_build_object('releases', ${EVERY_RELEASE})
       FROM consent.protection_measure_version m
      WHERE m.protected_people && ARRAY[$1::uuid] OR m.perpetrator = $1::uuid`,
    [person],
  );
  const known = (kind: RecordRow['kind']) =>
    asOf(
      rows.filter((row) => row.kind === kind),
      at,
    );
  return {
    authorizations: known('AUTHORIZATION').map(({ record }) => readAuthorization(record)),
    prohibitions: known('PROHIBITION').map(({ record, version }) => {
      const prohibition = readProhibition(record);
      // A release is a row of its own; one of a later time was not known either.
      const releases = prohibition.releases.filter(({ from }) => from <= at);
      return { ...prohibition, releases, version };
    }),
  };
}
