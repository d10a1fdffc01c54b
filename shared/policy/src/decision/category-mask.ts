import { categories, PERSON_REFERENCE, type CategoryCode } from '../tables/categories.js';

/**
 * A set of categories in words of 32 bits, bit n of word m being row 32m + n of the table of
 * categories. Numbers and not a BigInt: the firewall joins thousands of them per request.
 */
export type CategoryMask = readonly number[];

const WORD = 32;

/** As many words as the table of categories takes. */
const words = Array.from({ length: Math.ceil(categories.length / WORD) }, (_word, at) => at);

export const NO_CATEGORY: CategoryMask = words.map(() => 0);

const position: ReadonlyMap<string, number> = new Map(categories.map(({ code }, at) => [code, at]));

const wordOf = (at: number): number => Math.floor(at / WORD);

export function maskOf(codes: readonly string[]): CategoryMask {
  const mask = [...NO_CATEGORY];
  for (const code of codes) {
    const at = position.get(code);
    if (at !== undefined) mask[wordOf(at)] = (mask[wordOf(at)] ?? 0) | (1 << (at % WORD));
  }
  return mask;
}

export function hasCategory(mask: CategoryMask, code: string): boolean {
  const at = position.get(code);
  return at !== undefined && ((mask[wordOf(at)] ?? 0) & (1 << (at % WORD))) !== 0;
}

export const codesIn = (mask: CategoryMask): readonly CategoryCode[] =>
  categories.map(({ code }) => code).filter((code) => hasCategory(mask, code));

export const both = (a: CategoryMask, b: CategoryMask): CategoryMask =>
  a.map((word, at) => word & (b[at] ?? 0));

export const either = (a: CategoryMask, b: CategoryMask): CategoryMask =>
  a.map((word, at) => word | (b[at] ?? 0));

export const without = (a: CategoryMask, b: CategoryMask): CategoryMask =>
  a.map((word, at) => word & ~(b[at] ?? 0));

export const isSame = (a: CategoryMask, b: CategoryMask): boolean =>
  a.every((word, at) => word === b[at]);

export const isEmpty = (mask: CategoryMask): boolean => mask.every((word) => word === 0);

const reference = maskOf([PERSON_REFERENCE]);

/** A reference to a person goes with whatever else is permitted about that person. */
export const withReference = (mask: CategoryMask, opensField: boolean): CategoryMask => {
  const rest = without(mask, reference);
  return isEmpty(rest) && !opensField ? rest : either(rest, reference);
};
