import type { AgencyCode } from '@kasane/policy/agencies';
import type { Reads } from './in-force.js';

export interface KeptConflict {
  readonly person: string;
  readonly recordedByAgency: AgencyCode;
  readonly endedAt: Date | null;
}

export async function latestConflict(reads: Reads, id: string): Promise<KeptConflict | undefined> {
  const [row]: KeptConflict[] = await reads.query(
    `SELECT person, recorded_by_agency AS "recordedByAgency", ended_at AS "endedAt"
       FROM consent.conflict WHERE id = $1`,
    [id],
  );
  return row;
}

/** The powers a person holds as somebody's guardian, and nobody has ended. */
export const livePowersOf = (
  reads: Reads,
  { subject, person }: { readonly subject: string; readonly person: string },
): Promise<readonly { readonly id: string; readonly version: number }[]> =>
  reads.query(
    `SELECT id, version FROM consent.authorization_in_force
      WHERE basis = 'LB-20' AND subjects = ARRAY[$1::uuid] AND giver_person = $2
        AND withdrawn_at IS NULL AND valid_to > now()`,
    [subject, person],
  );
