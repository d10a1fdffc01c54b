import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { Authorization } from '@kasane/policy/records/authorization';
import type { Prohibition } from '@kasane/policy/records/prohibition';
import {
  readAuthorization,
  readProhibition,
  type RecordRow,
} from '@kasane/policy/records/read-records';
import type { Party } from '@kasane/policy/recording/party';
import type { Reads } from './in-force.js';
import { partyOf, type PartyRow } from './party-row.js';

/** Who recorded something, as the gateway named them. */
export interface RecordedBy {
  readonly openedBy: string;
  readonly openedByAgency: AgencyCode;
}

export type KeptAuthorization = Authorization &
  RecordedBy & {
    /** Who gave it, or whose powers they are. */
    readonly giver: Party | null;
  };

export interface KeptSitting {
  readonly id: string;
  readonly basis: Authorization['basis'];
  readonly authorization: string;
  readonly subjects: readonly string[];
  readonly convenedBy: string;
  readonly convenedByAgency: AgencyCode;
  readonly closedAt: Date | null;
}

export interface KeptRelease {
  readonly id: string;
  readonly measure: string;
  readonly endedAt: Date | null;
}

export interface KeptReview {
  readonly id: string;
  readonly authorization: string;
  readonly reviewedAt: Date | null;
}

/** The latest version of a record by its id, over or not; undefined where there is none. */
export async function latestAuthorization(
  reads: Reads,
  id: string,
): Promise<KeptAuthorization | undefined> {
  const row = await one<RecordRow & RecordedBy & PartyRow>(
    reads,
    `SELECT consent.to_authorization(a, a.subjects) AS record, a.opened_by AS "openedBy",
            a.opened_by_agency AS "openedByAgency", a.giver_person AS person,
            a.giver_register AS number
       FROM consent.authorization_version a WHERE a.id = $1 ORDER BY a.version DESC LIMIT 1`,
    id,
  );
  if (row === undefined) return undefined;
  const { record, openedBy, openedByAgency } = row;
  const giver = row.person === null && row.number === null ? null : partyOf(row);
  return { ...readAuthorization(record), openedBy, openedByAgency, giver };
}

export type KeptMeasure = Prohibition & { readonly periodTo: Date };

export async function latestMeasure(reads: Reads, id: string): Promise<KeptMeasure | undefined> {
  const row = await one<RecordRow & Pick<KeptMeasure, 'periodTo'>>(
    reads,
    `SELECT consent.to_prohibition(m) AS record, m.period_to AS "periodTo" FROM consent.protection_measure_version m
      WHERE m.id = $1 ORDER BY m.version DESC LIMIT 1`,
    id,
  );
  return row && { ...readProhibition(row.record), periodTo: row.periodTo };
}

export const latestRelease = (reads: Reads, id: string): Promise<KeptRelease | undefined> =>
  one(
    reads,
    `SELECT id, measure_id AS measure, ended_at AS "endedAt"
       FROM consent.protection_release_version WHERE id = $1 ORDER BY version DESC LIMIT 1`,
    id,
  );

/** Whom a measure protects, and from whom, where that one is known. */
export const peopleOf = ({
  protectedPeople,
  perpetrator,
}: Pick<Prohibition, 'protectedPeople'> & {
  readonly perpetrator: string | null;
}): readonly string[] =>
  perpetrator === null || perpetrator === '' ? protectedPeople : [...protectedPeople, perpetrator];

export const latestSitting = (reads: Reads, id: string): Promise<KeptSitting | undefined> =>
  one(
    reads,
    `SELECT id, basis, authorization_id AS "authorization", subjects, convened_by AS "convenedBy",
            convened_by_agency AS "convenedByAgency", closed_at AS "closedAt"
       FROM consent.sitting WHERE id = $1`,
    id,
  );

export const latestReview = (reads: Reads, id: string): Promise<KeptReview | undefined> =>
  one(
    reads,
    `SELECT id, authorization_id AS "authorization", reviewed_at AS "reviewedAt"
       FROM consent.emergency_review WHERE id = $1`,
    id,
  );

async function one<T>(reads: Reads, sql: string, id: string): Promise<T | undefined> {
  const [row]: T[] = await reads.query(sql, [id]);
  return row;
}
