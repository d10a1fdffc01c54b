import { expect, it } from '@jest/globals';
import { categories } from '../../tables/categories.js';
import { ask } from '../../worlds/small-city.js';

it('D-3: there is no 個人番号, and a category for it would be refused', () => {
  expect(
    categories.filter(({ name }) => name.includes('個人番号') || name.includes('マイナンバー')),
  ).toEqual([]);
  for (const category of ['MY_NUMBER', 'MYNUMBER', 'INDIVIDUAL_NUMBER', 'KOJIN_BANGO']) {
    expect(ask({ category })).toBe('PROHIBITED');
  }
  expect(ask({ category: 'RESIDENT_NUMBER' })).toBe('NO_AUTHORIZATION');
});
