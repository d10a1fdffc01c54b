import type { City } from './city.js';

/** Each concern reads what the ones before it wrote. */
const concerns: readonly ((city: City) => void)[] = [];

export function addFacts(city: City): void {
  for (const add of concerns) add(city);
}
