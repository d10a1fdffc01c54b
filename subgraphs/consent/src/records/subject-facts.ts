import { ageOn } from '@kasane/japanese/age';
import { japaneseDay } from '@kasane/japanese/calendar';
import { nameKey } from '@kasane/japanese/match-key';
import { parsePartialDate } from '@kasane/japanese/partial-date';
import type { SubjectFacts } from '@kasane/policy/recording/act';
import { lastMomentOf } from '@kasane/policy/recording/consent-age';
import { registeredParty } from '@kasane/policy/recording/party';
import { consentedBy, MINOR_GUARDIANSHIP } from '@kasane/policy/recording/powers-of-representation';
import type { Reads } from './in-force.js';
import { openableBy } from './openable-by.js';
import { partyOf, readerOf, type PartyRow } from './party-row.js';

interface Row {
  readonly birth: string | null;
  readonly parents: readonly string[];
  readonly relatives: readonly string[];
  readonly guardians: readonly (PartyRow & {
    readonly powers: readonly string[];
    readonly recipients: readonly string[];
  })[];
  /** `known`: whom the number stands for, where the index has learnt it since. */
  readonly conflicts: readonly (PartyRow & { readonly known: string | null })[];
  readonly register: readonly {
    readonly number: string;
    readonly kind: string;
    /** Null where the person is known. */
    readonly name: string | null;
    readonly person: string | null;
    readonly inOffice: boolean;
  }[];
  readonly opposed: readonly string[];
}

const FACTS = /* SQL */ `
  SELECT f.birth, coalesce(f.parents, '{}')::text[] AS parents,
         ARRAY(SELECT r.relative::text FROM consent.person_relative r
                WHERE r.person_id = asked.person) AS relatives,
         coalesce((SELECT json_agg(json_build_object('person', c.person, 'number', c.guardian_register,
                            'known', (SELECT min(g.person::text) FROM consent.registered_guardian g
                                       WHERE g.subject = c.subject
                                         AND g.number = c.guardian_register)))
                     FROM consent.conflict c
                    WHERE c.subject = asked.person AND c.ended_at IS NULL), '[]') AS conflicts,
         coalesce((SELECT json_agg(json_build_object('number', g.number, 'kind', g.kind,
                            'name', g.name, 'person', g.person,
                            'inOffice', g.in_office))
                     FROM consent.registered_guardian g
                    WHERE g.subject = asked.person), '[]') AS register,
         ARRAY(SELECT o.name FROM consent.opposed_name o WHERE o.subject = asked.person) AS opposed,
         coalesce((SELECT json_agg(json_build_object('person', a.giver_person,
                            'number', a.giver_register, 'powers', a.powers,
                            'recipients', a.recipients))
                     FROM consent.authorization_in_force a
                    WHERE a.basis = 'LB-20' AND a.subjects = ARRAY[asked.person]
                      AND a.withdrawn_at IS NULL
                      AND a.valid_from <= now() AND a.valid_to > now()), '[]') AS guardians
    FROM (SELECT $1::uuid AS person) asked
    LEFT JOIN consent.person_facts f ON f.person_id = asked.person`;

/**
 * What the registers and our own records say about a person for whom something is recorded. Guardians
 * are those with a record of their powers (LB-20) in force, each with the own entries; of a person
 * not in the registers nothing is known, and not knowing refuses. 未成年後見 is a parent's place: it
 * makes a representative, and gives no guardian of an adult anything.
 */
export async function subjectFacts(reads: Reads, person: string, now: Date): Promise<SubjectFacts> {
  const [row]: Row[] = await reads.query(FACTS, [person]);
  const guardians = (row?.guardians ?? []).map(({ powers, recipients, ...party }) => ({
    person: partyOf(party),
    reader: readerOf(recipients),
    powers,
  }));
  const opposed = new Set(row?.opposed.map(nameKey));
  const ofMinor = guardians.filter(({ powers }) => powers.includes(MINOR_GUARDIANSHIP));
  return {
    age: ageAtLeast(row?.birth ?? null, now),
    representatives: [...(row?.parents ?? []), ...ofMinor.map((guardian) => guardian.person)],
    relatives: row?.relatives ?? [],
    conflicted: (row?.conflicts ?? []).flatMap((one) => [partyOf(one), one.known ?? []].flat()),
    register: (row?.register ?? []).map(({ number, person, kind, name, inOffice }) => ({
      person: person ?? registeredParty(number),
      kind: kind.trim(),
      inOffice,
      namesake: name !== null && opposed.has(nameKey(name)),
    })),
    guardians: guardians.map((guardian) => ({
      ...guardian,
      powers: consentedBy(
        guardian.powers.filter((power) => power !== MINOR_GUARDIANSHIP),
        ...([openableBy('LB-20'), now] as const),
      ),
    })),
  };
}

/** Where the day of birth isn't known, the age is what it is at least; 頃 is known to nobody. */
export const ageAtLeast = (birth: string | null, now: Date): number | null =>
  ageSince(parsePartialDate(birth), 'to', now);

/** How old the person is at most in the last moment before an end; null where nobody knows. */
export async function ageBefore(reads: Reads, person: string, end: Date): Promise<number | null> {
  const [row]: { birth: string | null }[] = await reads.query(
    'SELECT birth FROM consent.person_facts WHERE person_id = $1',
    [person],
  );
  return ageSince(parsePartialDate(row?.birth ?? null), 'from', lastMomentOf(end));
}

function ageSince(
  birth: ReturnType<typeof parsePartialDate>,
  edge: 'from' | 'to',
  moment: Date,
): number | null {
  const day = birth?.[edge];
  if (day === undefined || birth?.approximate === true || Number.isNaN(moment.getTime()))
    return null;
  const today = japaneseDay(moment);
  return day > today ? null : ageOn(day, today);
}
