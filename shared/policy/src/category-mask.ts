import { categories, PERSON_REFERENCE, type CategoryCode } from './categories.js';

/**
 * A set of categories in two words of 32 bits, bit n being row n of the table of categories. Words
 * and not a BigInt: the firewall joins thousands of them per request.
 */
export interface CategoryMask {
  readonly low: number;
  readonly high: number;
}

export const WORD = 32;

/** A third word would be needed above this; a test holds the table to it. */
export const MAX_CATEGORIES = 2 * WORD;

export const NO_CATEGORY: CategoryMask = { low: 0, high: 0 };

const position: ReadonlyMap<string, number> = new Map(categories.map(({ code }, at) => [code, at]));

export function maskOf(codes: readonly string[]): CategoryMask {
  let low = 0;
  let high = 0;
  for (const code of codes) {
    const at = position.get(code);
    if (at === undefined) continue;
    if (at < WORD) low |= 1 << at;
    else high |= 1 << (at - WORD);
  }
  return { low, high };
}

export function hasCategory({ low, high }: CategoryMask, code: string): boolean {
  const at = position.get(code);
  if (at === undefined) return false;
  return (at < WORD ? low & (1 << at) : high & (1 << (at - WORD))) !== 0;
}

export const codesIn = (mask: CategoryMask): readonly CategoryCode[] =>
  categories.map(({ code }) => code).filter((code) => hasCategory(mask, code));

export const both = (a: CategoryMask, b: CategoryMask): CategoryMask => ({
  low: a.low & b.low,
  high: a.high & b.high,
});

export const either = (a: CategoryMask, b: CategoryMask): CategoryMask => ({
  low: a.low | b.low,
  high: a.high | b.high,
});

export const without = (a: CategoryMask, b: CategoryMask): CategoryMask => ({
  low: a.low & ~b.low,
  high: a.high & ~b.high,
});

export const isEmpty = ({ low, high }: CategoryMask): boolean => (low | high) === 0;

const reference = maskOf([PERSON_REFERENCE]);

/** A reference to a person goes with whatever else is permitted about that person. */
export const withReference = (mask: CategoryMask, opensField: boolean): CategoryMask => {
  const rest = without(mask, reference);
  return isEmpty(rest) && !opensField ? rest : either(rest, reference);
};
