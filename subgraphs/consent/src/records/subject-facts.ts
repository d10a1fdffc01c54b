import { ageOn } from '@kasane/japanese/age';
import { parsePartialDate } from '@kasane/japanese/partial-date';
import type { Authorization } from '@kasane/policy/authorization';
import type { SubjectFacts } from '@kasane/policy/recording/act';
import type { Reads } from './in-force.js';

interface Row {
  readonly birth: string | null;
  readonly parents: readonly string[];
  readonly guardians: readonly {
    readonly person: string;
    readonly categories: Authorization['categories'];
  }[];
}

/**
 * What the registers say about a person for whom a consent is given. Guardians are those with a
 * record of their powers (LB-20) in force; of a person not in the registers nothing is known, and
 * not knowing refuses.
 */
export async function subjectFacts(reads: Reads, person: string, now: Date): Promise<SubjectFacts> {
  const [row]: Row[] = await reads.query(
    `SELECT f.birth, f.parents::text[] AS parents,
            coalesce((SELECT json_agg(json_build_object(
                        'person', a.giver_person, 'categories', a.categories))
                        FROM consent.authorization_in_force a
                       WHERE a.basis = 'LB-20' AND a.subjects && ARRAY[$1::uuid]
                         AND a.giver_person IS NOT NULL AND a.withdrawn_at IS NULL
                         AND a.valid_from <= now() AND a.valid_to > now()), '[]') AS guardians
       FROM consent.person_facts f WHERE f.person_id = $1`,
    [person],
  );
  const guardians = row?.guardians ?? [];
  return {
    age: ageAtLeast(row?.birth ?? null, now),
    representatives: [...(row?.parents ?? []), ...guardians.map((guardian) => guardian.person)],
    powers: guardians.length === 0 ? null : guardians.flatMap((guardian) => guardian.categories),
    conflicted: [],
  };
}

/** Where the day of birth isn't known, the age is what it is at least; 頃 is known to nobody. */
export function ageAtLeast(birth: string | null, now: Date): number | null {
  const date = parsePartialDate(birth);
  if (date?.to === undefined || date.approximate) return null;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);
  return date.to > today ? null : ageOn(date.to, today);
}
