import type { Random } from '../../random.js';
import type { ChildFacts, FamilyCare } from '../../world.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';
import { isCertified } from './certification.js';

/**
 * 「世話をしている家族がいる」 and 「自分は当てはまる」, 小4–高3, as shares of all. Surveyed are 小6 6.5 %, 中2
 * 5.7 % and 1.8 %, 高2 4.1 % and 2.3 % (national surveys); the years between are like their neighbours.
 */
const schoolYears = [
  { low: 4, high: 6, cares: 0.065, recognises: 0.016 },
  { low: 7, high: 9, cares: 0.057, recognises: 0.018 },
  { low: 10, high: 12, cares: 0.041, recognises: 0.023 },
] as const;

const SURVEYED = [6, 8];

export function addFamilyCare(city: City): void {
  const random = city.random('家族の世話');
  for (const { low, high, cares, recognises } of schoolYears) {
    for (let grade = low; grade <= high; grade += 1) {
      const here = (one: ResidentDraft) => city.grade(one) === grade;
      const all = city.residents.filter(here).length;
      const count = (share: number, among: (one: ResidentDraft) => boolean | undefined) =>
        besidesCast(city, all * share, (one) => here(one) && among(one) === true);
      const aware = count(recognises, ({ familyCare }) => familyCare?.recognisesSelf);
      const carers = weightedSample(
        random,
        extras(city, here),
        count(cares, ({ familyCare }) => familyCare !== undefined),
        (one) => needAtHome(city, one),
      );
      carers.forEach((one, i) => {
        one.familyCare = drawCare(city, random, one, i < aware);
      });
    }
  }
}

const NO_CARE: NonNullable<ChildFacts['survey']> = {
  cares: false,
  forWhom: [],
  frequency: '',
  hoursPerWeekday: 0,
  recognisesSelf: false,
};

/** 学校生活アンケート of 小6 and 中2, truthfully answered. */
export function addSchoolLifeSurvey(city: City): void {
  for (const one of extras(city, (other) => SURVEYED.includes(city.grade(other)))) {
    const survey = one.familyCare ? { cares: true, ...one.familyCare } : NO_CARE;
    one.child = { ...one.child, survey };
  }
}

/** How much there is to do at home: ill or disabled parents, old people, small children, one parent. */
export function needAtHome(city: City, one: ResidentDraft): number {
  const others = city.others(one);
  const ill = others.some(({ disability, care }) =>
    Boolean(disability?.mental ?? disability?.psychiatricOutpatient ?? care?.level),
  );
  const little = others.some((other) => city.age(other) < city.age(one) - 2 && city.age(other) < 9);
  const lone = one.father === undefined || one.mother === undefined;
  return 1 + (ill ? 5 : 0) + (little ? 3 : 0) + (lone ? 2 : 0);
}

function drawCare(
  city: City,
  random: Random,
  one: ResidentDraft,
  recognisesSelf: boolean,
): FamilyCare {
  const others = city.others(one);
  const forWhom: FamilyCare['forWhom'][number][] = [];
  if (others.some((other) => city.age(other) < city.age(one) && city.age(other) < 12)) {
    forWhom.push('きょうだい');
  }
  if (others.some((other) => isCertified(other) && city.age(other) >= 65)) forWhom.push('祖父母');
  if (forWhom.length === 0 || random.chance(0.2)) forWhom.push('父母');
  const frequency = random.weighted<FamilyCare['frequency']>([
    ['ほぼ毎日', 40],
    ['週に3〜5日', 24],
    ['週に1〜2日', 23],
    ['月に数日', 13],
  ]);
  const heavy = recognisesSelf || random.chance(0.1);
  return {
    forWhom,
    frequency: recognisesSelf ? 'ほぼ毎日' : frequency,
    hoursPerWeekday: heavy ? random.between(3, 8) : random.between(1, 2),
    recognisesSelf,
  };
}
