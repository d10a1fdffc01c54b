import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk } from '../keeping/a-desk.example.js';
import { loadSeeds } from '../keeping/load-seeds.js';
import { shippedExamples } from './shipped-examples.js';

let desk: Desk;
const examples = {
  seeds: shippedExamples(),
  recordedBy: 'city-record',
  reason: '公表資料の取り込み',
  recordedAt: '2026-04-01T00:00:00.000Z',
};
beforeAll(async () => {
  desk = await openDesk();
  expect(await loadSeeds(desk.scratch.client, examples)).toBe(examples.seeds.length);
}, 120_000);
afterAll(() => desk.stop(), 60_000);

const saved = async (type: string, input: object) => {
  const query = `mutation ($input: ${type}Input!) { saved: save${type}(reason: "登録", input: $input) { id version } }`;
  const { data, errors } = await desk.ask(query, {}, { input });
  expect(errors).toBeUndefined();
  return (data?.['saved'] as { id: string }).id;
};

describe('the plan of 日田市', () => {
  it('stands there as its third chapter says it, by one statement a level', async () => {
    const { data } = await desk.ask(`{
      welfarePlans { edges { node {
        municipality name philosophy firstYear
        goals { position name aim measures { position name actions { position name priority containedPlan } } }
      } } }
    }`);
    expect(desk.statements).toHaveLength(4);
    const [plan] = (data?.['welfarePlans'] as { edges: { node: Plan }[] }).edges.map((e) => e.node);
    expect(plan).toMatchObject({
      municipality: '大分県日田市',
      name: '第4期日田市地域福祉計画',
      philosophy: '地域住民一人ひとりが主役の支え合いのまちづくり',
      firstYear: null,
    });
    expect(
      plan?.goals.map(({ name, measures }) => [name, measures.map((m) => m.actions.length)]),
    ).toEqual([
      ['人づくり', [3, 2, 1]],
      ['地域づくり', [3, 3, 2, 4]],
      ['つながる仕組みづくり', [4, 2]],
    ]);
    expect(plan?.goals.flatMap((goal) => goal.measures).map(({ name }) => name)).toEqual([
      '福祉意識の醸成',
      '地域福祉の支え手づくり',
      'ボランティア団体等の育成・支援',
      '地域交流の促進',
      '生活環境の整備',
      '安全・安心な地域づくり',
      '地域福祉の基盤とネットワーク強化',
      '包括的な相談支援の強化',
      '権利擁護の推進',
    ]);
  });

  it('says which of the 24 actions are ★ and which hold another plan', async () => {
    const { data } = await desk.ask(`{
      welfarePlans { edges { node {
        all: actions { name containedPlan }
        stars: actions(priority: true) { name }
      } } }
    }`);
    const [edge] = (data?.['welfarePlans'] as { edges: { node: Lists }[] }).edges;
    expect(edge?.node.all).toHaveLength(24);
    expect(edge?.node.stars.map(({ name }) => name)).toEqual([
      '地域における共助の基盤づくり',
      '交流の促進と居場所づくり',
      '地域の多様な担い手がつながるプラットフォームの展開',
      '相談機能の充実',
    ]);
    expect(
      edge?.node.all.flatMap(({ name, containedPlan }) =>
        containedPlan === null ? [] : [[name, containedPlan]],
      ),
    ).toEqual([
      ['成年後見制度の利用促進', '成年後見制度利用促進基本計画'],
      ['再犯防止の推進', '再犯防止推進計画'],
    ]);
  });

  it('is loaded once, however often', async () => {
    expect(await loadSeeds(desk.scratch.client, examples)).toBe(0);
  });
});

describe('the figures of 日向市', () => {
  it('stand there as published, each with year and source', async () => {
    const { data } = await desk.ask(
      '{ publishedFigures(fiscalYear: 2020) { edges { node { municipality name value unit source } } } }',
    );
    const figures = (data?.['publishedFigures'] as { edges: { node: Figure }[] }).edges.map(
      ({ node }) => node,
    );
    expect(
      Object.fromEntries(figures.map(({ name, value, unit }) => [name, `${String(value)}${unit}`])),
    ).toEqual({
      人口: '59953人',
      地域力強化推進コーディネーター: '2名',
      地域福祉コーディネーター: '23名',
      地域福祉サポーター: '152名',
      地域福祉部: '44地区',
      中学校: '7校',
      小学校: '13校',
      日常生活圏域: '5圏域',
      相談支援: '403件',
      面積: '336.87km²',
    });
    expect(
      figures.every(
        ({ municipality, source }) =>
          municipality === '宮崎県日向市' && source.includes('令和2年度'),
      ),
    ).toBe(true);
  });
});

describe('an indicator', () => {
  it('counts the records of each year, hides few people, and shows what was entered by hand', async () => {
    const plan = await saved('WelfarePlan', {
      municipality: '重ね市',
      name: '計画',
      philosophy: '支え合い',
      firstYear: 2024,
      lastYear: 2028,
      source: '例示',
    });
    const goal = await saved('PlanGoal', { plan, position: 1, name: '人づくり' });
    const measure = await saved('PlanMeasure', { goal, position: 1, name: '福祉意識の醸成' });
    const action = await saved('PlanAction', {
      measure,
      position: 1,
      name: '共助',
      priority: true,
    });
    const indicator = (position: number, more: object) =>
      saved('PlanIndicator', {
        action,
        position,
        name: '数',
        unit: '人',
        aboutPeople: true,
        ...more,
      });
    const supporters = await indicator(1, { computedBy: 'SUPPORTERS' });
    const units = await indicator(2, {
      computedBy: 'WELFARE_UNITS',
      unit: '地区',
      aboutPeople: false,
    });
    const byHand = await indicator(3, {});

    for (const [areaCode, fiscalYear, registered] of [
      ['1', 2024, 9],
      ['1', 2025, 35],
      ['2', 2025, 8],
    ] as const) {
      await saved('SupporterFigure', {
        kind: 'WELFARE_SUPPORTER',
        areaCode,
        fiscalYear,
        registered,
      });
    }
    for (const [areaCode, establishedOn, endedOn] of [
      ['1-101', '2024-03-31', '2025-03-30'],
      ['2-201', '2025-04-01', null],
    ] as const) {
      await saved('WelfareUnit', { name: '地域福祉部', areaCode, establishedOn, endedOn });
    }
    const actual = async (id: string) => {
      const query = `{ welfarePlan(id: "${plan}") { goals { measures { actions { indicators {
        id y2023: actual(fiscalYear: 2023) { ...a } y2024: actual(fiscalYear: 2024) { ...a } y2025: actual(fiscalYear: 2025) { ...a }
      } } } } } }
      fragment a on IndicatorActual { value text origin source }`;
      const { data } = await desk.ask(query);
      const tree = data?.['welfarePlan'] as {
        goals: {
          measures: { actions: { indicators: ({ id: string } & Record<string, Actual>)[] }[] }[];
        }[];
      };
      const { y2023, y2024, y2025 } =
        tree.goals[0]?.measures[0]?.actions[0]?.indicators.find((one) => one.id === id) ??
        ({} as Record<string, Actual>);
      return [y2023, y2024, y2025].map((year) => year?.text);
    };
    expect(await actual(supporters)).toEqual(['記録なし', '10人未満', '43人']);
    expect(await actual(units)).toEqual(['1地区', '0地区', '1地区']);
    expect(await actual(byHand)).toEqual(['記録なし', '記録なし', '記録なし']);

    const year = (input: object) =>
      desk.ask(
        'mutation ($input: IndicatorYearInput!) { saveIndicatorYear(reason: "実績", input: $input) { version } }',
        {},
        { input: { fiscalYear: 2025, published: false, ...input } },
      );
    const problem = async (input: object) => {
      const { errors } = await year(input);
      const [first] = (errors?.[0]?.extensions['problems'] ?? []) as {
        field: string;
        code: string;
      }[];
      return first === undefined ? 'SAVED' : `${first.field} ${first.code}`;
    };
    expect(await problem({ indicator: byHand, actual: 7 })).toBe('input.source SOURCE_MISSING');
    expect(await problem({ indicator: supporters, actual: 7, source: '手計算' })).toBe(
      'input.actual COMPUTED_FIGURE',
    );
    expect(await problem({ indicator: supporters, target: 50 })).toBe('SAVED');
    expect(await problem({ indicator: byHand, actual: 7, source: '窓口の控え' })).toBe('SAVED');
    expect(await actual(byHand)).toEqual(['記録なし', '記録なし', '10人未満']);
    expect(
      await problem({
        indicator: byHand,
        fiscalYear: 2024,
        actual: 7,
        source: '広報',
        published: true,
      }),
    ).toBe('SAVED');
    expect(await actual(byHand)).toEqual(['記録なし', '7人', '10人未満']);
  });

  it('has one record a year, however many write it down', async () => {
    const input = { kind: 'WELFARE_PROMOTER', areaCode: '1', fiscalYear: 2025, registered: 20 };
    const query =
      'mutation ($input: SupporterFigureInput!, $id: ID, $version: Int) { saved: saveSupporterFigure(id: $id, expectedVersion: $version, reason: "年度末", input: $input) { id version } }';
    const both = await Promise.all([
      desk.ask(query, {}, { input }),
      desk.ask(query, {}, { input }),
    ]);
    const codes = both.map(({ errors }) => errors?.[0]?.extensions['code'] ?? 'SAVED');
    expect(codes.toSorted()).toEqual(['SAVED', 'VERSION_CONFLICT']);
    const { id } = both.find(({ errors }) => errors === undefined)?.data?.['saved'] as {
      id: string;
    };
    const moved = await desk.ask(
      query,
      {},
      { id, version: 1, input: { ...input, fiscalYear: 2026 } },
    );
    expect(moved.errors?.[0]?.extensions['problems']).toMatchObject([
      { field: 'input.kind', code: 'KEY_CHANGED' },
    ]);
    const right = await desk.ask(
      query,
      {},
      { id, version: 1, input: { ...input, registered: 21 } },
    );
    expect(right.data).toEqual({ saved: { id, version: 2 } });
  });
});

interface Actual {
  readonly text: string;
}
interface Figure {
  readonly municipality: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}
interface Lists {
  readonly all: readonly { readonly name: string; readonly containedPlan: string | null }[];
  readonly stars: readonly { readonly name: string }[];
}
interface Plan {
  readonly goals: readonly {
    readonly name: string;
    readonly measures: readonly { readonly name: string; readonly actions: readonly unknown[] }[];
  }[];
}
