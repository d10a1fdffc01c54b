import type { CareFacts } from '../../world.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';
import { isCertified } from './certification.js';

type Scale = NonNullable<CareFacts['dementia']>;

/** 12.3 % of those 65 and older (2022) have dementia, 15.5 % mild impairment. */
const DEMENTIA_RATE = 0.123;
const MILD_RATE = 0.155;
/** Of them, so many are not certified: the office knows nothing. */
const UNSEEN = 0.19;

// prettier-ignore
const scales: readonly (readonly [Scale, number])[] =
  [['Ⅱa', 24], ['Ⅱb', 30], ['Ⅲa', 23], ['Ⅲb', 8], ['Ⅳ', 12], ['M', 3]];

export const hasDementia = ({ care }: ResidentDraft): boolean =>
  care?.dementia !== undefined && care.dementia !== '自立' && care.dementia !== 'Ⅰ';

/** Everybody certified has a grade of the scale; some who are not certified have dementia as well. */
export function addDementia(city: City): void {
  const random = city.random('認知症');
  const old = city.residents.filter((one) => city.age(one) >= 65).length;
  const severity = (one: ResidentDraft) => Number(one.care?.level ?? '10') - 9;
  const weight = (one: ResidentDraft) =>
    (city.age(one) - 55) * severity(one) * (one.care?.facility ? 3 : 1);
  const set = (one: ResidentDraft, dementia: Scale) => {
    one.care = { ...one.care, dementia };
  };
  const count = besidesCast(city, old * DEMENTIA_RATE, hasDementia);
  const aged = extras(city, (one) => city.age(one) >= 65);
  const certified = aged.filter(isCertified);
  for (const one of weightedSample(random, certified, Math.round(count * (1 - UNSEEN)), weight)) {
    set(one, random.weighted(scales));
  }
  const uncertified = aged.filter((one) => !isCertified(one));
  const byAge = (one: ResidentDraft) => (city.age(one) - 63) ** 2;
  for (const one of weightedSample(random, uncertified, Math.round(count * UNSEEN), byAge)) {
    set(one, random.chance(0.7) ? 'Ⅱa' : 'Ⅱb');
  }
  for (const one of extras(city, (other) => isCertified(other) && !other.care?.dementia)) {
    set(one, random.chance(0.55) ? 'Ⅰ' : '自立');
  }
  const mild = besidesCast(city, old * MILD_RATE, ({ care }) => care?.dementia === 'Ⅰ');
  const already = aged.filter(({ care }) => care?.dementia === 'Ⅰ').length;
  const clear = aged.filter(({ care }) => care?.dementia === undefined);
  for (const one of weightedSample(random, clear, mild - already, byAge)) set(one, 'Ⅰ');
}
