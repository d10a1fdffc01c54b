import type { Random } from '../random.js';

/** About normally distributed: the sum of four uniform draws, so never farther than 3.46 `spread`. */
export function bell(random: Random, middle: number, spread: number): number {
  const sum = random.next() + random.next() + random.next() + random.next();
  return Math.round(middle + (sum - 2) * Math.sqrt(3) * spread);
}
