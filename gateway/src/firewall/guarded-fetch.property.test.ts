import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askWithoutFirewall, town } from './small-town.js';
import { cases, forbiddenReads, inBothTowns, inTown, isOpen } from './twin-towns.js';

/** Searched far longer by `npm run twins:firewall`. */
const numRuns = 300;

describe('for every selection, reader and person', () => {
  it('reads nothing that is not permitted', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (each) => {
        expect(forbiddenReads(await inTown(town, each), each.allowed)).toEqual([]);
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

  it('answers everything that is permitted and was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (each) => {
        const may = (id: string, category: string) => isOpen(each.allowed, id, category);
        const told = await askWithoutFirewall(town, may, each.fetch);
        fc.pre(told !== undefined);
        const { data } = await inTown(town, each);
        expect(saidIn(data)).toEqual(saidIn(told));
      }),
      { numRuns },
    );
  });
});

/** Nothing that is null, and no object without anything in it, but for the places of a list. */
function saidIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => saidIn(item) ?? null);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const said = Object.entries(value).flatMap(([key, each]) => {
    const kept = saidIn(each);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}
