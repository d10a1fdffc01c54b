import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { disagreementsIn } from './disagreements.js';
import { smallCategories, smallWorlds } from './small-worlds.js';
import { worlds } from './worlds.js';

/** Prime, so that no dimension of the slices stands still while others turn. */
const STRIDE = 211;

/**
 * `decide`, its mask and the reference model give one answer. The gate takes a part; all small
 * worlds and as many large ones as one likes: `npm run differential -- --cases 1000000`.
 */
describe('the decision and the reference model', () => {
  it.each(Object.entries(smallWorlds))('agree in small worlds: %s', (_, all) => {
    const seen = [...all()]
      .filter((_world, at) => at % STRIDE === 0)
      .map((world) => disagreementsIn(world, { about: ['person-1'], asked: smallCategories }));
    expect(seen.flatMap(({ found }) => found)).toEqual([]);
    // Agreement on "no" alone would prove nothing.
    expect(seen.some(({ permitted }) => permitted > 0)).toBe(true);
  });

  it('agree in large random worlds', () => {
    let permitted = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const result = disagreementsIn(world, { about: ['person-1', 'person-2'] });
        permitted += result.permitted;
        expect(result.found).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(permitted).toBeGreaterThan(0);
  });
});
