import { describe, expect, it } from '@jest/globals';
import { createCarriedAlong } from './carried-categories.js';
import { fetchFrom, home, ids, labels, town, type Permits } from './small-town.js';

const { hana, ichiro, jiro } = ids;
const named = ['PERSON_REFERENCE', 'RESIDENT_NAME'];
const relieved = [...named, 'PUBLIC_ASSISTANCE', 'RESIDENT_HOUSEHOLD'];
/** Of 一郎 the reader may know the name, and that he is on 生活保護 as well or not. */
const oneOfTwo: Permits = { [hana]: relieved, [ichiro]: named };
const bothOfTwo: Permits = { [hana]: relieved, [ichiro]: relieved };

const ask = (permits: Permits, query: string, carried?: readonly string[]) =>
  fetchFrom(town, permits, {
    query,
    variables: {
      representations: [{ __typename: carried ? 'Home' : 'Person', id: carried ? home : hana }],
    },
    ...(carried && { carried }),
  });
const entity = (selection: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;

describe('a household that is told by the record of one of its people (leaks.md 23)', () => {
  const ofHana = entity('... on Person { relief { kind members { id name } } }');
  const household = (...members: readonly object[]) => ({
    _entities: [{ relief: { kind: 'WELFARE', members } }],
  });

  it('names nobody else by her permission alone', async () => {
    const { data, disclosed, read } = await ask(oneOfTwo, ofHana);
    expect(data).toEqual(household({ id: hana, name: '花' }));
    expect(disclosed.filter((line) => line.startsWith(ichiro))).toEqual([]);
    expect(read.filter((line) => line.startsWith(ichiro))).toEqual([]);
  });

  it('names whoever is open in its category, and records them under it', async () => {
    const { data, disclosed } = await ask(bothOfTwo, ofHana);
    expect(data).toEqual(household({ id: hana, name: '花' }, { id: ichiro, name: '一郎' }));
    expect(disclosed.filter((line) => line.startsWith(ichiro))).toEqual([
      `${ichiro} PERSON_REFERENCE Home.members`,
      `${ichiro} PUBLIC_ASSISTANCE Home.members`,
      `${ichiro} RESIDENT_NAME Person.name`,
    ]);
  });

  it.each(['members', 'a: members', '... @include(if: true) { members'])(
    'is no other where another subgraph brings its people: %s',
    async (field) => {
      const selection = `${field} { id } ${field.includes('{') ? '}' : ''}`;
      const query = entity(`... on Home { ${selection} }`);
      const people = async (permits: Permits, ...carried: readonly string[]) => {
        const { disclosed } = await ask(permits, query, carried);
        return [...new Set(disclosed.map((line) => line.split(' ')[0]))];
      };
      expect(await people(oneOfTwo, 'PUBLIC_ASSISTANCE')).toEqual([hana]);
      expect(await people(bothOfTwo, 'PUBLIC_ASSISTANCE')).toEqual([hana, ichiro]);
      expect(await people(oneOfTwo)).toEqual([hana, ichiro]);
    },
  );

  it('of the register names whoever may be referred to', async () => {
    const query = entity('... on Person { home { members { id } } }');
    const { data } = await ask(oneOfTwo, query);
    expect(data).toEqual({ _entities: [{ home: { members: [{ id: hana }, { id: ichiro }] } }] });
  });

  it('is found by its id where somebody of it is open in the category', async () => {
    const query = `{ relieved(id: "${home}") { kind } }`;
    const open = await ask(oneOfTwo, query);
    expect(open.data).toEqual({ relieved: { kind: 'WELFARE' } });
    expect(open.disclosed).toEqual([
      `${hana} PERSON_REFERENCE Home.members`,
      `${hana} PUBLIC_ASSISTANCE Home.members`,
    ]);
    const refused = await ask({ [ichiro]: named, [jiro]: named }, query);
    expect([refused.data, refused.disclosed]).toEqual([{ relieved: null }, []]);
  });

  it('may have people whom its reader does not meet, unless that one meets all of the category', async () => {
    const query = entity('... on Home { mood { word } }');
    const representations = [{ __typename: 'Home', id: home, members: [] }];
    const visible = async (carried: readonly string[], ...standing: readonly string[]) => {
      const fetch = { query, carried, variables: { representations } };
      const { sent } = await fetchFrom(town, oneOfTwo, fetch, undefined, { standing });
      return sent[0]?.grant.visible['PERSON_REFERENCE'];
    };
    expect(await visible([], 'PERSON_REFERENCE')).toBe('*');
    expect(await visible(['PUBLIC_ASSISTANCE'], 'PERSON_REFERENCE')).toEqual([]);
    expect(await visible(['PUBLIC_ASSISTANCE'], 'PERSON_REFERENCE', 'PUBLIC_ASSISTANCE')).toBe('*');
  });
});

describe('what is carried along a way', () => {
  const along = createCarriedAlong(labels);

  it.each([
    ['nothing from the root', [], []],
    ['the label of a field that leads to a household', [['Query.relieved']], ['PUBLIC_ASSISTANCE']],
    [
      'that of a field of a person, below another household',
      [['Query.home'], ['Home.members'], ['Person.relief']],
      ['PUBLIC_ASSISTANCE'],
    ],
    ['nothing to a person', [['Query.relieved'], ['Home.members']], []],
    ['nothing of the register', [['Query.neighbour'], ['Person.home']], []],
    [
      'it where any of several fields has it',
      [['Person.home', 'Person.relief']],
      ['PUBLIC_ASSISTANCE'],
    ],
    ['nothing by what the labels do not know', [['Query.unheardOf']], []],
  ])('is %s', (_what, way, carried) => {
    expect(along(way)).toEqual(carried);
    expect(along(way)).toBe(along(way));
  });
});
