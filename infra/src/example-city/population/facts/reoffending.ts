import type { ReoffendingFacts } from '../../world.js';
import { addDays, TODAY } from '../calendar.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';

type Kind = ReoffendingFacts['kind'];

/** A handful at a time: 6 adults and 4 juveniles on 保護観察, a few released without it. */
const plan: readonly (readonly [Kind, total: number, low: number, high: number])[] = [
  ['1号', 3, 15, 19],
  ['2号', 1, 16, 19],
  ['3号', 2, 25, 64],
  ['4号', 4, 22, 70],
  ['更生緊急保護', 2, 30, 68],
  ['満期', 3, 35, 66],
];

/** Never an offence: only what support needs (domain.md §5.6). */
export function addReoffending(city: City): void {
  const random = city.random('再犯防止');
  for (const [kind, total, low, high] of plan) {
    const here = (one: ResidentDraft) =>
      city.age(one) >= low &&
      city.age(one) <= high &&
      one.spouse === undefined &&
      !one.away &&
      !one.reoffending;
    const count = besidesCast(city, total, ({ reoffending }) => reoffending?.kind === kind);
    const weight = (one: ResidentDraft) =>
      (one.sex === 'M' ? 8 : 1) * (one.employment === 'NOT_WORKING' ? 3 : 1);
    for (const one of weightedSample(random, extras(city, here), count, weight)) {
      const withFamily = city.others(one).length > 0;
      one.reoffending = {
        kind,
        returnedOn: addDays(TODAY, -random.between(15, 500)),
        residence: withFamily
          ? '家族と同居'
          : random.pick(['公営住宅', '民間賃貸', '自立準備ホーム']),
        needs: withFamily ? ['就労', '家族調整'] : ['住居', '就労', '生活費'],
        agreedToShare: random.chance(0.6),
      };
    }
  }
}
