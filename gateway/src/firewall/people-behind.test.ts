import { describe, expect, it } from '@jest/globals';
import { fetchFrom, ids, town, type Permits } from './small-town.js';

const { hana, ichiro, jiro } = ids;
const all = ['PERSON_REFERENCE', 'RESIDENT_NAME', 'RESIDENT_HOUSEHOLD'];

const ties = (selection: string, variables = {}) => ({
  query: `query ($representations: [_Any!]!, $yes: Boolean! = true) { _entities(representations: $representations) { ... on Person { ties { ${selection} } } } }`,
  variables: { representations: [{ __typename: 'Person', id: hana }], ...variables },
});
const find = (
  selection: string,
  variables: Readonly<Record<string, unknown>> = { name: '花' },
) => ({
  query: `query ($name: String) { find(name: $name) { ${selection} } }`,
  variables,
});

/** The subgraph of the town shows everybody, whatever it was told: a broken or hostile one. */
const referOnly: Permits = { [hana]: all, [jiro]: ['PERSON_REFERENCE'] };

describe('an edge asked for without its person (leaks.md 23)', () => {
  const tie = { kind: '親族' };

  it.each([
    ['kind', {}],
    ['kind person @skip(if: true) { id }', {}],
    ['... on Tie { kind } person @include(if: $yes) { id }', { yes: false }],
  ])('is there for those who may be referred to alone: %s', async (selection, variables) => {
    const one = await fetchFrom(town, referOnly, ties(selection, variables));
    expect({ data: one.data, errors: one.errors }).toEqual({
      data: { _entities: [{ ties: [tie] }] },
      errors: [],
    });
    const both = { ...referOnly, [ichiro]: ['PERSON_REFERENCE'] };
    const two = await fetchFrom(town, both, ties(selection, variables));
    expect(two.data).toEqual({ _entities: [{ ties: [tie, tie] }] });
  });

  it('is a mention of the person, and recorded as one', async () => {
    const { disclosed } = await fetchFrom(town, referOnly, ties('kind'));
    expect(disclosed).toContain(`${jiro} PERSON_REFERENCE Tie.person`);
    expect(disclosed.filter((line) => line.startsWith(ichiro))).toEqual([]);
  });
});

describe('people somebody lives with (leaks.md 23, 24)', () => {
  const housemates = (selection: string) => ({
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { housemates { ${selection} } } } }`,
    variables: { representations: [{ __typename: 'Person', id: hana }] },
  });
  const both: Permits = { [hana]: all, [ichiro]: all };

  it('are told where the household of the one and a reference to the other are permitted', async () => {
    const { data, disclosed } = await fetchFrom(town, both, housemates('id name'));
    expect(data).toEqual({ _entities: [{ housemates: [{ id: ichiro, name: '一郎' }] }] });
    expect(disclosed).toContain(`${hana} RESIDENT_HOUSEHOLD Person.housemates`);
    expect(disclosed).toContain(`${ichiro} PERSON_REFERENCE Person.housemates`);
  });

  it('of whom it is withheld nobody is asked for, whoever there is', async () => {
    const without = { [hana]: ['PERSON_REFERENCE', 'RESIDENT_NAME'], [ichiro]: all };
    const { data, sent, disclosed } = await fetchFrom(town, without, housemates('id name'));
    expect([data, sent, disclosed]).toEqual([{ _entities: [null] }, [], []]);
  });

  it.each(['id', '__typename', 'name'])(
    'who may not be referred to is as if living elsewhere: %s',
    async (selection) => {
      const { [ichiro]: gone, ...apart } = town;
      const here = await fetchFrom(town, { [hana]: all, [jiro]: all }, housemates(selection));
      const there = await fetchFrom(apart, { [hana]: all, [jiro]: all }, housemates(selection));
      expect(gone?.address).toBe(town[hana]?.address);
      expect(here.data).toEqual({ _entities: [{ housemates: [] }] });
      expect({ ...here, read: [] }).toEqual({ ...there, read: [] });
    },
  );
});

describe('a page asked for without its people (leaks.md 19)', () => {
  it.each([
    'edges { cursor }',
    'edges { __typename }',
    'edges { cursor node @skip(if: true) { id } }',
  ])('counts those alone whom the search may show: %s', async (selection) => {
    const { data } = await fetchFrom(town, referOnly, find(selection));
    expect((data?.['find'] as { edges: unknown[] }).edges).toHaveLength(1);
    const everybody = { [hana]: all, [ichiro]: all, [jiro]: all };
    const twin = await fetchFrom(town, everybody, find(selection));
    expect((twin.data?.['find'] as { edges: unknown[] }).edges).toHaveLength(3);
  });

  it.each(['edges { cursor }', '__typename'])('records who was found: %s', async (selection) => {
    const { data, disclosed } = await fetchFrom(town, referOnly, find(selection));
    expect(JSON.stringify(data)).not.toContain('kasane_');
    expect(disclosed).toEqual([
      `${hana} PERSON_REFERENCE PeopleEdge.node`,
      `${hana} RESIDENT_NAME Query.find(name:)`,
    ]);
  });

  it.each(['gossip { __typename }', 'a: gossip { heard }'])(
    'says nothing beside them by a category nobody was asked about: %s',
    async (beside) => {
      const page = find(`edges { ${beside} node { id } }`);
      const { data, sent } = await fetchFrom(town, referOnly, page);
      expect(data).toEqual({ find: { edges: [{ node: { id: hana } }] } });
      expect(sent.map(({ query }) => query).join(' ')).not.toContain('gossip');
    },
  );

  it('says on it what it was opened for, and nothing by another category', async () => {
    const page = find('sayings { heard } gossip { heard } edges { node { id } }');
    const { data, sent } = await fetchFrom(town, referOnly, page);
    expect(data).toEqual({
      find: { sayings: [{ heard: 3 }], edges: [{ node: { id: hana } }] },
    });
    expect(sent.map(({ query }) => query).join(' ')).not.toContain('gossip');
  });

  it.each(['last', '__typename', 'edges { cursor }', 'edges @skip(if: true) { node { id } } last'])(
    'records who is on it where nothing was searched by, too: %s',
    async (selection) => {
      const page = { query: `{ find { ${selection} } }`, variables: {} };
      const { data, disclosed } = await fetchFrom(town, referOnly, page);
      expect(JSON.stringify(data)).not.toContain('kasane_');
      expect(disclosed).toEqual([
        `${hana} PERSON_REFERENCE PeopleEdge.node`,
        `${jiro} PERSON_REFERENCE PeopleEdge.node`,
      ]);
      expect((await fetchFrom(town, {}, page)).disclosed).toEqual([]);
    },
  );
});

describe('what a search says of whoever it finds', () => {
  const selection = 'edges { node { id } }';

  it('is the category of every argument that was given', async () => {
    const searched = await fetchFrom(town, referOnly, find(selection));
    expect(searched.data).toEqual({ find: { edges: [{ node: { id: hana } }] } });
    expect(searched.disclosed).toContain(`${hana} RESIDENT_NAME Query.find(name:)`);
    const literal = { query: `{ find(name: "花") { ${selection} } }`, variables: {} };
    expect((await fetchFrom(town, referOnly, literal)).disclosed).toEqual(searched.disclosed);
    const byDefault = {
      query: `query ($name: String = "花") { find(name: $name) { ${selection} } }`,
    };
    const defaulted = await fetchFrom(town, referOnly, { ...byDefault, variables: {} });
    expect(defaulted.disclosed).toEqual(searched.disclosed);
  });

  it.each([
    ['no variable', find(selection, {})],
    ['null', find(selection, { name: null })],
    ['a literal null', { query: `{ find(name: null) { ${selection} } }`, variables: {} }],
    ['no argument', { query: `{ find { ${selection} } }`, variables: {} }],
  ])('is nothing where none was given: %s', async (_what, fetch) => {
    const { data, disclosed } = await fetchFrom(town, referOnly, fetch);
    expect(data).toEqual({ find: { edges: [{ node: { id: hana } }, { node: { id: jiro } }] } });
    expect(disclosed).toEqual([
      `${hana} PERSON_REFERENCE PeopleEdge.node`,
      `${jiro} PERSON_REFERENCE PeopleEdge.node`,
    ]);
  });
});
