/**
 * 個人番号 (My Number): eleven digits and a check digit, modulus 11 with weights 2…7, 2…6 from the
 * right (番号法施行規則5条). It must never be taken in (番号法19条・20条, D-3), so it has to be known when
 * it comes by mistake.
 */
export function isIndividualNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 11))
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at < 6 ? at + 2 : at - 4), 0);
  const remainder = sum % 11;
  return String(remainder <= 1 ? 0 : 11 - remainder) === digits.at(-1);
}

/** Twelve digits that stand alone, also as 1234-5678-9012 or in full width. */
const TWELVE = /(?<![\d-])(\d{4})[- ]?(\d{4})[- ]?(\d{4})(?![\d-])/gu;

/** Every run of twelve digits in a text, without its hyphens. */
export const twelveDigitRuns = (text: string): readonly string[] =>
  [...text.normalize('NFKC').matchAll(TWELVE)].map(
    ([, a, b, c]) => `${a ?? ''}${b ?? ''}${c ?? ''}`,
  );
