import { expect, it } from '@jest/globals';
import { measureSwitches } from '../../load/measure-switches.js';

it('drops no operation in six switches (npm run registry:load makes a hundred)', async () => {
  const figures = await measureSwitches({ rounds: 3, readers: 4 });
  expect(figures).toMatchObject({ publishes: 3, rollbacks: 3, failed: [] });
  expect(figures.queries).toBeGreaterThan(0);
  expect(figures.mutations).toBeGreaterThan(0);
  expect(figures.executed).toBe(figures.mutations);
}, 180_000);
