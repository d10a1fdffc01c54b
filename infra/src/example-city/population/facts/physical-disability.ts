import type { Random } from '../../random.js';
import type { DisabilityFacts } from '../../world.js';
import { addDays, addYears, TODAY, toDay } from '../calendar.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';

/** 身体障害 34 in 1,000. */
const RATE = 0.034;

type Grade = 1 | 2 | 3 | 4 | 5 | 6;

/** 障害種別 with its share and the grades it can have (身体障害者福祉法施行規則 別表第5号). */
// prettier-ignore
const kinds: readonly (readonly [kind: string, share: number, grades: readonly (readonly [Grade, number])[]])[] = [
  ['下肢', 23, [[1, 4], [2, 12], [3, 22], [4, 44], [5, 12], [6, 6]]],
  ['上肢', 12, [[1, 16], [2, 34], [3, 14], [4, 14], [5, 10], [6, 12]]],
  ['体幹', 10, [[1, 24], [2, 34], [3, 26], [5, 16]]],
  ['脳原性移動', 1.2, [[1, 50], [2, 30], [3, 20]]],
  ['脳原性上肢', 0.8, [[1, 50], [2, 30], [3, 20]]],
  ['心臓', 19, [[1, 62], [3, 16], [4, 22]]],
  ['じん臓', 10, [[1, 94], [3, 3], [4, 3]]],
  ['呼吸器', 2.5, [[1, 22], [3, 56], [4, 22]]],
  ['ぼうこう・直腸', 5, [[1, 2], [3, 6], [4, 92]]],
  ['小腸', 0.1, [[1, 50], [4, 50]]],
  ['免疫', 0.4, [[1, 20], [2, 40], [3, 25], [4, 15]]],
  ['肝臓', 0.5, [[1, 75], [2, 15], [3, 10]]],
  ['聴覚', 8, [[2, 24], [3, 14], [4, 22], [6, 40]]],
  ['視覚', 6.5, [[1, 34], [2, 34], [3, 8], [4, 7], [5, 12], [6, 5]]],
  ['音声・言語・そしゃく', 1.2, [[3, 55], [4, 45]]],
  ['平衡', 0.1, [[3, 60], [5, 40]]],
];

export function addPhysicalDisability(city: City): void {
  const random = city.random('身体障害者手帳');
  const count = besidesCast(city, city.residents.length * RATE, has);
  const weight = (one: ResidentDraft) => {
    const age = city.age(one);
    return age < 2 ? 0 : age < 18 ? 0.25 : age < 40 ? 0.5 : age < 65 ? 1.6 : age < 75 ? 5 : 8;
  };
  for (const one of weightedSample(
    random,
    extras(city, () => true),
    count,
    weight,
  )) {
    one.disability = {
      ...one.disability,
      physical: drawHandbook(random, one.birth, city.age(one)),
    };
  }
}

const has = ({ disability }: ResidentDraft): boolean => disability?.physical !== undefined;

function drawHandbook(
  random: Random,
  birth: string,
  age: number,
): NonNullable<DisabilityFacts['physical']> {
  const [kind, , grades] = random.weighted(kinds.map((row) => [row, row[1]] as const));
  const since = someDay(random, birth, age > 60 && random.chance(0.75) ? age - 25 : 1);
  return { grade: random.weighted(grades), kind, since };
}

/** A day between an age and today. */
export function someDay(random: Random, birth: string, fromAge: number): string {
  const from = addYears(birth, Math.max(0, fromAge));
  return addDays(from, random.between(0, Math.max(0, toDay(TODAY) - toDay(from) - 30)));
}
