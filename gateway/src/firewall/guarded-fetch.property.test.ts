import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fetchFrom, home, ids, town, type Permits, type Town } from './small-town.js';

const who = Object.values(ids);
const categories = [
  'PERSON_REFERENCE',
  'RESIDENT_NAME',
  'RESIDENT_ADDRESS',
  'RESIDENT_HOUSEHOLD',
  'ELDERLY_CARER',
];

/** Permission to anything brings permission to refer, as `decide` gives it. */
const permits: fc.Arbitrary<Permits> = fc
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

const fetches = fc
  .tuple(person(2), fc.subarray(who, { minLength: 1 }))
  .chain(([selection, subjects]) =>
    fc.constantFrom(
      { query: `{ home(id: "${home}") { id members { ${selection} } } }`, variables: {} },
      { query: `{ find(name: "x") { edges { cursor node { ${selection} } } } }`, variables: {} },
      {
        query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${selection} } } }`,
        variables: { representations: subjects.map((id) => ({ __typename: 'Person', id })) },
      },
    ),
  );

/** The same town with other values, and other gaps, wherever the reader may not look. */
function twin(allowed: Permits): Town {
  return Object.fromEntries(
    Object.entries(town).map(([id, neighbour]) => {
      const may = (category: string) => allowed[id]?.includes(category) === true;
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

describe('for every selection, reader and person', () => {
  it('reads nothing that is not permitted', async () => {
    await fc.assert(
      fc.asyncProperty(permits, fetches, async (allowed, fetch) => {
        const { read } = await fetchFrom(town, allowed, fetch);
        const forbidden = read.filter((entry) => {
          const [id = '', category = ''] = entry.split(' ');
          return !allowed[id]?.includes(category);
        });
        expect(forbidden).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('answers and asks the same in two worlds the reader may not tell apart', async () => {
    await fc.assert(
      fc.asyncProperty(permits, fetches, async (allowed, fetch) => {
        const [here, there] = await Promise.all([
          fetchFrom(town, allowed, fetch),
          fetchFrom(twin(allowed), allowed, fetch),
        ]);
        expect(there).toEqual(here);
      }),
      { numRuns: 400 },
    );
  });

  it('reads everything that is permitted and was asked for at the top', async () => {
    await fc.assert(
      fc.asyncProperty(permits, fc.subarray(who, { minLength: 1 }), async (allowed, subjects) => {
        const { data } = await fetchFrom(town, allowed, {
          query:
            'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
          variables: { representations: subjects.map((id) => ({ __typename: 'Person', id })) },
        });
        expect(data).toEqual({
          _entities: subjects.map((id) =>
            allowed[id]?.includes('RESIDENT_NAME') === true ? { name: town[id]?.name } : null,
          ),
        });
      }),
      { numRuns: 100 },
    );
  });
});
