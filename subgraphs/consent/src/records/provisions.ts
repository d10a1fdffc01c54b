import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { CategoryCode } from '@kasane/policy/tables/categories';
import type { Reads } from './in-force.js';

export interface KeptProvision {
  readonly id: string;
  readonly version: number;
  readonly basis: string;
  readonly subjects: readonly string[];
  readonly categories: readonly CategoryCode[];
  readonly specialNecessity: readonly CategoryCode[];
  readonly recipients: readonly string[];
  readonly purpose: string;
  readonly reason: string;
  readonly to: Date;
  readonly recordedBy: string;
  readonly recordedByAgency: AgencyCode;
  /** What it opened, once it did. */
  readonly authorization: string | null;
  readonly endedAt: Date | null;
}

/** The latest version of a provision by its id, over or not; undefined where there is none. */
export async function latestProvision(
  reads: Reads,
  id: string,
): Promise<KeptProvision | undefined> {
  const [row]: KeptProvision[] = await reads.query(
    `SELECT id, version, basis, subjects::text[] AS subjects, categories,
            special_necessity AS "specialNecessity", recipients, purpose, reason,
            valid_to AS "to", recorded_by AS "recordedBy",
            recorded_by_agency AS "recordedByAgency", authorization_id AS "authorization",
            ended_at AS "endedAt"
       FROM consent.provision WHERE id = $1`,
    [id],
  );
  return row;
}
