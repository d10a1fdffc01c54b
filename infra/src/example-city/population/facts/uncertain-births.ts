import { toLong } from '@kasane/japanese/wareki';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { extras } from './cast-count.js';

/** Residents whose birth date is recorded as 不詳日 (住民記録システム標準仕様書); みなし dates are never made. */
const UNCERTAIN = 36;

export function addUncertainBirths(city: City): void {
  const random = city.random('不詳日');
  const people = extras(
    city,
    (one) => city.age(one) >= 70 || (one.foreign !== undefined && city.age(one) >= 30),
  );
  const weight = (one: ResidentDraft) => (one.foreign ? 20 : city.age(one) >= 85 ? 6 : 1);
  for (const one of weightedSample(random, people, UNCERTAIN, weight)) {
    const [year, month] = one.birth.split('-');
    const long = one.foreign ? `${year ?? ''}年${String(Number(month))}月` : toLong(one.birth);
    const ofYear = long.slice(0, long.indexOf('年') + 1);
    const ofMonth = long.slice(0, long.indexOf('月') + 1);
    one.birthAsRecorded = random.pick([`${ofYear}頃`, `${ofMonth} 日不詳`]);
  }
}
