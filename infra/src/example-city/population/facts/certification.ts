import type { CareFacts } from '../../world.js';
import { addDays, TODAY } from '../calendar.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';

/** 要介護認定率 by age (2021), national; the city's prefecture certifies about 0.85 of that. */
export const certificationRates = [
  [65, 69, 0.0271],
  [70, 74, 0.0558],
  [75, 79, 0.1221],
  [80, 84, 0.2581],
  [85, 89, 0.4782],
  [90, 120, 0.7545],
] as const;

export const CITY_FACTOR = 0.85;

type Level = NonNullable<CareFacts['level']>;

/** 要支援1…要介護5, and the mix among those who live in a facility. */
// prettier-ignore
const levelMix: readonly (readonly [Level, number])[] =
  [['12', 15.4], ['13', 15.2], ['21', 22.5], ['22', 17], ['23', 11.5], ['24', 9.6], ['25', 6.2]];
// prettier-ignore
const facilityMix: readonly (readonly [Level, number])[] =
  [['21', 9], ['22', 16], ['23', 25], ['24', 30], ['25', 20]];

/** 事業対象者 (06) and certified people of 40–64 (2号被保険者, 特定疾病). */
const SCREENED = 150;
const SECOND_INSURED = 72;
/** Homes with a preschool child and somebody certified: ダブルケア of about 140 parents. */
const DOUBLE_CARE_HOMES = 70;

export function addCertification(city: City): void {
  const random = city.random('要介護認定');
  const certify = (one: ResidentDraft) => {
    const registeredAt = city.facilityOf(one);
    const facility = registeredAt !== undefined || one.away === 'CARE_FACILITY';
    const level = random.weighted(facility ? facilityMix : levelMix);
    const since = addDays(TODAY, -random.between(20, 2600));
    one.care = {
      level,
      certifiedSince: since,
      ...(facility && {
        facility:
          registeredAt?.kind ??
          random.weighted([
            ['特別養護老人ホーム', 55],
            ['介護老人保健施設', 30],
            ['グループホーム', 15],
          ]),
      }),
    };
  };
  const certain = new Set([
    ...extras(city, (one) => city.facilityOf(one) !== undefined || one.away === 'CARE_FACILITY'),
    ...eldersBesidePreschoolers(city),
  ]);
  for (const [low, high, rate] of certificationRates) {
    const inBand = (one: ResidentDraft) => city.age(one) >= low && city.age(one) <= high;
    const total = city.residents.filter(inBand).length * rate * CITY_FACTOR;
    const count = besidesCast(city, total, (one) => inBand(one) && isCertified(one));
    const first = [...certain].filter(inBand);
    const others = extras(city, (one) => inBand(one) && !certain.has(one));
    const weight = (one: ResidentDraft) =>
      (one.sex === 'F' ? 1.15 : 1) * (city.others(one).length === 0 ? 1.2 : 1);
    for (const one of first.slice(0, count)) certify(one);
    for (const one of weightedSample(random, others, count - first.length, weight)) certify(one);
  }
  const younger = extras(city, (one) => city.age(one) >= 40 && city.age(one) < 65 && !one.away);
  const weight = (one: ResidentDraft) =>
    (city.age(one) - 39) * (one.employment === 'NOT_WORKING' ? 2 : 1);
  for (const one of weightedSample(random, younger, SECOND_INSURED, weight)) certify(one);
  const screened = extras(city, (one) => city.age(one) >= 68 && !one.care && !one.away);
  for (const one of weightedSample(random, screened, SCREENED)) {
    one.care = { level: '06', certifiedSince: addDays(TODAY, -random.between(20, 700)) };
  }
}

export const isCertified = ({ care }: ResidentDraft): boolean =>
  care?.level !== undefined && care.level !== '06';

/** The eldest of some homes with a preschool child, the older the likelier. */
function eldersBesidePreschoolers(city: City): ResidentDraft[] {
  const homes = extras(city, (one) => city.grade(one) < 1);
  const eldest = new Map<number, ResidentDraft>();
  for (const child of homes) {
    for (const other of city.others(child)) {
      const known = eldest.get(child.dwelling);
      if (city.age(other) >= 65 && !other.away && (!known || city.age(other) > city.age(known))) {
        eldest.set(child.dwelling, other);
      }
    }
  }
  const random = city.random('ダブルケア');
  const weight = (one: ResidentDraft) => (city.age(one) - 60) ** 2;
  return weightedSample(random, [...eldest.values()], DOUBLE_CARE_HOMES, weight);
}
