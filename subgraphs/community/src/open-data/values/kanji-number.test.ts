import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromKanjiNumber, toKanjiNumber } from './kanji-number.js';

describe('kanji numbers', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [45, '四十五'],
    [99, '九十九'],
  ])('%d is %s', (value, text) => {
    expect(toKanjiNumber(value)).toBe(text);
  });

  it('come back as the number they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
        expect(fromKanjiNumber(toKanjiNumber(value))).toBe(value);
      }),
    );
  });

  it.each(['', '〇', '百', '一一', '大'])('%s is none', (text) => {
    expect(fromKanjiNumber(text)).toBeNull();
  });

  it.each([0, 100, 1.5])('%d cannot be written', (value) => {
    expect(() => toKanjiNumber(value)).toThrow('is not a number from 1 to 99');
  });
});
