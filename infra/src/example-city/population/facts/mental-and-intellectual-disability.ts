import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';
import { someDay } from './physical-disability.js';

/** 知的 9, 精神(患者) 49, 精神手帳 9.4 in 1,000; grades 1:2:3 of the latter 11:59:30. */
const INTELLECTUAL_RATE = 0.009;
const OUTPATIENT_RATE = 0.049;
const MENTAL_RATE = 0.0094;

export function addIntellectualDisability(city: City): void {
  const random = city.random('療育手帳');
  const has = ({ disability }: ResidentDraft) => disability?.intellectual !== undefined;
  const count = besidesCast(city, city.residents.length * INTELLECTUAL_RATE, has);
  const weight = (one: ResidentDraft) => {
    const age = city.age(one);
    const alone = one.spouse === undefined && one.employment !== 'EMPLOYED' ? 3 : 0.6;
    return (age < 3 ? 0 : age < 18 ? 3.2 : age < 65 ? 2.4 : 0.35) * alone;
  };
  for (const one of weightedSample(
    random,
    extras(city, () => true),
    count,
    weight,
  )) {
    const national = random.chance(0.39) ? 'A' : 'B';
    const local = `${national}${random.chance(0.5) ? '1' : '2'}`;
    const since = someDay(random, one.birth, 3);
    one.disability = { ...one.disability, intellectual: { national, local, since } };
  }
}

export function addMentalDisability(city: City): void {
  const random = city.random('精神障害');
  const visits = ({ disability }: ResidentDraft) => disability?.psychiatricOutpatient === true;
  const has = ({ disability }: ResidentDraft) => disability?.mental !== undefined;
  const weight = (one: ResidentDraft) => {
    const age = city.age(one);
    const alone = one.spouse === undefined ? 1.5 : 1;
    const idle = one.employment === 'NOT_WORKING' ? 3 : 1;
    return (age < 12 ? 0.1 : age < 20 ? 0.6 : age < 65 ? 1.3 : 0.9) * alone * idle;
  };
  const patients = weightedSample(
    random,
    extras(city, () => true),
    besidesCast(city, city.residents.length * OUTPATIENT_RATE, visits),
    weight,
  );
  for (const one of patients) {
    one.disability = { ...one.disability, psychiatricOutpatient: true };
  }
  const count = besidesCast(city, city.residents.length * MENTAL_RATE, has);
  const adults = patients.filter((one) => city.age(one) >= 15 && city.age(one) < 85);
  for (const one of weightedSample(random, adults, count, weight)) {
    const grade = random.weighted([
      [1, 11],
      [2, 59],
      [3, 30],
    ] as const);
    const since = someDay(random, one.birth, Math.max(15, city.age(one) - 20));
    one.disability = { ...one.disability, mental: { grade, since } };
  }
}
