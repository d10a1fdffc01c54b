import fc from 'fast-check';
import type { PersonValues, SeenHousehold } from './household.js';
import { IDS, inputCategories, shareOpen, values } from './random-values.js';
import { born, cared, dementia, kin, level, TODAY, WITHDRAWN } from './sample-household.js';

/** A family that many patterns nearly fit, for chance alone makes few families. */
const family: readonly PersonValues[] = [
  {
    ...{ ...born(86), ...kin({ CHILD: 'b', SPOUSE: 'd' }) },
    ...{ ...level('CARE_2'), ...dementia('II_A'), ...cared('d') },
  },
  {
    ...{ ...born(57), ...kin({ PARENT: 'a', CHILD: 'c' }), ...WITHDRAWN },
    livelihoodProblems: { householdBudgeting: true, singleParent: true },
  },
  { ...born(4), ...kin({ PARENT: 'b' }) },
  { ...born(84), ...kin({ SPOUSE: 'a' }), ...dementia('II_B') },
];

/** A person as stored in two worlds, and what the reader may see of it in both. */
interface Twin {
  readonly id: string;
  readonly here: PersonValues;
  readonly there: PersonValues;
  readonly open: ReadonlySet<string>;
}

/** Now and then as the family is, field by field. */
const member = (like: PersonValues): fc.Arbitrary<PersonValues> =>
  fc
    .tuple(values, fc.boolean(), fc.subarray(Object.keys(like), { minLength: 1 }))
    .map(([drawn, alike, kept]) => ({
      ...drawn,
      ...Object.fromEntries(
        Object.entries(like).filter(([field]) => alike || kept.includes(field)),
      ),
    }));

const twin = (like: PersonValues): fc.Arbitrary<Twin> =>
  fc
    .record({
      here: member(like),
      there: values,
      // Mostly open, so that something can be said at all.
      closed: fc.oneof(
        { weight: 2, arbitrary: fc.constant<string[]>([]) },
        { weight: 3, arbitrary: fc.subarray([...inputCategories], { maxLength: 4 }) },
        { weight: 1, arbitrary: fc.subarray([...inputCategories]) },
      ),
    })
    .map(({ here, there, closed }) => {
      const open = new Set(inputCategories.filter((category) => !closed.includes(category)));
      return {
        id: IDS[family.indexOf(like)] ?? '',
        here,
        there: shareOpen(here, there, open),
        open,
      };
    });

export interface TwinHouseholds {
  readonly here: SeenHousehold;
  readonly there: SeenHousehold;
}

const householdOf = (
  people: readonly Twin[],
  complete: boolean,
  world: 'here' | 'there',
): SeenHousehold => ({
  complete,
  today: TODAY,
  people: people.map((person) => ({
    id: person.id,
    values: person[world],
    isOpen: (category) => person.open.has(category),
  })),
});

/** The same household in two worlds that differ in nothing its reader may see. */
export const twinHouseholds: fc.Arbitrary<TwinHouseholds> = fc
  .tuple(fc.tuple(...family.map(twin)), fc.subarray([0, 1, 2, 3], { minLength: 1 }), fc.boolean())
  .map(([all, there, complete]) => ({
    people: all.filter((_one, at) => there.includes(at)),
    complete,
  }))
  .map(({ people, complete }) => ({
    here: householdOf(people, complete, 'here'),
    there: householdOf(people, complete, 'there'),
  }));
