import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kanaKey, nameKey } from './match-key.js';

describe('kanaKey', () => {
  it.each([
    [
      'サトウ ヨウコ',
      ['さとう　ようこ', 'ｻﾄｳ ﾖｳｺ', 'サトーヨーコ', 'サトオ ヨオコ', 'サト ヨコ', 'ザドウ・ヨウゴ'],
    ],
    ['キョウコ', ['キヨウコ', 'ｷｮｳｺ', 'きょーこ', 'キョウゴ']],
    ['ハットリ', ['はっとり', 'ハツトリ', 'バッドリ', 'ﾊｯﾄﾘ']],
    ['エレーナ', ['エレ―ナ', 'エレ－ナ', 'エレ‐ナ', 'ｴﾚｰﾅ', 'エレナ']],
  ])('%s is found under every spelling', (name, spellings) => {
    expect(new Set([name, ...spellings].map(kanaKey)).size).toBe(1);
  });

  it.each([
    ['サトウ', 'サイトウ'],
    ['ユウコ', 'ヨウコ'],
    ['アベ', 'アオベ'],
  ])('%s is not %s', (left, right) => {
    expect(kanaKey(left)).not.toBe(kanaKey(right));
  });
});

describe('nameKey', () => {
  it.each([
    ['渡辺 恵', ['渡邊　惠', '渡邉恵', '渡辺󠄂恵']],
    ['浜崎', ['濱﨑', '濵嵜']],
    ['佐々木', ['佐佐木']],
    ['𠮷田', ['吉田']],
    ['Ｎｇｕｙｅｎ Van', ['nguyen van']],
  ])('%s is found under every spelling', (name, spellings) => {
    expect(new Set([name, ...spellings].map(nameKey)).size).toBe(1);
  });

  it('keeps different names apart', () => {
    expect(nameKey('渡部')).not.toBe(nameKey('渡辺'));
  });
});

describe('both keys', () => {
  const kana = fc.string({
    unit: fc.constantFrom(...Array.from('アイウエオコゴソトドノモョッヴーあおこ ｺﾞｰ')),
    maxLength: 12,
  });
  const names = fc.string({
    unit: fc.constantFrom(...Array.from('渡邊邉辺 々浜濱A-ー・')),
    maxLength: 12,
  });

  it('fold once and for all', () => {
    fc.assert(fc.property(kana, (text) => kanaKey(kanaKey(text)) === kanaKey(text)));
    fc.assert(fc.property(names, (text) => nameKey(nameKey(text)) === nameKey(text)));
  });

  it('find a name by its beginning', () => {
    fc.assert(
      fc.property(kana, kana, (head, tail) => {
        expect(kanaKey(`${head} ${tail}`).startsWith(kanaKey(head))).toBe(true);
      }),
    );
  });
});
