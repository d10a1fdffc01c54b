import { describe, expect, it } from '@jest/globals';
import { variableLimits, variablesFault } from './variable-limits.js';

const { values, ids, depth, text } = variableLimits;
const list = (length: number) => Array.from({ length }, (_, at) => at);
const uuids = (length: number) => list(length).map(() => '00000000-0000-4000-8000-000000000001');
const nested = (levels: number) =>
  JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;

describe('variables', () => {
  it.each([
    ['none', undefined],
    ['null', null],
    ['a list', { ids: list(values - 2) }],
    ['a list of ids beside a list', { people: uuids(ids), ids: list(values - 3) }],
    ['a text', { text: 'あ'.repeat(text) }],
    ['lists in each other', { a: nested(depth) }],
  ])('may hold as much as allowed: %s', (_what, variables) => {
    expect(variablesFault(variables)).toBeUndefined();
  });

  it.each([
    ['values', { ids: list(values - 1) }],
    ['values', { ids: list(1_000_000) }],
    ['values', Object.fromEntries(list(values).map((at) => [`v${String(at)}`, at]))],
    ['values', { a: list(values / 2), b: { c: list(values / 2) } }],
    ['ids', { people: uuids(ids + 1) }],
    ['ids', { some: uuids(ids / 2), others: [{ people: uuids(ids / 2 + 1) }] }],
    ['values', { people: uuids(ids), ids: list(values - 2) }],
    ['text', { a: [{ b: 'あ'.repeat(text + 1) }] }],
    ['depth', { a: nested(depth + 1) }],
    ['depth', { a: nested(100_000) }],
  ])('and not one more: %s', (fault, variables) => {
    expect(variablesFault(variables)).toBe(fault);
  });
});
