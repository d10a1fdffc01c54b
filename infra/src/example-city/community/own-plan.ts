import { planSeeds, type PlannedAction } from '@kasane/subgraph-community/plan/plan-file';

type Indicators = NonNullable<PlannedAction['indicators']>;

/** An indicator this graph counts, with what is aimed at in each year of the plan. */
const counted = (
  computedBy: string,
  name: string,
  unit: string,
  targets: readonly (readonly [fiscalYear: number, target: number])[],
): Indicators[number] => ({
  name,
  unit,
  computedBy,
  years: targets.map(([fiscalYear, target]) => ({ fiscalYear, target })),
});

const star = (name: string, indicators: Indicators): PlannedAction => ({
  name,
  priority: true,
  indicators,
});

/** The fictional city's own plan: of the same make as a real one, with indicators for its ★. */
export const ownPlanSeeds = () =>
  planSeeds({
    key: 'own',
    municipality: '重ね市',
    name: '第3期重ね市地域福祉計画',
    philosophy: 'だれもが役割をもち、重なり合って暮らすまち',
    firstYear: 2024,
    lastYear: 2028,
    source: '例示の市の計画 (架空)',
    goals: [
      {
        name: '人づくり',
        measures: [
          {
            name: '福祉意識の醸成',
            actions: [
              star('地域における共助の基盤づくり', [
                counted('WELFARE_UNITS', '地域福祉部', '地区', [
                  [2024, 42],
                  [2025, 44],
                  [2026, 46],
                ]),
                {
                  ...counted('SUPPORTERS', '地域福祉サポーター', '人', [
                    [2024, 130],
                    [2025, 150],
                    [2026, 170],
                  ]),
                  aboutPeople: true,
                },
                {
                  ...counted('COURSE_COMPLETIONS', '養成講座・研修の修了者', '人', [
                    [2024, 70],
                    [2025, 120],
                    [2026, 120],
                  ]),
                  aboutPeople: true,
                },
              ]),
            ],
          },
        ],
      },
      {
        name: '地域づくり',
        measures: [
          {
            name: '地域交流の促進',
            actions: [
              star('交流の促進と居場所づくり', [
                counted('PARTICIPATION_PLACES', '参加の場', 'か所', [
                  [2024, 18],
                  [2025, 20],
                  [2026, 22],
                ]),
                counted('OPEN_TO_EVERYBODY', 'だれでも参加できる場', 'か所', [[2025, 10]]),
                counted('COMMUNITY_EVENTS', '交流の行事', '回', [
                  [2024, 20],
                  [2025, 20],
                ]),
              ]),
              {
                name: '移動手段の確保',
                indicators: [counted('TRANSPORT_SUPPORTS', '移動支援', 'か所', [[2025, 4]])],
              },
            ],
          },
          {
            name: '地域福祉の基盤とネットワーク強化',
            actions: [
              star('地域の多様な担い手がつながるプラットフォームの展開', [
                counted('PLATFORMS', 'プラットフォーム', 'か所', [
                  [2024, 3],
                  [2025, 4],
                  [2026, 5],
                ]),
                counted('PLATFORM_ORGANISATIONS', '参加する団体', '団体', [[2025, 10]]),
                counted('AREA_MEETINGS', '地域生活支援会議', '回', [
                  [2024, 20],
                  [2025, 20],
                ]),
                counted('FUNDING_YEN', '地域づくりの財源', '円', [[2025, 20_000_000]]),
              ]),
            ],
          },
        ],
      },
      {
        name: 'つながる仕組みづくり',
        measures: [
          {
            name: '包括的な相談支援の強化',
            actions: [
              star('相談機能の充実', [
                counted('COORDINATED_AREAS', 'コーディネーターのいる圏域', '圏域', [[2025, 5]]),
                counted('COORDINATORS', 'コーディネーターの配置', '名', [
                  [2025, 28],
                  [2026, 30],
                ]),
                {
                  ...counted('HOUSEHOLDS_WITH_PLAN', '支援プランのある世帯', '世帯', [[2026, 20]]),
                  aboutPeople: true,
                },
                {
                  name: '相談支援',
                  unit: '件',
                  computedBy: 'CONSULTATIONS',
                  // Before, the offices counted on paper and the 社会福祉協議会 added it up.
                  computedFrom: 2026,
                  years: [
                    { fiscalYear: 2026, target: 420 },
                    {
                      fiscalYear: 2024,
                      target: 380,
                      actual: 391,
                      source: '令和6年度 相談支援実績報告 (社会福祉協議会)',
                    },
                    {
                      fiscalYear: 2025,
                      target: 400,
                      actual: 403,
                      source: '令和7年度 相談支援実績報告 (社会福祉協議会)',
                    },
                  ],
                },
              ]),
            ],
          },
          {
            name: '権利擁護の推進',
            actions: [
              { name: '成年後見制度の利用促進', containedPlan: '成年後見制度利用促進基本計画' },
              { name: '再犯防止の推進', containedPlan: '再犯防止推進計画' },
            ],
          },
        ],
      },
    ],
  });
