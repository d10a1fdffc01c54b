import type { Random } from '../../random.js';
import type { City, ResidentDraft } from '../city.js';
import { extras } from './cast-count.js';
import { isCertified } from './certification.js';

/**
 * Co-resident main carers: about 1,300 pairs, 830 of them both 65 or older, 465 both 75 or older
 * (国民生活基礎調査 2022: 45.9 %, 63.5 %, 35.7 %). Elsewhere children who live apart and services care.
 */
const PAIRS = { both75: 462, both65: 366, younger: 470 } as const;

type Band = keyof typeof PAIRS;

export function addMainCarers(city: City): void {
  const random = city.random('主介護者');
  const left: Record<Band, number> = { ...PAIRS };
  for (const pair of carePairs(city)) {
    if (pair.cared.cast) left[pair.band] -= 1;
  }
  const cared = extras(
    city,
    (one) => isCertified(one) && !one.away && city.age(one) >= 65 && !city.facilityOf(one),
  );
  for (const one of random.shuffle(cared)) {
    const carer = likelyCarer(city, random, one);
    if (!carer) continue;
    const band = bandOf(city, one, carer);
    if (left[band] <= 0) continue;
    left[band] -= 1;
    one.care = { ...one.care, mainCarer: carer.index };
  }
}

/** All pairs of somebody cared for, 65 or older, and the main carer of the same home. */
function carePairs(city: City): { cared: ResidentDraft; carer: ResidentDraft; band: Band }[] {
  return city.residents.flatMap((cared) => {
    const index = cared.care?.mainCarer;
    if (index === undefined || city.age(cared) < 65) return [];
    const carer = city.at(index);
    return [{ cared, carer, band: bandOf(city, cared, carer) }];
  });
}

function bandOf(city: City, cared: ResidentDraft, carer: ResidentDraft): Band {
  const younger = Math.min(city.age(cared), city.age(carer));
  return younger >= 75 ? 'both75' : younger >= 65 ? 'both65' : 'younger';
}

/** Husband or wife first, then daughters and sons, their wives, and brothers and sisters. */
function likelyCarer(city: City, random: Random, one: ResidentDraft): ResidentDraft | undefined {
  const able = city
    .others(one)
    .filter((other) => city.age(other) >= 18 && (other.care?.level ?? '00') < '22');
  const isChild = ({ father, mother }: ResidentDraft) =>
    father === one.index || mother === one.index;
  const spouse = able.find(({ index }) => index === one.spouse);
  const children = able.filter(isChild);
  const inLaws = able.filter((other) =>
    children.some(({ spouse: partner }) => partner === other.index),
  );
  const child = children.find(({ sex }) => sex === 'F') ?? children[0];
  const siblings = able.filter(
    (other) => other.relationship !== '同居人' && Math.abs(city.age(other) - city.age(one)) < 15,
  );
  if (spouse && (!child || random.chance(0.82))) return spouse;
  return (random.chance(0.3) ? inLaws[0] : undefined) ?? child ?? inLaws[0] ?? siblings[0];
}
