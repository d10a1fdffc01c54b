import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { createShape, keepShape } from './answer-shape.js';

const keep = (query: string, value: unknown) => {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
  return keepShape(value, createShape(operation.selectionSet));
};

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
});
