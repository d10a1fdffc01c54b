import { expect, it } from '@jest/globals';
import { holdsOn } from './holds-on.js';

const at = (moment: string) => new Date(moment);
const row = { validFrom: '2022-04-01', validTo: '2025-04-01' };

it('a row is law from midnight in Japan on its first day', () => {
  expect(holdsOn(row, at('2022-03-31T23:59:59.999+09:00'))).toBe(false);
  expect(holdsOn(row, at('2022-04-01T00:00:00+09:00'))).toBe(true);
});

it('until midnight before the day it ends, or for good', () => {
  expect(holdsOn(row, at('2025-03-31T23:59:59.999+09:00'))).toBe(true);
  expect(holdsOn(row, at('2025-04-01T00:00:00+09:00'))).toBe(false);
  expect(holdsOn({ ...row, validTo: null }, at('2999-01-01T00:00:00+09:00'))).toBe(true);
  expect(holdsOn({ ...row, validTo: null }, at('2022-03-31T23:59:59.999+09:00'))).toBe(false);
});
