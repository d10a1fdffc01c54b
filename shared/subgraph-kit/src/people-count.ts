import { publicationRule, rounded } from '@kasane/policy/tables/publication';

/** Fewer people than this identify somebody (domain.md §0-12). */
export const SMALLEST = publicationRule(new Date()).smallest;

/** A number of people as it may be told. */
export interface PeopleCount {
  /** Null where it is small. */
  readonly value: number | null;
  readonly text: string;
}

/** A count that stands alone. None is told no better than one: that nobody came tells of everybody. */
export const tellPeople = (count: number, unit = '人'): PeopleCount =>
  count < SMALLEST
    ? hiddenSmall(unit)
    : { value: count, text: `${count.toLocaleString('ja-JP')}${unit}` };

/**
 * A count out of records about single people, in place of one that somebody entered as a number: told
 * by the step of the rule, or whoever reads it before and after a record was made reads of that one.
 */
export function tellCounted(told: PeopleCount, unit = '人', now = new Date()): PeopleCount {
  if (told.value === null) return told;
  const value = rounded(told.value, publicationRule(now));
  return { value, text: `約${value.toLocaleString('ja-JP')}${unit}` };
}

const hiddenSmall = (unit: string): PeopleCount => ({
  value: null,
  text: `${String(SMALLEST)}${unit}未満`,
});

/** Not small by itself: another count would follow from it and the total (leaks.md 21). */
const HIDDEN_PARTNER: PeopleCount = { value: null, text: '非公表 (ほかの数を守るため)' };

/**
 * Counts whose total is told somewhere, too. While the hidden ones add up to few, or are only one,
 * the smallest of the others is hidden with them, so that no difference gives one away.
 */
export function tellParts(
  counts: ReadonlyMap<string, number>,
  unit = '人',
): ReadonlyMap<string, PeopleCount> {
  const told = new Map<string, PeopleCount>();
  let hidden = 0;
  let sum = 0;
  const ascending = [...counts].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  for (const [key, count] of ascending) {
    const small = count < SMALLEST;
    if (small || (hidden > 0 && (hidden < 2 || sum < SMALLEST))) {
      told.set(key, small ? hiddenSmall(unit) : HIDDEN_PARTNER);
      hidden += 1;
      sum += count;
    } else {
      told.set(key, tellPeople(count, unit));
    }
  }
  return told;
}
