import type { Resident } from '../../world.js';
import { certificationRates, CITY_FACTOR } from '../facts/certification.js';
import { around, type Census, type Figure } from './census.js';

const levels = [
  ['12', '要支援1', 14],
  ['13', '要支援2', 14],
  ['21', '要介護1', 21],
  ['22', '要介護2', 17],
  ['23', '要介護3', 13],
  ['24', '要介護4', 13],
  ['25', '要介護5', 8],
] as const;

/** 認定, 認知症, 介護者, ダブルケア. */
export function elderlyFigures(census: Census): Figure[] {
  const { age, at, people, certified, world } = census;
  const old = people((one) => age(one) >= 65);
  const oldCertified = world.residents.filter((one) => age(one) >= 65 && certified(one));
  const dementia = (scales: readonly string[]) =>
    people((one) => age(one) >= 65 && scales.includes(one.care?.dementia ?? ''));
  const pairs = oldCertified.flatMap((one) => {
    const carer = one.care?.mainCarer;
    return carer === undefined ? [] : [Math.min(age(one), age(at(carer)))];
  });
  const survey = '国民生活基礎調査 R4';
  return [
    ...certificationRates.map(([low, high, rate]) => {
      const inBand = (one: Resident) => age(one) >= low && age(one) <= high;
      const share = people((one) => inBand(one) && certified(one)) / people(inBand);
      return around(
        `認定率 ${String(low)}–${String(high)}歳`,
        share,
        rate * CITY_FACTOR,
        8,
        '介護給付費等実態統計 R3 × 0.85',
      );
    }),
    around(
      '認定者 65歳以上',
      oldCertified.length,
      3800 * CITY_FACTOR,
      6,
      '全国の率による約3,800人 × 0.85',
    ),
    ...levels.map(([code, name, share]) =>
      around(
        `${name} の割合 (%)`,
        (oldCertified.filter(({ care }) => care?.level === code).length / oldCertified.length) *
          100,
        share,
        25,
        '介護保険事業状況報告の構成比',
      ),
    ),
    around(
      '認知症 (Ⅱ以上) 65歳以上の割合',
      dementia(['Ⅱa', 'Ⅱb', 'Ⅲa', 'Ⅲb', 'Ⅳ', 'M']) / old,
      0.123,
      8,
      '認知症施策推進基本計画 (2022)',
    ),
    around(
      '軽度認知障害 (Ⅰ) 65歳以上の割合',
      dementia(['Ⅰ']) / old,
      0.155,
      12,
      '認知症施策推進基本計画 (2022)',
    ),
    around('同居の主介護者', pairs.length, 1300, 15, survey),
    around(
      '老老介護 (65歳以上同士)',
      pairs.filter((younger) => younger >= 65).length,
      830,
      10,
      survey,
    ),
    around(
      '老老介護 (75歳以上同士)',
      pairs.filter((younger) => younger >= 75).length,
      465,
      10,
      survey,
    ),
    around('ダブルケアの親', doubleCarers(census), 140, 15, '毎日新聞・就業構造基本調査 (2017)'),
  ];
}

/** Parents of a preschool child who live with somebody certified, 65 or older. */
function doubleCarers({ homes, age, grade, certified }: Census): number {
  const carers = new Set<number>();
  for (const members of homes) {
    if (!members.some((one) => age(one) >= 65 && certified(one) && !one.away)) continue;
    for (const { father, mother } of members.filter((one) => grade(one) < 1)) {
      for (const { index } of members) if (index === father || index === mother) carers.add(index);
    }
  }
  return carers.size;
}
