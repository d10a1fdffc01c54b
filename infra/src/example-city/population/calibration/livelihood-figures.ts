import type { Resident } from '../../world.js';
import { addDays, TODAY } from '../calendar.js';
import { around, type Census, type Figure } from './census.js';

const types = [
  ['高齢者', 55.1],
  ['母子', 3.8],
  ['障害者', 13.8],
  ['傷病者', 11.4],
  ['その他', 15.9],
] as const;

/** 生活保護, ひきこもり, 自立相談, ごみ屋敷, 8050. */
export function livelihoodFigures(census: Census): Figure[] {
  const { people, age, homes, world } = census;
  const assisted = (one: Resident) => one.livelihood?.assistance?.householdType;
  const households = homes.flatMap((members) => members.map(assisted).find(Boolean) ?? []);
  const withdrawn = ({ livelihood }: Resident) => livelihood?.withdrawn !== undefined;
  const share = (low: number, high: number) => {
    const inBand = (one: Resident) => age(one) >= low && age(one) <= high;
    return people((one) => inBand(one) && withdrawn(one)) / people(inBand);
  };
  const known =
    people(({ livelihood }) => livelihood?.withdrawn?.known === true) / people(withdrawn);
  const lastYear = addDays(TODAY, -365);
  const strict = homes
    .map((members) => strict8050Children(census, members))
    .filter((c) => c.length > 0);
  const seen = strict.filter((children) =>
    children.some(({ livelihood }) => livelihood?.consultation ?? livelihood?.withdrawn?.known),
  );
  const survey = 'こども・若者の意識と生活に関する調査 R4';
  return [
    around(
      '生活保護 人',
      people((one) => assisted(one) !== undefined),
      970,
      6,
      '被保護者調査 R6.10',
    ),
    around('生活保護 世帯', households.length, 770, 4, '被保護者調査 R6.10'),
    ...types.map(([type, percent]) =>
      around(
        `生活保護 ${type}世帯 (%)`,
        (households.filter((one) => one === type).length / households.length) * 100,
        percent,
        12,
        '被保護者調査 R6.10',
      ),
    ),
    around('ひきこもり 人', people(withdrawn), 650, 10, survey),
    around('ひきこもり 15–39歳 (率)', share(15, 39), 0.0205, 10, survey),
    around('ひきこもり 40–64歳 (率)', share(40, 64), 0.0202, 10, survey),
    {
      name: 'ひきこもり 窓口が知る割合',
      actual: known,
      low: 0.1,
      high: 0.15,
      source: '自治体の実態把握',
    },
    {
      name: '自立相談 1年間の新規',
      actual: people(({ livelihood }) => (livelihood?.consultation?.on ?? '') > lastYear),
      low: 398,
      high: 408,
      source: '日向市 R2 (403件)',
    },
    {
      name: '匿名の相談',
      actual: world.anonymousClients.length,
      low: 1,
      high: 10,
      source: '自立相談の実務',
    },
    {
      name: 'ごみ屋敷',
      actual: people(({ livelihood }) => livelihood?.hoarding !== undefined),
      low: 5,
      high: 10,
      source: '環境省調査 2018–22 と実務',
    },
    {
      name: '8050 (厳密)',
      actual: strict.length,
      low: 140,
      high: 180,
      source: '親と未婚の子のみの世帯からの推計',
    },
    { name: '8050 のうち窓口が知る世帯', actual: seen.length, low: 30, high: 50, source: '同上' },
  ];
}

/** Unmarried, not working, 40–64, with a parent of 75 or older really in the same home. */
function strict8050Children({ age }: Census, members: readonly Resident[]): Resident[] {
  const here = members.filter(({ away }) => away === undefined);
  return here.filter(
    (one) =>
      age(one) >= 40 &&
      age(one) <= 64 &&
      one.employment === 'NOT_WORKING' &&
      one.spouse === undefined &&
      here.some(
        ({ index, ...parent }) =>
          (index === one.father || index === one.mother) && age({ index, ...parent }) >= 75,
      ),
  );
}
