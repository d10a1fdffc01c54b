import type { Random } from '../random.js';

/**
 * `count` different items, heavier ones sooner (Efraimidis–Spirakis). Weight 0 is never drawn. Each
 * item uses one random number, so the draw stays stable when weights elsewhere change.
 */
export function weightedSample<T>(
  random: Random,
  items: readonly T[],
  count: number,
  weight: (item: T) => number = () => 1,
): T[] {
  return items
    .map((item) => ({ item, key: -Math.log(1 - random.next()) / weight(item) }))
    .filter(({ key }) => Number.isFinite(key))
    .sort((a, b) => a.key - b.key)
    .slice(0, Math.max(0, count))
    .map(({ item }) => item);
}
