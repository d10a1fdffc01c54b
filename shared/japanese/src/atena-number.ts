/**
 * 宛名番号: a sequential number and one check digit, modulus 11 with weights 2…7 from the right
 * (M11W2~7, 住民記録システム標準仕様書). Remainders 0 and 1 both give check digit 0.
 *
 * Numbers issued by older systems may fail the check: warn about them, never reject them.
 */
export function withCheckDigit(digits: string): string {
  if (!/^\d+$/.test(digits)) {
    throw new Error(`"${digits}" is not a number in digits; give the sequence without check digit`);
  }
  return digits + checkDigit(digits);
}

export const hasValidCheckDigit = (number: string): boolean =>
  /^\d{2,}$/.test(number) && checkDigit(number.slice(0, -1)) === number.slice(-1);

function checkDigit(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, d, i) => total + Number(d) * (2 + (i % 6)), 0);
  const remainder = sum % 11;
  return String(remainder <= 1 ? 0 : 11 - remainder);
}
