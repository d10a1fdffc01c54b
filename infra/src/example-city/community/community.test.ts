import { describe, expect, it } from '@jest/globals';
import { kinds, personKinds } from '@kasane/subgraph-community/kinds';
import type { Seed } from '@kasane/subgraph-community/keeping/load-seeds';
import { shippedExamples } from '@kasane/subgraph-community/plan/shipped-examples';
import { createCityIds } from '../city-ids.js';
import { createWorld } from '../create-world.js';
import { communitySeeds } from './load-community.js';

const world = createWorld();
const seeds = communitySeeds(world, createCityIds(world.seed));

const count = (type: string): number => seeds.filter(({ kind }) => kind.type === type).length;
const sum = (type: string, field: string, where: Readonly<Record<string, unknown>>): number =>
  seeds
    .filter(
      ({ kind, values }) =>
        kind.type === type && Object.entries(where).every(([name, one]) => values[name] === one),
    )
    .reduce((total, { values }) => total + Number(values[field]), 0);

/** What the staff's own input would be refused for. */
const wrong = ({ kind, values }: Seed): readonly string[] => [
  ...kind.fields.flatMap(({ name, required, problem }) => {
    const value = values[name] ?? null;
    if (value === null) return required ? [`${kind.type}.${name} is missing`] : [];
    // A choice that has ended since is history.
    const found = problem(value, '2026-10-01');
    return found === undefined ? [] : [`${kind.type}.${name} ${found}`];
  }),
  ...(kind.rules ?? []).flatMap(({ field, problem, broken }) =>
    broken(Object.fromEntries(kind.fields.map(({ name }) => [name, values[name] ?? null])))
      ? [`${kind.type}.${field} ${problem}`]
      : [],
  ),
];

describe('the example city’s community', () => {
  it('has something of every kind, and nothing its own staff might not have written', () => {
    expect([...kinds, ...personKinds].filter(({ type }) => count(type) === 0)).toEqual([]);
    expect(seeds.flatMap(wrong)).toEqual([]);
    const keys = seeds.map(({ kind, key }) => `${kind.type} ${key}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is of the size of the city that made its figures public', () => {
    const published = shippedExamples().filter(({ kind }) => kind.type === 'PublishedFigure');
    const figure = (name: string) => published.find(({ key }) => key === name)?.values['value'];
    expect(count('WelfareUnit')).toBe(figure('地域福祉部'));
    expect(sum('SupporterFigure', 'registered', { fiscalYear: 2025 })).toBe(
      figure('地域福祉サポーター'),
    );
    expect(sum('CoordinatorPost', 'posts', { kind: 'COMMUNITY_WELFARE' })).toBe(
      figure('地域福祉コーディネーター'),
    );
  });

  it('lists as many 避難行動要支援者 as a city of its age has', () => {
    const listed = count('EvacuationSupport');
    expect(listed).toBeGreaterThan(1_000);
    expect(listed).toBeLessThan(4_000);
  });

  it('is the same whenever it is made', () => {
    expect(communitySeeds(world, createCityIds(world.seed))).toEqual(seeds);
  });
});
