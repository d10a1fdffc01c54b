const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1–99 in kanji, as 丁目 are officially written (住居表示: 二丁目, 十一丁目). */
export function toKanjiNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) {
    throw new RangeError(`${String(value)} is not a number from 1 to 99`);
  }
  const tens = Math.floor(value / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return ten + (DIGITS[value % 10] ?? '');
}

/** The value of a kanji number from 一 to 九十九; null for anything else. */
export function fromKanjiNumber(text: string): number | null {
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (match === null || text === '') return null;
  const [, tens, ten, unit] = match;
  return (
    (ten === undefined ? 0 : 10 * (tens === undefined ? 1 : digit(tens))) +
    (unit === undefined ? 0 : digit(unit))
  );
}

const digit = (kanji: string): number => DIGITS.indexOf(kanji as (typeof DIGITS)[number]);
