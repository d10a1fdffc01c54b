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

/** A tie stands in both records, and the one that may be read is enough. */
const tie =
  (ofOne: readonly string[], ofOther: readonly string[]) =>
  (one: SeenPerson, other: SeenPerson): Verdict =>
    one.isOpen(KIN.categories[0]) ? isRelated(one, other, ofOne) : isRelated(other, one, ofOther);

export const isParentOf = tie(['CHILD'], ['PARENT']);

export const isParentOrInLawOf = tie(['CHILD', 'CHILD_IN_LAW'], ['PARENT', 'PARENT_IN_LAW']);

export const isSiblingOf = tie(['SIBLING'], ['SIBLING']);

/** 事実婚 (未届) counts as marriage does. */
export const areSpouses = tie(['SPOUSE', 'PARTNER'], ['SPOUSE', 'PARTNER']);
