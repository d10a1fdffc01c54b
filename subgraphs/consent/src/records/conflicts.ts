import type { AgencyCode } from '@kasane/policy/tables/agencies';
import type { Party } from '@kasane/policy/recording/party';
import type { Reads } from './in-force.js';
import { partyOf, partyRow, readerOf, type PartyRow } from './party-row.js';

/** Two whose interests are opposed: the one who is protected, and the other. */
interface Opposed {
  readonly subject: string;
  readonly person: Party;
}

export interface KeptConflict extends Opposed {
  readonly recordedByAgency: AgencyCode;
  readonly endedAt: Date | null;
}

export async function latestConflict(reads: Reads, id: string): Promise<KeptConflict | undefined> {
  const [row]: (PartyRow & Omit<KeptConflict, 'person'>)[] = await reads.query(
    `SELECT subject, person, guardian_register AS number,
            recorded_by_agency AS "recordedByAgency", ended_at AS "endedAt"
       FROM consent.conflict WHERE id = $1`,
    [id],
  );
  if (row === undefined) return undefined;
  const { subject, recordedByAgency, endedAt } = row;
  return { subject, person: partyOf(row), recordedByAgency, endedAt };
}

/** Powers whose guardian is this party; one of the two columns is null in every record. */
const OF_PARTY = `basis = 'LB-20' AND subjects = ARRAY[$1::uuid]
   AND (giver_person = $2::uuid OR giver_register = $3)`;

const bound = ({ subject, person }: Opposed) => {
  const row = partyRow(person);
  return [subject, row.person, row.number];
};

/** The powers a party holds as somebody's guardian, and nobody has ended. */
export const livePowersOf = (
  reads: Reads,
  opposed: Opposed,
): Promise<readonly { readonly id: string; readonly version: number }[]> =>
  reads.query(
    `SELECT id, version FROM consent.authorization_in_force
      WHERE ${OF_PARTY} AND withdrawn_at IS NULL AND valid_to > now()`,
    bound(opposed),
  );

/** Every sign-in that was ever recorded for a party as this person's guardian, ended or not. */
export async function readersOf(reads: Reads, opposed: Opposed): Promise<readonly string[]> {
  const rows: { recipients: readonly string[] }[] = await reads.query(
    `SELECT DISTINCT recipients FROM consent.authorization_version WHERE ${OF_PARTY}`,
    bound(opposed),
  );
  return rows.flatMap(({ recipients }) => readerOf(recipients) ?? []);
}
