import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePartialDate, toEdtf } from './partial-date.js';

describe('toEdtf', () => {
  it.each([
    ['1960-07-15', '1960-07-15'],
    ['３３５０７１５', '1960-07-15'],
    ['3350700', '1960-07-XX'],
    ['3350000', '1960-XX-XX'],
    ['19600700', '1960-07-XX'],
    ['s35.7.5', '1960-07-05'],
    ['昭和三五年', null],
    ['昭和35年', '1960-XX-XX'],
    ['昭和35年7月', '1960-07-XX'],
    ['昭和35年7月 日不詳', '1960-07-XX'],
    ['昭和35年月日不詳', '1960-XX-XX'],
    ['昭和２０年頃', '1945~'],
    ['昭和20年7月ごろ', '1945-07~'],
    ['昭和20年7月15日頃', '1945-07-15~'],
    ['推定昭和20年7月15日', '1945-07-15~'],
    ['推定昭和20年', '1945~'],
    ['昭和35年春', '1960-03/1960-05'],
    ['昭和35年冬', '1960-12/1961-02'],
    ['昭和35年7月上旬', '1960-07-01/1960-07-10'],
    ['昭和35年2月下旬', '1960-02-21/1960-02-29'],
    ['昭和35年7月1日頃から7月10日頃までの間', '1960-07-01~/1960-07-10~'],
    ['昭和35年7月1日から10日までの間', '1960-07-01/1960-07-10'],
    ['昭和35年12月30日から昭和36年1月2日まで', '1960-12-30/1961-01-02'],
    ['1960-07-01/1960-07-10', '1960-07-01/1960-07-10'],
    ['年月日不詳', 'XXXX-XX-XX'],
    ['生年月日不詳', 'XXXX-XX-XX'],
    ['昭和36年2月29日', '1961-02-29'],
    ['平成32年4月1日', '2020-04-01'],
    ['', null],
    [null, null],
    [undefined, null],
    ['0000000', null],
    ['00000000', null],
    ['99999999', null],
    ['昭和35年13月1日', null],
    ['昭和35年13月', null],
    ['昭和35年7月1日から13月2日まで', null],
    ['昭和35年7月32日', null],
    ['昭和35年上旬', null],
    ['昭和35年7月春', null],
    ['未定', null],
  ])('%j is %j', (raw, edtf) => {
    expect(toEdtf(raw)).toBe(edtf);
  });
});

describe('parsePartialDate', () => {
  it('keeps what was recorded and says how far it goes', () => {
    expect(parsePartialDate('昭和20年頃')).toEqual({
      raw: '昭和20年頃',
      precision: 'YEAR',
      approximate: true,
      from: '1945-01-01',
      to: '1945-12-31',
      edtf: '1945~',
    });
    expect(parsePartialDate('年月日不詳')).toEqual({
      raw: '年月日不詳',
      precision: 'UNKNOWN',
      approximate: false,
      edtf: 'XXXX-XX-XX',
    });
  });

  it('bounds a year by its era', () => {
    expect(parsePartialDate('昭和64年')).toMatchObject({ from: '1989-01-01', to: '1989-01-07' });
    expect(parsePartialDate('平成1年')).toMatchObject({ from: '1989-01-08', to: '1989-12-31' });
  });

  it('makes no day out of one outside the calendar', () => {
    expect(parsePartialDate('昭和36年2月29日')).toMatchObject({
      edtf: '1961-02-29',
      from: '1961-02-28',
      to: '1961-03-01',
    });
  });

  it('reads its own text again, and never fails', () => {
    const written = fc
      .record({
        head: fc.constantFrom('', '推定'),
        era: fc.constantFrom('明治', '大正', '昭和', '平成', '令和'),
        year: fc.integer({ min: 1, max: 64 }),
        rest: fc.constantFrom('', '春', '冬', '3月', '3月上旬', '2月29日', '月日不詳', '3月日不詳'),
        tail: fc.constantFrom('', '頃'),
      })
      .map(({ head, era, year, rest, tail }) => `${head}${era}${String(year)}年${rest}${tail}`);
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: 'grapheme' })), (raw) => {
        const edtf = toEdtf(raw);
        if (edtf !== null) expect(toEdtf(edtf)).toBe(edtf);
      }),
    );
    fc.assert(fc.property(written, (raw) => toEdtf(raw) !== null));
  });
});
