import fc from 'fast-check';
import { fetchFrom, home, ids, town, type Outcome, type Permits, type Town } from './small-town.js';
import type { Fetch } from './fetch-tools.js';

/** Worlds, readers and selections for the search for a difference that must not be seen. */
export const who = Object.values(ids);
const categories = [
  'PERSON_REFERENCE',
  'RESIDENT_NAME',
  'RESIDENT_ADDRESS',
  'RESIDENT_HOUSEHOLD',
  'ELDERLY_CARER',
  // a single field, opened by its coordinate
  'Person.carer',
];

/** Permission to anything brings permission to refer, as `decide` gives it. */
export const permits: fc.Arbitrary<Permits> = fc
  .tuple(...who.map(() => fc.subarray(categories.slice(1))))
  .map((sets) =>
    Object.fromEntries(
      sets.map((set, at) => [who[at] ?? '', set.length === 0 ? [] : ['PERSON_REFERENCE', ...set]]),
    ),
  );

const leaf = fc.constantFrom('name', 'address', 'a: name', 'name: address', 'id', '__typename');

/** Selections of a person, three people deep at most. */
const person = (depth: number): fc.Arbitrary<string> => {
  const below = depth === 0 ? leaf : person(depth - 1);
  const field = fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: below.map((inner) => `carer { note person { ${inner} } }`) },
    { weight: 1, arbitrary: below.map((inner) => `ties { kind person { ${inner} } }`) },
    { weight: 1, arbitrary: below.map((inner) => `... on Person { ${inner} }`) },
  );
  return fc.array(field, { minLength: 1, maxLength: 3 }).map((fields) => fields.join(' '));
};

export const fetches: fc.Arbitrary<Fetch> = fc
  .tuple(person(2), person(1), fc.subarray(who, { minLength: 1 }))
  .chain(([selection, more, subjects]) =>
    fc.constantFrom(
      { query: `{ home(id: "${home}") { id members { ${selection} } } }`, variables: {} },
      {
        query: `{ home(id: "${home}") { members { ${selection} } members { ${more} } } }`,
        variables: {},
      },
      { query: `{ find(name: "x") { edges { cursor node { ${selection} } } } }`, variables: {} },
      {
        query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${selection} } } }`,
        variables: { representations: subjects.map((id) => ({ __typename: 'Person', id })) },
      },
    ),
  );

/** Whether a category, or the one field of it there is, is open about a person. */
export const isOpen = (allowed: Permits, id: string, category: string): boolean =>
  allowed[id]?.includes(category) === true ||
  (category === 'ELDERLY_CARER' && allowed[id]?.includes('Person.carer') === true);

/** The same town with other values, and other gaps, wherever the reader may not look. */
export function twin(allowed: Permits): Town {
  return Object.fromEntries(
    Object.entries(town).map(([id, neighbour]) => {
      const may = (category: string) => isOpen(allowed, id, category);
      return [
        id,
        {
          name: may('RESIDENT_NAME') ? neighbour.name : null,
          address: may('RESIDENT_ADDRESS') ? neighbour.address : 'どこか9099',
          carer: may('ELDERLY_CARER') ? neighbour.carer : null,
        },
      ];
    }),
  );
}

export interface Case {
  readonly allowed: Permits;
  readonly fetch: Fetch;
  /** Whether the subgraph says that it holds each entity against its representation. */
  readonly inPlace: boolean;
}

export const cases: fc.Arbitrary<Case> = fc.record({
  allowed: permits,
  fetch: fetches,
  inPlace: fc.boolean(),
});

/** The same fetch in both towns. All of an outcome must be equal: answer, errors, fetches, ledger. */
export const inBothTowns = (each: Case): Promise<[Outcome, Outcome]> =>
  Promise.all([inTown(town, each), inTown(twin(each.allowed), each)]);

export const inTown = (people: Town, { allowed, fetch, inPlace }: Case): Promise<Outcome> =>
  fetchFrom(people, allowed, fetch, undefined, { inPlace });

/** Values that were read in a case though nothing permits it. */
export const forbiddenReads = ({ read }: Outcome, allowed: Permits): readonly string[] =>
  read.filter((entry) => {
    const [id = '', category = ''] = entry.split(' ');
    return !isOpen(allowed, id, category);
  });
