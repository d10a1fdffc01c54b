import type { Random } from '../../random.js';
import type { ChildFacts } from '../../world.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';
import { isCertified } from './certification.js';

type Survey = NonNullable<ChildFacts['survey']>;

/** 「世話をしている家族がいる」 by school year, and 「自分は当てはまる」 of all (national surveys). */
const surveys = [
  { grade: 6, cares: 0.065, recognises: 0.006 },
  { grade: 8, cares: 0.057, recognises: 0.018 },
] as const;

/** 学校生活アンケート of 小6 and 中2: everybody answers, those with somebody to care for say so more. */
export function addSchoolLifeSurvey(city: City): void {
  const random = city.random('学校生活アンケート');
  for (const { grade, cares, recognises } of surveys) {
    const here = ({ child }: ResidentDraft) => child?.grade === grade;
    const all = city.residents.filter(here).length;
    const count = besidesCast(
      city,
      all * cares,
      (one) => here(one) && one.child?.survey?.cares === true,
    );
    const aware = besidesCast(
      city,
      all * recognises,
      (one) => here(one) && one.child?.survey?.recognisesSelf === true,
    );
    const carers = weightedSample(random, extras(city, here), count, (one) =>
      needAtHome(city, one),
    );
    const chosen = new Set(carers);
    for (const one of extras(city, here)) {
      const survey = chosen.has(one)
        ? careAnswer(city, random, one, carers.indexOf(one) < aware)
        : NO_CARE;
      one.child = { ...one.child, survey };
    }
  }
}

const NO_CARE: Survey = {
  cares: false,
  forWhom: [],
  frequency: '',
  hoursPerWeekday: 0,
  recognisesSelf: false,
};

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

function careAnswer(
  city: City,
  random: Random,
  one: ResidentDraft,
  recognisesSelf: boolean,
): Survey {
  const others = city.others(one);
  const forWhom: Survey['forWhom'][number][] = [];
  if (others.some((other) => city.age(other) < city.age(one) && city.age(other) < 12)) {
    forWhom.push('きょうだい');
  }
  if (others.some((other) => isCertified(other) && city.age(other) >= 65)) forWhom.push('祖父母');
  if (forWhom.length === 0 || random.chance(0.2)) forWhom.push('父母');
  const heavy = recognisesSelf || random.chance(0.25);
  return {
    cares: true,
    forWhom,
    frequency: recognisesSelf
      ? 'ほぼ毎日'
      : random.weighted([
          ['ほぼ毎日', 45],
          ['週に3〜5日', 22],
          ['週に1〜2日', 21],
          ['月に数日', 12],
        ]),
    hoursPerWeekday: heavy ? random.between(3, 8) : random.between(1, 2),
    recognisesSelf,
  };
}
