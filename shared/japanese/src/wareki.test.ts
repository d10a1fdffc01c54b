import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar.js';
import { parsePartialDate, toEdtf } from './partial-date.js';
import { toCompact, toDigits, toLong, toShort, toSlash } from './wareki.js';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1873-01-01', days));
const writers = [toCompact, toShort, toLong, toSlash, toDigits];

describe('wareki', () => {
  it('writes the five export shapes', () => {
    expect(writers.map((write) => write('1960-07-15'))).toEqual([
      '3350715',
      'S35.07.15',
      '昭和35年7月15日',
      '1960/7/15',
      '19600715',
    ]);
  });

  it.each([
    ['1912-07-29', '明治45年7月29日'],
    ['1912-07-30', '大正元年7月30日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
  ])('%s is %s', (iso, text) => {
    expect(toLong(iso)).toBe(text);
  });

  it.each([
    ['明治45年7月30日', '1912-07-30'],
    ['大正元年7月30日', '1912-07-30'],
    ['大正15年12月25日', '1926-12-25'],
    ['昭和元年12月25日', '1926-12-25'],
    ['2151225', '1926-12-25'],
  ])('reads %s, a day that belongs to two eras', (text, iso) => {
    expect(toEdtf(text)).toBe(iso);
  });

  it('is read back as it was written, in every shape', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...writers), (iso, write) => {
        expect(parsePartialDate(write(iso))).toEqual({
          raw: write(iso),
          precision: 'DAY',
          approximate: false,
          from: iso,
          to: iso,
          edtf: iso,
        });
      }),
    );
  });

  it('refuses what is no day, and says how to write one', () => {
    expect(() => toCompact('1961-02-29')).toThrow('"1961-02-29" is not a day of the calendar');
    expect(() => toShort('1867-12-31')).toThrow('before 明治');
  });
});
