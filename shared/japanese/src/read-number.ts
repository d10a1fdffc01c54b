const FORM =
  /^([△▲-]?)(?:[¥\\])?([△▲-]?)((?:\d{1,3}(?:,\d{3})+|\d+))(?:円|人|件|戸|歳|か月|ヶ月|カ月|ケ月|月|日|年|回|点|㎡|m2)?$/u;

/**
 * A whole number as offices write it: full width, thousands, ¥ or 円, △ or ▲ for less than nothing,
 * a unit behind it. `¥23,400`, `２３４００円` and `23400` are one number.
 *
 * @returns null where the text is empty, not a whole number, or beyond what JavaScript counts exactly.
 */
export function readInteger(raw: string | null | undefined): number | null {
  const text = (raw ?? '')
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[‐‑‒–—―−ー](?=[¥\\]?\d)/gu, '-');
  const [, before = '', after = '', digits = ''] = FORM.exec(text) ?? [];
  if (digits === '' || (before !== '' && after !== '')) return null;
  const value = Number(digits.replaceAll(',', ''));
  if (!Number.isSafeInteger(value)) return null;
  return before + after === '' || value === 0 ? value : -value;
}
