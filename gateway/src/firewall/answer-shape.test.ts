import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { createShape, keepShape } from './answer-shape.js';

/** What is kept, and whether anything had to be dropped for its form. */
const kept = (query: string, value: unknown) => {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
  const misshapen = { found: false };
  return [keepShape(value, createShape(operation.selectionSet), misshapen), misshapen.found];
};
const keep = (query: string, value: unknown) => kept(query, value)[0];

describe('keepShape', () => {
  const query = '{ home { a: id ... on Home { members { id name } } kind } }';

  it('keeps what was asked for, under its alias', () => {
    const answer = { home: { a: '1', members: [{ id: 'x', name: null }, null], kind: 'ADDRESS' } };
    expect(keep(query, structuredClone(answer))).toEqual(answer);
  });

  it('drops fields nobody asked for, at any depth', () => {
    expect(
      keep(query, {
        secret: 1,
        home: { a: '1', id: '1', members: [{ id: 'x', address: '南町' }], extra: {} },
      }),
    ).toEqual({ home: { a: '1', members: [{ id: 'x' }] } });
  });

  it('turns an object in the place of a leaf, and a leaf in the place of an object, to null', () => {
    expect(keep(query, { home: { kind: { name: '花' }, members: '花' } })).toEqual({
      home: { kind: null, members: null },
    });
  });

  it('follows no prototype', () => {
    const value: unknown = JSON.parse('{"home": {"__proto__": {"kind": "ADDRESS"}}}');
    expect(keep(query, value)).toEqual({ home: {} });
    expect(keep('{ toString }', {})).toEqual({});
  });

  it('drops a list without end', () => {
    expect(keep('{ list }', { list: Array.from({ length: 10_001 }, () => 1) })).toEqual({
      list: null,
    });
    expect(keep('{ list }', { list: [1, 2] })).toEqual({ list: [1, 2] });
  });

  it('says of what it drops for its form that it was there', () => {
    const nothing = { home: { kind: null, members: [null, { id: 'x', name: null }], more: [[]] } };
    expect(kept(query, nothing)).toEqual([
      { home: { kind: null, members: [null, { id: 'x', name: null }] } },
      false,
    ]);
    const home = { kind: null };
    for (const wrong of [{ kind: {} }, { members: '花' }, { members: Array(10_001).fill(null) }]) {
      const [key = ''] = Object.keys(wrong);
      expect(kept(query, { home: { ...home, ...wrong } })).toEqual([
        { home: { ...home, [key]: null } },
        true,
      ]);
    }
  });

  it('drops lists in lists without end, and keeps the positions of a map', () => {
    const deep: unknown = JSON.parse(`{"list": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
    expect(kept('{ list }', deep)).toEqual([{ list: [[[[null]]]] }, true]);
    const positions = { list: [[[[139.7, 35.6]]]] };
    expect(kept('{ list }', structuredClone(positions))).toEqual([positions, false]);
  });
});
