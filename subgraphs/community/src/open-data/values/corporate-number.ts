/**
 * 法人番号, 13 digits, the first one a check digit: 9 minus the remainder by 9 of the sum of the
 * others weighted 1, 2, 1, 2 … from the right (法人番号の指定等に関する省令2条).
 */
export function isCorporateNumber(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const sum = Array.from(text.slice(1))
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return Number(text[0]) === 9 - (sum % 9);
}
