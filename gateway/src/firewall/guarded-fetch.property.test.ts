import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fetchFrom, town } from './small-town.js';
import { cases, forbiddenReads, inBothTowns, permits, who } from './twin-towns.js';

/** Searched far longer by `npm run twins:firewall`. */
const numRuns = 300;

describe('for every selection, reader and person', () => {
  it('reads nothing that is not permitted', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ allowed, fetch }) => {
        expect(forbiddenReads(await fetchFrom(town, allowed, fetch), allowed)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('answers and asks the same in two worlds the reader may not tell apart', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (each) => {
        const [here, there] = await inBothTowns(each);
        expect(there).toEqual(here);
      }),
      { numRuns },
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
