import { expect, it } from '@jest/globals';
import { ask } from '../../worlds/small-city.js';

it('a category no table has is refused, and none is guessed', () => {
  expect(ask({ category: 'ELDERLY_CARE_LEVEL' })).toBe('LB-01');
  expect(ask({ category: 'SHOE_SIZE' })).toBe('UNKNOWN_CATEGORY');
  expect(ask({ category: 'elderly_care_level' })).toBe('UNKNOWN_CATEGORY');
});
