import { registeredParty, type Party } from '@kasane/policy/recording/party';
import { checkPerson } from '@kasane/subgraph-kit/recording/check-values';
import type { Problems } from '@kasane/subgraph-kit/recording/collect-problems';

export interface PartyInput {
  /** `Person.id`. */
  readonly person?: string | null;
  readonly guardianNumber?: string | null;
}

/** More than any register writes. */
const LONGEST = 64;

/**
 * Whom one of two fields names, if one does. Whether the register has the number is not asked here.
 * @param at path of each of the two
 */
export function checkParty(
  at: readonly [person: string, number: string],
  { person, guardianNumber }: PartyInput,
  problems: Problems,
): Party | null {
  if (typeof person === 'string') return checkPerson(at[0], person, problems);
  const number = guardianNumber?.normalize('NFKC').trim() ?? '';
  if (number.length > LONGEST || /[\p{C}\s]/u.test(number)) {
    problems.add(at[1], 'BAD_GUARDIAN_NUMBER');
  }
  return number === '' ? null : registeredParty(number);
}

/** The same where somebody must be named. */
export function requireParty(
  at: readonly [person: string, number: string],
  input: PartyInput,
  problems: Problems,
): Party {
  const party = checkParty(at, input, problems);
  const named = [input.person ?? null, (input.guardianNumber ?? '').trim() || null];
  if (named.filter((one) => one !== null).length !== 1) problems.add(at[0], 'PARTY_MISSING');
  return party ?? '';
}
