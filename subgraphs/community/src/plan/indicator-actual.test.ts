import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk } from '../keeping/a-desk.example.js';
import { loadSeeds } from '../keeping/load-seeds.js';
import { computedFigures } from './computed-figures.js';
import { shippedExamples } from './shipped-examples.js';

/** The tree of 日田市, and under its ★ what 日向市 made public of 令和2年度. */
let desk: Desk;
let action = '';
beforeAll(async () => {
  desk = await openDesk();
  await loadSeeds(desk.scratch.client, {
    ...{ seeds: shippedExamples(), recordedBy: 'city-record', reason: '公表資料の取り込み' },
    recordedAt: '2026-04-01T00:00:00.000Z',
  });
  const { data } = await desk.ask(
    '{ welfarePlans { edges { node { actions(priority: true) { id name } } } } }',
  );
  const [plan] = (data?.['welfarePlans'] as { edges: { node: { actions: Named[] } }[] }).edges;
  action = plan?.node.actions.find(({ name }) => name === '相談機能の充実')?.id ?? '';
}, 120_000);
afterAll(() => desk.stop(), 60_000);

interface Tree {
  readonly actions: readonly {
    readonly indicators: readonly { readonly id: string; readonly actual: unknown }[];
  }[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const save = async (type: string, input: object) => {
  const query = `mutation ($input: ${type}Input!) { saved: save${type}(reason: "登録", input: $input) { id } }`;
  return desk.ask(query, {}, { input });
};

let position = 0;
const indicator = async (input: object): Promise<string> => {
  position += 1;
  const given = { action, position, name: '指標', unit: '件', aboutPeople: false, ...input };
  const { data, errors } = await save('PlanIndicator', given);
  expect(errors).toBeUndefined();
  return (data?.['saved'] as Named).id;
};

const ACTUAL = 'origin value text source enteredByAgency';

/** What the gateway asks once it knows what was counted elsewhere. */
const told = async (id: string, figure: string, fiscalYear: number, counted?: object | null) => {
  const { data, errors } = await desk.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on IndicatorActual { ${ACTUAL} asOf } } }`,
    {},
    {
      of: [{ __typename: 'IndicatorActual', indicator: id, figure, fiscalYear, counted }],
    },
  );
  expect(errors).toBeUndefined();
  const [answer] = data?.['_entities'] as readonly Readonly<Record<string, unknown>>[];
  const { asOf, ...actual } = answer ?? {};
  // Now, or the end of the last month where single people are counted.
  const age = asOf === null ? 0 : Date.now() - Date.parse(asOf as string);
  expect(age >= 0 && age < 32 * 86_400_000).toBe(true);
  return actual;
};

const figureOf = async (id: string, fiscalYear: number) => {
  const { data, errors } = await desk.ask(
    `query ($year: Int!) { welfarePlans { edges { node { actions(priority: true) { indicators {
       id actual(fiscalYear: $year) { indicator figure fiscalYear } } } } } } }`,
    ...[{}, { year: fiscalYear }],
  );
  if (errors !== undefined) return errors[0]?.extensions;
  const { edges } = data?.['welfarePlans'] as { edges: { node: Tree }[] };
  return edges
    .flatMap(({ node }) => node.actions)
    .flatMap(({ indicators }) => indicators)
    .find((found) => found.id === id)?.actual;
};

describe('the actual of an indicator', () => {
  it.each([
    ['相談支援', '件', 403, '403件'],
    ['地域福祉部', '地区', 44, '44地区'],
    ['地域福祉サポーター', '名', 152, '152名'],
    ['地域力強化推進コーディネーター', '名', 2, '2名'],
    ['地域福祉コーディネーター', '名', 23, '23名'],
  ])(
    'is %s as 日向市 published it, with source, when and by whom',
    async (name, unit, value, text) => {
      const id = await indicator({ name, unit, aboutPeople: true });
      const source = '日向市 令和2年度の資料';
      const year = { indicator: id, fiscalYear: 2020, actual: value, source, published: true };
      expect((await save('IndicatorYear', year)).errors).toBeUndefined();
      expect(await figureOf(id, 2020)).toEqual({
        indicator: id,
        figure: 'ENTERED',
        fiscalYear: 2020,
      });
      expect(await told(id, 'ENTERED', 2020)).toEqual({
        ...{ origin: 'ENTERED', value, text, source, enteredByAgency: 'community' },
      });
      expect(await told(id, 'ENTERED', 2021)).toEqual({
        ...{
          origin: 'ENTERED',
          value: null,
          text: '記録なし',
          source: null,
          enteredByAgency: null,
        },
      });
    },
  );

  it('is entered up to a year and counted from it on, whatever a caller says', async () => {
    const id = await indicator({ computedBy: 'CONSULTATIONS', computedFrom: 2026 });
    const year = { indicator: id, actual: 403, source: '実績報告', published: false };
    expect((await save('IndicatorYear', { ...year, fiscalYear: 2025 })).errors).toBeUndefined();
    expect(
      (await save('IndicatorYear', { ...year, fiscalYear: 2026 })).errors?.[0]?.extensions,
    ).toMatchObject({ problems: [{ field: 'input.actual', code: 'COMPUTED_FIGURE' }] });
    expect(await figureOf(id, 2025)).toMatchObject({ figure: 'ENTERED' });
    expect(await figureOf(id, 2026)).toMatchObject({ figure: 'CONSULTATIONS' });
    const forged = { value: 1, few: false };
    expect(await told(id, 'CONSULTATIONS', 2025, forged)).toMatchObject({ text: '403件' });
  });

  it('is what the casework counted, few or not, and no none where nobody could be asked', async () => {
    const id = await indicator({ computedBy: 'HOUSEHOLDS_WITH_PLAN', unit: '世帯' });
    const of = (counted: object | null) => told(id, 'HOUSEHOLDS_WITH_PLAN', 2026, counted);
    const known = {
      ...{ origin: 'COMPUTED', enteredByAgency: null },
      source: 'この基盤の記録: 支援決定のあった世帯の数 (年度中)。締めた月まで',
    };
    expect(await of({ value: 25, few: false })).toEqual({ ...known, value: 25, text: '約25世帯' });
    const few = { ...known, value: null, text: '10世帯未満' };
    expect(await of({ value: null, few: true })).toEqual(few);
    // A figure that should have been hidden there is hidden here.
    expect(await of({ value: 3, few: false })).toEqual(few);
    expect(await of({ value: null, few: false })).toEqual({
      ...{ ...known, value: null, text: '記録なし' },
    });
    expect(await of(null)).toEqual({ ...known, value: null, text: '今は集計できません' });
  });

  it('counts posts of coordinators, not before there were any', async () => {
    const id = await indicator({ computedBy: 'COORDINATORS', unit: '職' });
    const { data } = await save('CommunityOrganisation', {
      name: '社会福祉協議会',
      kind: 'SOCIAL_WELFARE_COUNCIL',
    });
    const organisation = (data?.['saved'] as Named).id;
    for (const [posts, since] of [
      [2, '2014-04-01'],
      [23, '2020-04-01'],
    ] as const) {
      const post = { kind: 'COMMUNITY_WELFARE', areaCode: '1', organisation, posts, since };
      expect((await save('CoordinatorPost', post)).errors).toBeUndefined();
    }
    const of = async (year: number) => (await told(id, 'COORDINATORS', year))['text'];
    expect([await of(2014), await of(2019), await of(2020)]).toEqual(['記録なし', '2職', '25職']);
  });

  it('is asked for a year there is', async () => {
    const id = await indicator({ computedBy: 'PLATFORMS' });
    expect(await figureOf(id, 2_147_483_647)).toMatchObject({
      problems: [{ field: 'fiscalYear', code: 'NUMBER_OUT_OF_RANGE' }],
    });
    expect(await figureOf(id, 2100)).toMatchObject({ figure: 'PLATFORMS' });
  });
});

describe('the table of what is counted', () => {
  it('has for each figure and year one way at most, and says on what law', () => {
    for (const { code, validFrom, validTo, citation } of computedFigures) {
      expect([code, validFrom]).toEqual([code, expect.stringMatching(/^\d{4}-04-01$/) as unknown]);
      expect(validTo === null || validFrom < validTo).toBe(true);
      expect(citation).toMatch(/法/);
      const ways = computedFigures.filter(
        (other) =>
          other.code === code &&
          (validTo === null || other.validFrom < validTo) &&
          (other.validTo === null || validFrom < other.validTo),
      );
      expect(ways).toHaveLength(1);
    }
  });
});
