import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { World } from '../world.js';
import { createWorld } from '../create-world.js';
import { takeCensus } from './calibration/census.js';
import { childFigures } from './calibration/child-figures.js';
import { disabilityAndRightsFigures } from './calibration/disability-and-rights-figures.js';
import { elderlyFigures } from './calibration/elderly-figures.js';
import { homeShapes } from './calibration/home-shapes.js';
import { livelihoodFigures } from './calibration/livelihood-figures.js';
import { populationFigures } from './calibration/population-figures.js';

const figuresOf = (world: World) => {
  const census = takeCensus(world);
  return [
    populationFigures,
    homeShapes,
    elderlyFigures,
    disabilityAndRightsFigures,
    childFigures,
    livelihoodFigures,
  ].flatMap((figures) => figures(census));
};

const hash = (world: World): string =>
  createHash('sha256').update(JSON.stringify(world)).digest('hex');

const city = createWorld();
const otherCity = createWorld({ seed: 459_992 });

describe('the example city', () => {
  it.each(figuresOf(city))('has $name between $low and $high: $actual ($source)', (figure) => {
    expect(figure.actual).toBeGreaterThanOrEqual(figure.low);
    expect(figure.actual).toBeLessThanOrEqual(figure.high);
  });

  it('keeps within every band with another seed too', () => {
    const outside = figuresOf(otherCity).filter(
      ({ actual, low, high }) => actual < low || actual > high,
    );
    expect(outside).toEqual([]);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(hash(createWorld())).toBe(hash(city));
    expect(hash(otherCity)).not.toBe(hash(city));
  });
});
