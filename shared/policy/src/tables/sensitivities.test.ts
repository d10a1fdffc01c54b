import { expect, it } from '@jest/globals';
import { bases } from './bases.js';
import { categories } from './categories.js';
import { sensitivities } from './sensitivities.js';

const codes = sensitivities.map(({ code }) => code);

it('is the classes that categories are of, each of them once', () => {
  const spoken = new Set<string>(categories.map(({ sensitivity }) => sensitivity));
  expect([...codes].sort()).toEqual([...spoken].sort());
});

it('has every class that a basis opens', () => {
  const opened = bases.flatMap(({ opens, opensWithNote }) => [...opens, ...opensWithNote]);
  expect(opened.filter((code) => !codes.includes(code))).toEqual([]);
  expect(new Set(opened).size).toBeGreaterThan(1);
});
