import { around, type Census, type Figure } from './census.js';

/** People, age, sex, dwellings, registers, schools. */
export function populationFigures(census: Census): Figure[] {
  const { world, age, grade, people } = census;
  const exactly = (name: string, actual: number, expected: number, source: string): Figure => ({
    name,
    actual,
    low: expected,
    high: expected,
    source,
  });
  const years = Array.from({ length: 9 }, (_, i) => people((one) => grade(one) === i + 1));
  const men = people(({ sex }) => sex === 'M') / world.residents.length;
  const splits = world.registers.filter(({ splitFrom }) => splitFrom !== undefined).length;
  const census2020 = '国勢調査 R2・住民基本台帳';
  return [
    exactly('人口', world.residents.length, 59_953, '日向市 R2'),
    around('男性の割合', men, 28_372 / 59_629, 1.5, census2020),
    around(
      '年少人口 0–14',
      people((one) => age(one) < 15),
      7800,
      3,
      census2020,
    ),
    around(
      '65歳以上',
      people((one) => age(one) >= 65),
      19_400,
      2,
      census2020,
    ),
    {
      name: '居住の世帯',
      actual: world.dwellings.length,
      low: 25_000,
      high: 25_800,
      source: '平均 2.35 人',
    },
    around('住民票の世帯', world.registers.length, 27_000, 2, '住民基本台帳 (世帯分離を含む)'),
    around('世帯分離', splits, 1600, 8, '住民基本台帳'),
    around(
      '外国人住民の割合',
      people(({ foreign }) => foreign !== undefined) / world.residents.length,
      0.01,
      25,
      '在留外国人統計',
    ),
    around(
      '小学校の児童',
      years.slice(0, 6).reduce((a, b) => a + b),
      3160,
      4,
      '学校基本調査の規模',
    ),
    around(
      '中学校の生徒',
      years.slice(6).reduce((a, b) => a + b),
      1580,
      6,
      '学校基本調査の規模',
    ),
    {
      name: '最も少ない学年',
      actual: Math.min(...years),
      low: 470,
      high: 580,
      source: '1学年 約525人',
    },
    {
      name: '最も多い学年',
      actual: Math.max(...years),
      low: 470,
      high: 580,
      source: '1学年 約525人',
    },
    exactly(
      '小学校',
      world.schools.filter(({ kind }) => kind === 'ELEMENTARY').length,
      13,
      '学校コード表',
    ),
    exactly(
      '中学校',
      world.schools.filter(({ kind }) => kind === 'JUNIOR_HIGH').length,
      7,
      '学校コード表',
    ),
    exactly('日常生活圏域', world.areas.length, 5, '地域包括支援センターの数'),
    around(
      '自治会',
      new Set(world.areas.flatMap(({ towns }) => towns.map(({ neighbourhood }) => neighbourhood)))
        .size,
      90,
      8,
      '地域福祉計画の規模',
    ),
  ];
}
