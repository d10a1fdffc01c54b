import type { Random } from '../random.js';

/** `count` different items, heavier ones sooner (Efraimidis–Spirakis). Weight 0 is never drawn. */
export function weightedSample<T>(
  random: Random,
  items: readonly T[],
  count: number,
  weight: (item: T) => number = () => 1,
): T[] {
  if (count <= 0) return [];
  const drawn: T[] = [];
  const keys: number[] = [];
  for (const item of items) {
    const heavy = weight(item);
    if (heavy <= 0) continue;
    drawn.push(item);
    keys.push(-Math.log(1 - random.next()) / heavy);
  }
  const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return Array.from(order.subarray(0, count), (place) => drawn[place] as T);
}
