import type { Random } from '../random.js';

/**
 * `count` different items, heavier ones sooner (Efraimidis–Spirakis). Weight 0 is never drawn. Only
 * the keys are sorted as a whole: sorting the items of a city costs seconds.
 */
export function weightedSample<T>(
  random: Random,
  items: readonly T[],
  count: number,
  weight: (item: T) => number = () => 1,
): T[] {
  if (count <= 0) return [];
  const entries: { readonly item: T; readonly key: number }[] = [];
  for (const item of items) {
    const heavy = weight(item);
    if (heavy > 0) entries.push({ item, key: -Math.log(1 - random.next()) / heavy });
  }
  const keys = Float64Array.from(entries, ({ key }) => key).sort();
  const last = keys[Math.min(count, keys.length) - 1] ?? Infinity;
  return entries
    .filter(({ key }) => key <= last)
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item);
}
