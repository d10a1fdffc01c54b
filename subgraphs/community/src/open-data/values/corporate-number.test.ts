import { describe, expect, it } from '@jest/globals';
import { isCorporateNumber } from './corporate-number.js';

describe('isCorporateNumber', () => {
  // 国税庁 itself, and a digit off.
  it.each([
    ['7000012050002', true],
    ['7000012050003', false],
    ['7.00001E+12', false],
    ['', false],
  ])('%s → %s', (text, expected) => {
    expect(isCorporateNumber(text)).toBe(expected);
  });
});
