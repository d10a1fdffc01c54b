import { expect, it } from '@jest/globals';
import { categories } from '../../tables/categories.js';
import { ask } from '../../worlds/small-city.js';

it('D-2: no category tells who reported, and one that did would be refused', () => {
  expect(
    categories.filter(
      ({ code, name }) => /REPORTER|INFORMANT|WHISTLE/.test(code) || name.includes('通報者'),
    ),
  ).toEqual([]);
  for (const category of ['ELDERLY_ABUSE_REPORTER', 'INFORMANT', 'WHISTLEBLOWER']) {
    expect(ask({ category })).toBe('PROHIBITED');
  }
  expect(ask({ category: 'ELDERLY_CARE_LEVEL' })).toBe('LB-01');
});
