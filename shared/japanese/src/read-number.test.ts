import { describe, expect, it } from '@jest/globals';
import { readInteger } from './read-number.js';

describe('readInteger', () => {
  it.each([
    ['23400', 23_400],
    ['23,400', 23_400],
    ['¥23,400', 23_400],
    ['２３，４００円', 23_400],
    ['△1,200', -1_200],
    ['▲1200円', -1_200],
    ['−5', -5],
    ['¥-5', -5],
    [' 3 か月', 3],
    ['0', 0],
    ['-0', 0],
  ])('%s is %d', (raw, value) => {
    expect(readInteger(raw)).toBe(value);
  });

  it.each([
    '',
    '  ',
    '減免',
    '2,34',
    '1.5',
    '12,3456',
    '--5',
    '-¥-5',
    '99999999999999999999',
    null,
  ])('%s is no number', (raw) => {
    expect(readInteger(raw)).toBeNull();
  });
});
