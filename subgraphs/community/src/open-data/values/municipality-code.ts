/**
 * 全国地方公共団体コード (総務省): two digits of prefecture, three of municipality, one check digit
 * computed with weights 6, 5, 4, 3, 2.
 */
function hasValidMunicipalityCheck(code: string): boolean {
  return /^\d{6}$/.test(code) && code.endsWith(checkDigit(code.slice(0, 5)));
}

export interface MunicipalityCode {
  readonly code: string;
  readonly repaired: boolean;
}

/**
 * Reads a code that a spreadsheet may have shortened: the leading zero of 北海道…栃木県 eaten, or the
 * check digit never written. Null where no reading has a valid check digit.
 */
export function readMunicipalityCode(text: string): MunicipalityCode | null {
  if (hasValidMunicipalityCheck(text)) return { code: text, repaired: false };
  if (!/^\d{4,5}$/.test(text)) return null;
  const padded = `0${text}`;
  if (hasValidMunicipalityCheck(padded)) return { code: padded, repaired: true };
  const five = text.padStart(5, '0');
  return { code: five + checkDigit(five), repaired: true };
}

function checkDigit(five: string): string {
  const sum = Array.from(five).reduce(
    (total, digit, index) => total + Number(digit) * (6 - index),
    0,
  );
  return String((11 - (sum % 11)) % 10);
}
