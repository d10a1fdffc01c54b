import { castProtections } from '../cast/cast-protections.js';
import type { ProtectionMeasure } from '../world.js';
import type { City } from './city.js';

/** DV等支援措置 of the cast, keys resolved to residents. */
export function createProtections(city: City): ProtectionMeasure[] {
  const byKey = new Map(city.residents.map(({ cast, index }) => [cast, index]));
  const find = (key: string): number => {
    const index = byKey.get(key);
    if (index === undefined) throw new Error(`nobody of the cast is called ${key}`);
    return index;
  };
  return castProtections.map(({ applicant, together, perpetrator, ...period }) => ({
    applicant: find(applicant),
    together: together.map(find),
    perpetrator: find(perpetrator),
    ...period,
  }));
}
