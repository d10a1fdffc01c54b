import { guardianNumberOf, registeredParty, type Party } from '@kasane/policy/recording/party';
import { recipientKind } from '@kasane/policy/records/recipients';

/** A party as it stands in a record: one of the two. */
export interface PartyRow {
  readonly person: string | null;
  /** 後見人番号. */
  readonly number: string | null;
}

/** @throws Error where neither stands there, which the table does not allow */
export function partyOf({ person, number }: PartyRow): Party {
  const party = person ?? (number === null ? undefined : registeredParty(number));
  if (party === undefined) throw new Error('a record names no party; see its constraints');
  return party;
}

/** How a party is written into a record. */
export const partyRow = (party: Party | null): PartyRow => {
  const number = guardianNumberOf(party);
  return { person: number === null ? party : null, number };
};

/** The name under which somebody signs in, out of whom the own powers tell; null where nobody does. */
export const readerOf = (recipients: readonly string[]): string | null =>
  recipients.find((one) => recipientKind(one) === 'viewer')?.slice('viewer:'.length) ?? null;
