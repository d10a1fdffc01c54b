import { fact } from '../fact.js';
import type { SeenPerson } from '../household.js';
import type { Verdict } from '../verdict.js';

const KIN = { field: 'Person.kinships', categories: ['RESIDENT_HOUSEHOLD'] } as const;

/** Whether the record of one says that the other is, say, a child. */
const isRelated = (person: SeenPerson, other: SeenPerson, relations: readonly string[]): Verdict =>
  fact(person, KIN, ({ kinships }) =>
    (kinships ?? []).some(
      ({ relation, person: kin }) =>
        relation !== null && relations.includes(relation) && kin.id === other.id,
    ),
  );

/** A tie stands in both records; the one that may be read is enough. */
const eitherSays = (
  [one, ofOne]: readonly [SeenPerson, readonly string[]],
  [other, ofOther]: readonly [SeenPerson, readonly string[]],
): Verdict =>
  one.isOpen(KIN.categories[0]) ? isRelated(one, other, ofOne) : isRelated(other, one, ofOther);

export const isParentOf = (parent: SeenPerson, child: SeenPerson): Verdict =>
  eitherSays([parent, ['CHILD']], [child, ['PARENT']]);

export const areSpouses = (one: SeenPerson, other: SeenPerson): Verdict =>
  eitherSays([one, ['SPOUSE', 'PARTNER']], [other, ['SPOUSE', 'PARTNER']]);
