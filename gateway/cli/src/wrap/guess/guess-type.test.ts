import { describe, expect, it } from '@jest/globals';
import type { ColumnType } from './column-types.js';
import { guessType } from './guess-type.js';

const times = <T>(count: number, values: readonly T[]): readonly T[] =>
  Array.from({ length: count }, () => values).flat();

/** Column → what it must be taken for. */
const columns: readonly (readonly [ColumnType, string, readonly string[]])[] = [
  ['DATE', '入居年月日', ['H16.04.01', '平成元年5月1日', '3350715', '2004/4/1', '令和3年頃', '']],
  ['DATE', '入居年月日', [...times(8, ['H16.04.01']), '不明', 'H16.13.45']],
  ['DATE', '更新', ['H16.04.01', '平成20年1月10日', 'S63.12.31']],
  ['TEXT', '受付番号', ['3350715', '3350716', '4010203']],
  ['FLAG', '減免', ['有', '無', '', '有']],
  ['FLAG', '保証人有無', ['1', '0', '1']],
  ['FLAG', '同居', ['○', '', '○']],
  ['INTEGER', '件', ['1', '0', '1']],
  ['YEN', '家賃', ['23,400', '２３４００円', '0', '減免中', '¥31,000']],
  ['YEN', '毎月', ['23,400円', '31,000円']],
  ['INTEGER', '滞納月数', ['0', '3', '12か月', '']],
  ['INTEGER', '階', ['1', '2', '3', '4', '5', '6']],
  ['CODE', '住宅種別', ['公営', '改良', '公営']],
  ['CODE', '収入区分', ['1', '2', '8', '1', '2']],
  ['CODE', '支払', times(3, ['口座振替', '納付書'])],
  ['TEXT', '団地名', times(9, ['浜町団地', '桜ヶ丘団地'])],
  ['CODE', '棟', times(3, ['01', '02'])],
  ['PHONE', '電話番号', ['0982-00-0000', '(0982)00-0001', '090ー0000ー0000', '']],
  ['TEXT', '電話番号', ['なし', '不明', '0982-00-0000']],
  ['TEXT', '備考', ['隣の棟へ移る予定', '', '家族と話した']],
  ['TEXT', '空の列', ['', '', '']],
  ['TEXT', '番号', ['0001', '0002', '0003']],
];

describe('guessType', () => {
  it.each(columns)('%s: %s %j', (type, name, cells) => {
    expect(guessType({ name, cells }).type).toBe(type);
  });

  it('says what the guess rests on', () => {
    expect(guessType({ name: '家賃', cells: ['1,000円'] })).toEqual({
      type: 'YEN',
      why: '列の名前か書き方が金額で、数として読める',
    });
  });
});
