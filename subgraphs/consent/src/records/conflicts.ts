import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { guardianNumberOf, type Party } from '@kasane/policy/recording/party';
import type { Reads } from './in-force.js';
import { partyOf, partyRow, readerOf, type PartyRow } from './party-row.js';
import { isSameParty } from './same-party.js';

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

const PARTY = isSameParty('a', { subject: '$1::uuid', person: '$2::uuid', number: '$3::text' });

/** Powers whose guardian is this party. */
const OF_PARTY = `a.basis = 'LB-20' AND a.subjects = ARRAY[$1::uuid] AND ${PARTY}`;

const OF_NUMBER = `basis = 'LB-20' AND subjects = ARRAY[$1::uuid] AND giver_register = $2`;

const BY_PARTY = `a.basis = 'LB-01' AND a.giver_capacity <> 'SELF'
   AND a.subjects = ARRAY[$1::uuid] AND ${PARTY}`;

const bound = ({ subject, person }: Opposed) => {
  const row = partyRow(person);
  return [subject, row.person, row.number];
};

/** The powers a party holds as somebody's guardian, and nobody has ended. */
export const livePowersOf = (reads: Reads, opposed: Opposed) => liveIds(reads, OF_PARTY, opposed);

/** The consents a party has given for somebody else, and nobody has withdrawn; a mere "no" is none. */
export const liveConsentsBy = (reads: Reads, opposed: Opposed) =>
  liveIds(reads, `${BY_PARTY} AND (a.categories <> '{}' OR a.fields <> '{}')`, opposed);

async function liveIds(reads: Reads, which: string, opposed: Opposed): Promise<readonly string[]> {
  const rows: { id: string }[] = await reads.query(
    `SELECT a.id FROM consent.authorization_in_force a
      WHERE ${which} AND a.withdrawn_at IS NULL AND a.valid_to > now()`,
    bound(opposed),
  );
  return rows.map(({ id }) => id);
}

/**
 * Everything a party goes by as this person's guardian: whom a number stands for may be known by an id
 * as well, and powers stand under either. Empty where neither the register nor any powers ever knew
 * the number: a slip of the pen, which would part nobody from anybody.
 */
export async function namesOf(reads: Reads, opposed: Opposed): Promise<readonly Party[]> {
  const number = guardianNumberOf(opposed.person);
  if (number === null) return [opposed.person];
  const lines: { person: string | null }[] = await reads.query(
    `SELECT person::text FROM consent.registered_guardian WHERE subject = $1 AND number = $2
      UNION
     SELECT NULL FROM consent.authorization_version WHERE ${OF_NUMBER}`,
    [opposed.subject, number],
  );
  const known = [...new Set(lines.flatMap(({ person }) => person ?? []))];
  return lines.length === 0 ? [] : [...known, opposed.person];
}

/** Every sign-in that was ever recorded for a party as this person's guardian, ended or not. */
export async function readersOf(reads: Reads, opposed: Opposed): Promise<readonly string[]> {
  const rows: { recipients: readonly string[] }[] = await reads.query(
    `SELECT DISTINCT a.recipients FROM consent.authorization_version a WHERE ${OF_PARTY}`,
    bound(opposed),
  );
  return rows.flatMap(({ recipients }) => readerOf(recipients) ?? []);
}
