import type { ChildFacts } from '../../world.js';
import type { City, ResidentDraft } from '../city.js';
import { schoolOf } from '../schools.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';

/** 不登校 (2023): share of pupils absent 30 days and more, illness and money apart. */
const TRUANCY = { elementary: 0.0214, juniorHigh: 0.0671 } as const;

/** School by town and school year for every child, the cast too; nursery before that. */
export function addSchools(city: City): void {
  const random = city.random('就学・保育');
  for (const one of city.residents) {
    const grade = city.grade(one);
    if (grade > 9) continue;
    const address = city.dwellings[one.dwelling]?.address;
    const school = address && schoolOf(address.area, address.townCode, grade);
    if (school !== undefined) one.child = { ...one.child, school, grade };
    else if (!one.cast) {
      const nursery = drawNursery(random.next(), grade);
      if (nursery) one.child = { ...one.child, nursery };
    }
  }
}

/** `grade` 0 is the year before school, -5 the first year of life. */
function drawNursery(draw: number, grade: number): ChildFacts['nursery'] | undefined {
  const share = grade >= -2 ? 0.96 : grade === -5 ? 0.2 : 0.52;
  if (draw > share) return undefined;
  const part = draw / share;
  if (part < 0.5) return '保育所';
  return part < 0.85 || grade < -2 ? '認定こども園' : '幼稚園';
}

export function addAbsence(city: City): void {
  const random = city.random('出欠');
  const loneParent = ({ father, mother }: ResidentDraft) =>
    father === undefined || mother === undefined ? 2 : 1;
  for (const level of ['elementary', 'juniorHigh'] as const) {
    const here = ({ child }: ResidentDraft) =>
      child?.grade !== undefined && child.grade <= 6 === (level === 'elementary');
    const total = city.residents.filter(here).length * TRUANCY[level];
    const truant = (one: ResidentDraft) => here(one) && one.child?.absence?.kind === '不登校';
    const weight = (one: ResidentDraft) => (one.child?.grade ?? 0) * loneParent(one);
    for (const one of weightedSample(
      random,
      extras(city, here),
      besidesCast(city, total, truant),
      weight,
    )) {
      const days = random.chance(0.55) ? random.between(90, 190) : random.between(30, 89);
      one.child = { ...one.child, absence: { days, kind: '不登校' } };
    }
  }
  for (const one of extras(city, ({ child }) => child?.grade !== undefined && !child.absence)) {
    const draw = random.next();
    if (draw < 0.007) {
      one.child = { ...one.child, absence: { days: random.between(30, 80), kind: '病気' } };
    } else if (draw < 0.0075) {
      one.child = { ...one.child, absence: { days: random.between(30, 45), kind: '経済的理由' } };
    } else if (draw < 0.012) {
      one.child = { ...one.child, absence: { days: random.between(30, 60), kind: 'その他' } };
    }
    if (random.chance(0.045)) one.child = { ...one.child, lateDays: random.between(5, 40) };
    if (random.chance(0.04)) one.child = { ...one.child, forgetsThings: true };
  }
}
