import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';
import { livesWithOldParent } from './employment.js';

/** ひきこもり in the broad sense: 15–39 and 40–64 (2022). */
const bands = [
  [15, 39, 0.0205],
  [40, 64, 0.0202],
] as const;

/** Share known to any office. */
const KNOWN = 0.125;
/** Of the strict 8050 homes, so many children are withdrawn, and so many of these are known. */
const OF_8050 = 118;
const KNOWN_OF_8050 = 27;

export const isStrict8050 = (city: City, one: ResidentDraft): boolean =>
  one.employment === 'NOT_WORKING' && livesWithOldParent(city, one);

export function addWithdrawal(city: City): void {
  const random = city.random('ひきこもり');
  const withdraw = (one: ResidentDraft, known: boolean) => {
    const longest = Math.max(1, city.age(one) - 15);
    const sinceYears = Math.min(
      longest,
      random.weighted([
        [1, 3],
        [4, 3],
        [8, 3],
        [15, 2],
        [25, 2],
      ]) + random.between(0, 4),
    );
    one.livelihood = { ...one.livelihood, withdrawn: { sinceYears, known } };
  };
  const children = weightedSample(
    random,
    extras(city, (one) => isStrict8050(city, one)),
    OF_8050,
  );
  children.forEach((one, i) => {
    withdraw(one, i < KNOWN_OF_8050);
  });
  for (const [low, high, rate] of bands) {
    const inBand = (one: ResidentDraft) => city.age(one) >= low && city.age(one) <= high;
    const total = city.residents.filter(inBand).length * rate;
    const already = children.filter(inBand).length;
    const count = besidesCast(
      city,
      total,
      (one) => inBand(one) && one.livelihood?.withdrawn !== undefined,
    );
    const idle = extras(
      city,
      (one) =>
        inBand(one) && one.employment === 'NOT_WORKING' && !one.away && !isStrict8050(city, one),
    );
    const weight = (one: ResidentDraft) => {
      if (one.spouse !== undefined) return 0.4;
      return city.others(one).some(({ index }) => index === one.mother || index === one.father)
        ? 6
        : 1.5;
    };
    const chosen = weightedSample(random, idle, count - already, weight);
    const known = Math.round(total * KNOWN) - (low === 40 ? KNOWN_OF_8050 : 0);
    chosen.forEach((one, i) => {
      withdraw(one, i < known);
    });
  }
}
