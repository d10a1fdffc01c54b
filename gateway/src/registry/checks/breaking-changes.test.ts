import { describe, expect, it } from '@jest/globals';
import { check, ELDERLY, LEVEL, of, subgraph, used } from './small-registry.js';

const MORE = `${ELDERLY}
  enum Kind { HOME FACILITY }
  input Near { area: ID }
  extend type Query {
    count(kind: Kind, near: Near, limit: Int): Int @open
    place: Place @open
  }
  interface Named { name: String @open }
  type Place implements Named @open { name: String kind: Kind }
  union Thing = Place | Town
  type Town @open { name: String }
  extend type Place { thing: Thing }`;

const ASKED = `query Case($id: ID!, $kind: Kind, $near: Near) {
  person(id: $id) { level { code } }
  count(kind: $kind, near: $near)
  place { ... on Named { name } thing { ... on Town { name } } }
}`;

const active = [
  { ...subgraph('elderly', 'elderly', MORE), versionId: '1', activeSince: '2026-01-01T00:00:00Z' },
];
const outcome = async (from: string, to: string, text = ASKED) => {
  expect(MORE).toContain(from);
  const candidate = subgraph('elderly', 'elderly', MORE.replace(from, to));
  return of(await check({ active, candidate, operations: [used(text)] }), 'breaking-changes');
};

describe('a change of what clients ask', () => {
  it.each([
    ['a field is removed', `code: String ${LEVEL}`, '', 'failed Level.code'],
    ['a field becomes another type', 'code: String', 'code: Int', 'failed Level.code'],
    ['an argument is removed', 'near: Near, ', '', 'failed Query.count(near:)'],
    ['an argument becomes another type', 'near: Near,', 'near: ID,', 'failed Query.count(near:)'],
    ['an argument is required', 'limit: Int', 'limit: Int!', 'failed Query.count(limit:)'],
    ['a value is removed', 'HOME FACILITY', 'HOME', 'failed Kind'],
    ['an input is required', 'area: ID', 'area: ID zone: ID!', 'failed Near'],
    ['an interface is given up', 'Place implements Named', 'Place', 'failed Place'],
    ['a member leaves a union', 'Place | Town', 'Place', 'failed Thing'],
  ])('fails where %s', async (_what, from, to, expected) => {
    expect(await outcome(from, to)).toContain(expected);
  });

  it.each([
    ['a field', `since: String ${LEVEL}`, '', 'passed Level.since'],
    ['an argument', ', limit: Int', '', 'passed Query.count(limit:)'],
  ])('passes where %s is removed that nobody asks for', async (_what, from, to, expected) => {
    expect(await outcome(from, to)).toBe(expected);
  });

  it('passes where something is added, or nobody asks anything', async () => {
    expect(await outcome('HOME FACILITY', 'HOME FACILITY OTHER')).toBe('passed');
    expect(await outcome(`code: String ${LEVEL}`, '', '{ place { name } }')).toBe(
      'passed Level.code',
    );
  });

  it('is not blamed for an operation that had lost its field before', async () => {
    const lost = '{ place { town { name } } }';
    const brought = 'type Place implements Named @open { town: Village name: String';
    const village = 'type Village @open { area: String }';
    const [from, to] = ['type Place implements Named @open { name: String', brought];
    expect(await outcome(from, `${village} ${to}`, lost)).toBe('passed');
    // Its twin asks for what is there, and loses it.
    expect(await outcome(from, 'type Place @open { title: String', '{ place { name } }')).toContain(
      'failed',
    );
  });

  it('names the clients and the last day', async () => {
    const candidate = subgraph('elderly', 'elderly', MORE.replace(`code: String ${LEVEL}`, ''));
    const { results } = await check({ active, candidate, operations: [used(ASKED)] });
    expect(results.find(({ check: name }) => name === 'breaking-changes')).toEqual({
      check: 'breaking-changes',
      title: '互換性',
      outcome: 'failed',
      reason: '使われている項目が変わります。',
      findings: [
        {
          coordinate: 'Level.code',
          message:
            'Level.code: 項目がなくなります。使っているのは: case-screen 1.2 の操作 Case (最後は 2026-11-20)',
          remedy:
            '元の項目を残して新しい項目を加え、使っている人が移ってから取り除いてください (@deprecated で知らせられます)。',
        },
      ],
    });
  });
});
