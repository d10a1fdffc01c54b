import type { Seed } from '@kasane/subgraph-community/keeping/load-seeds';
import { coordinatorPost } from '@kasane/subgraph-community/kinds/people/coordinator-post';
import { supporterCourse } from '@kasane/subgraph-community/kinds/people/supporter-course';
import { supporterFigure } from '@kasane/subgraph-community/kinds/people/supporter-figure';
import { welfareUnit } from '@kasane/subgraph-community/kinds/people/welfare-unit';
import type { CityArea } from './city-area.js';
import { districtCouncilId, organisationId } from './organisations.js';

/** As many as the city of this size that made its figures public (data/hyuga-2020-figures.json). */
const UNITS = 44;

/** 地域福祉サポーター by 圏域 and year; the last year adds up to 152. One 圏域 has fewer than may be told. */
// prettier-ignore
const registered: Readonly<Record<string, readonly (readonly [year: number, count: number])[]>> = {
  '1': [[2023, 27], [2024, 31], [2025, 35]],
  '2': [[2023, 35], [2024, 38], [2025, 41]],
  '3': [[2023, 33], [2024, 39], [2025, 44]],
  '4': [[2023, 19], [2024, 21], [2025, 24]],
  '5': [[2023, 5], [2024, 6], [2025, 8]],
};

/** 地域福祉コーディネーター by 圏域: 23 in all. */
const posts: Readonly<Record<string, number>> = { '1': 5, '2': 6, '3': 5, '4': 4, '5': 3 };

// prettier-ignore
const courses = [
  ['2023-11-18', '地域福祉サポーター養成講座 (第1期)', 'WELFARE_SUPPORTER', 40, 34],
  ['2024-11-16', '地域福祉サポーター養成講座 (第2期)', 'WELFARE_SUPPORTER', 40, 31],
  ['2025-02-08', '福祉推進員研修', 'WELFARE_PROMOTER', 60, 44],
  ['2025-09-27', '認知症サポーター養成講座', 'DEMENTIA_SUPPORTER', 50, 47],
  ['2025-11-15', '地域福祉サポーター養成講座 (第3期)', 'WELFARE_SUPPORTER', 40, 29],
  ['2026-01-24', '傾聴ボランティア養成講座', 'LISTENING_VOLUNTEER', 15, 9],
  ['2026-02-14', '福祉推進員研修', 'WELFARE_PROMOTER', 60, 51],
] as const;

/** Those who help, as numbers. */
export const supporterSeeds = (areas: readonly CityArea[]): readonly Seed[] => [
  ...welfareUnits(areas),
  ...Object.entries(registered).flatMap(([areaCode, years]) =>
    years.map(([fiscalYear, count]) => ({
      kind: supporterFigure,
      key: `${areaCode} ${String(fiscalYear)}`,
      values: { kind: 'WELFARE_SUPPORTER', areaCode, fiscalYear, registered: count },
    })),
  ),
  ...courses.map(([heldOn, name, kind, seats, completions]) => ({
    kind: supporterCourse,
    key: `${heldOn} ${name}`,
    values: { name, kind, heldOn, seats, completions, organiser: organisationId('council') },
  })),
  ...areas.flatMap(({ code }) => coordinators(code)),
];

/** One in every 自治会 in turn, through all 圏域, until there are enough. */
function welfareUnits(areas: readonly CityArea[]): readonly Seed[] {
  const most = Math.max(...areas.map(({ neighbourhoods }) => neighbourhoods.length));
  const inTurn = Array.from({ length: most }, (_, at) =>
    areas.flatMap(({ code, neighbourhoods }) => {
      const neighbourhood = neighbourhoods[at];
      return neighbourhood === undefined ? [] : [{ area: code, ...neighbourhood }];
    }),
  ).flat();
  return inTurn.slice(0, UNITS).map(({ area, code, name }, at) => ({
    kind: welfareUnit,
    key: code,
    values: {
      name: `${name}地域福祉部`,
      areaCode: code,
      organisation: districtCouncilId(area),
      establishedOn: `${String(2017 + Math.floor(at / 6))}-0${String(4 + (at % 5))}-01`,
    },
  }));
}

function coordinators(areaCode: string): readonly Seed[] {
  const phone = `0982-00-10${areaCode}0`;
  return [
    {
      kind: coordinatorPost,
      key: `living ${areaCode}`,
      values: {
        kind: 'LIVING_SUPPORT',
        areaCode,
        organisation: organisationId('council'),
        posts: 1,
        phone,
        since: '2018-04-01',
      },
    },
    {
      kind: coordinatorPost,
      key: `community ${areaCode}`,
      values: {
        kind: 'COMMUNITY_WELFARE',
        areaCode,
        organisation: districtCouncilId(areaCode),
        posts: posts[areaCode] ?? 1,
        phone,
        since: '2019-04-01',
      },
    },
  ];
}
