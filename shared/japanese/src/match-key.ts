import { variantCharacters } from './variant-characters.js';

/**
 * Keys for finding a person by a name somebody heard or read (住民記録システム標準仕様書 検索). Two
 * spellings a clerk would take for the same name have the same key. Not for display.
 */

/**
 * Key of a reading: ignores kana script (hiragana, katakana, half width), 清濁, small kana, long
 * vowels (ー and オ段+ウ, オ段+オ), spaces and dashes. `ようこ`, `ヨーコ`, `ﾖｳｺ` and `よこ` are one key.
 */
export function kanaKey(text: string): string {
  return Array.from(plain(text))
    .map((letter) => toKatakana(letter).normalize('NFD').replace(VOICING, ''))
    .map((letter) => SMALL.get(letter) ?? letter)
    .join('')
    .replace(LONG_O, '$1');
}

/** Key of a written name: unifies width, case, spaces, dashes, 異体字 and iteration marks. */
export function nameKey(text: string): string {
  return Array.from(plain(text.replace(SELECTORS, '')))
    .map((letter) => variantCharacters.get(letter) ?? letter)
    .join('')
    .replace(/([^々])(々+)/gu, (_, letter: string, marks: string) =>
      letter.repeat(marks.length + 1),
    );
}

/** Dashes and long-vowel signs, which exports swap freely (ー ― － ‐ ｰ - − 〜). */
const DASHES = /[-ー―－‐‑‒–—ｰ−〜～~ｰ]/gu;
const SEPARATORS = /[\s・･.,，．、'’`]/gu;
/** Variation selectors (IVS) of the same character. */
const SELECTORS = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;
const VOICING = /[\u3099\u309A]/gu;

const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(DASHES, '').replace(SEPARATORS, '');

const toKatakana = (letter: string): string =>
  /[ぁ-ゖ]/u.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60) : letter;

// prettier-ignore
const SMALL = new Map([
  ['ァ', 'ア'], ['ィ', 'イ'], ['ゥ', 'ウ'], ['ェ', 'エ'], ['ォ', 'オ'], ['ッ', 'ツ'], ['ャ', 'ヤ'],
  ['ュ', 'ユ'], ['ョ', 'ヨ'], ['ヮ', 'ワ'], ['ヵ', 'カ'], ['ヶ', 'ケ'], ['ヰ', 'イ'], ['ヱ', 'エ'],
  ['ヲ', 'オ'],
]);

/** オ段+ウ → オ; after the folding above every オ段 kana is one of these. */
const LONG_O = /([オコソトノホモヨロ])[ウオ]+/gu;
