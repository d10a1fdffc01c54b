import type { City, ResidentDraft } from '../city.js';

/** How many are still to be drawn so that the city and its cast together make `total`. */
export const besidesCast = (
  city: City,
  total: number,
  counts: (resident: ResidentDraft) => boolean,
): number => Math.max(0, Math.round(total) - city.cast.filter(counts).length);

/** Everybody the generators may write about: the cast says all about itself. */
export const extras = (city: City, where: (resident: ResidentDraft) => boolean): ResidentDraft[] =>
  city.extras.filter(where);
