import type { PersonValues, SeenHousehold, SeenPerson } from './household.js';
import { ABSENT, any, undetermined, type Verdict } from './verdict.js';

/** Which field a fact is read from, and under which categories it stands, the outermost first. */
export interface FactSource {
  readonly field: `Person.${string}`;
  readonly categories: readonly [string, ...string[]];
}

/**
 * One fact about one person, from one field.
 * @param read true, false, or undefined where the records do not say
 */
export function fact(
  person: SeenPerson,
  { field, categories }: FactSource,
  read: (values: PersonValues) => boolean | undefined,
): Verdict {
  const subject = person.id;
  const withheld = categories.filter((category) => !person.isOpen(category));
  if (withheld.length > 0) {
    return undetermined(
      ...withheld.map((category) => ({ reason: 'NOT_PERMITTED' as const, category, subject })),
    );
  }
  const category = categories.at(-1) ?? categories[0];
  const said = read(person.values);
  if (said === undefined) return undetermined({ reason: 'NOT_RECORDED', category, subject });
  return { status: said ? 'PRESENT' : 'ABSENT', evidence: [{ field, category, subject }] };
}

/** Somebody in the household of whom it is so. Whoever the reader does not meet may be the one. */
export const somebody = (
  { people, complete }: SeenHousehold,
  isSo: (person: SeenPerson) => Verdict,
): Verdict =>
  any(...people.map(isSo), complete ? ABSENT : undetermined({ reason: 'UNSEEN_PEOPLE' }));

/** Two different people of the household of whom it is so. */
export const twoPeople = (
  household: SeenHousehold,
  isSo: (one: SeenPerson, other: SeenPerson) => Verdict,
): Verdict =>
  somebody(household, (one) => any(...othersThan(household, one).map((other) => isSo(one, other))));

export const othersThan = (
  { people }: SeenHousehold,
  ...these: readonly SeenPerson[]
): readonly SeenPerson[] => people.filter(({ id }) => these.every((one) => one.id !== id));
