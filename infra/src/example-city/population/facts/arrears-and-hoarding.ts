import type { LivelihoodFacts } from '../../world.js';
import { addDays, TODAY } from '../calendar.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';

const ARREARS = 1250;
/** ごみ屋敷 the city knows of in practice, 5–10. */
const HOARDING = 8;

type Arrear = NonNullable<LivelihoodFacts['arrears']>[number];

export function addArrears(city: City): void {
  const random = city.random('滞納');
  const people = extras(city, (one) => one.relationship === '世帯主' && city.age(one) >= 20);
  const lone = (one: ResidentDraft) =>
    city.others(one).some((other) => other.child?.rearingAllowance !== undefined) ? 5 : 1;
  const weight = (one: ResidentDraft) =>
    one.livelihood?.assistance
      ? 0
      : lone(one) * (one.employment === 'NOT_WORKING' ? 4 : 1) * (city.age(one) >= 65 ? 0.4 : 1);
  for (const one of weightedSample(random, people, ARREARS, weight)) {
    const arrears: Arrear[] = [];
    if (random.chance(0.7)) arrears.push('国民健康保険税');
    if (random.chance(0.4)) arrears.push('水道料金');
    if (random.chance(0.1)) arrears.push('市営住宅家賃');
    const pupils = city.others(one).some(({ child }) => child?.grade !== undefined);
    if (pupils && random.chance(0.4)) arrears.push('学校給食費');
    if (arrears.length === 0) arrears.push('水道料金');
    one.livelihood = { ...one.livelihood, arrears };
  }
}

export function addHoarding(city: City): void {
  const random = city.random('ごみ屋敷');
  const count = besidesCast(city, HOARDING, ({ livelihood }) => livelihood?.hoarding !== undefined);
  const people = extras(
    city,
    (one) =>
      one.relationship === '世帯主' && city.age(one) >= 50 && !city.facilityOf(one) && !one.away,
  );
  const alone = (one: ResidentDraft) => (city.others(one).length === 0 ? 6 : 1);
  for (const one of weightedSample(random, people, count, alone)) {
    const noticedOn = addDays(TODAY, -random.between(30, 1800));
    const noticedBy = random.pick(['環境課', '近隣住民', '消防本部', '民生委員']);
    one.livelihood = { ...one.livelihood, hoarding: { noticedOn, noticedBy } };
  }
}
