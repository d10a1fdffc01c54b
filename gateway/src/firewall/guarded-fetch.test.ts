import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { FetchResult } from './fetch-tools.js';
import { wholeAnswer } from './whole-answer.js';
import { fetchFrom, home, ids, town, type Permits } from './small-town.js';

const { hana, ichiro, jiro } = ids;
const all = [
  'PERSON_REFERENCE',
  'RESIDENT_NAME',
  'RESIDENT_ADDRESS',
  'RESIDENT_HOUSEHOLD',
  'ELDERLY_CARER',
];
const everything: Permits = { [hana]: all, [ichiro]: all, [jiro]: all };

const SHORT = 'not one entity for each that was asked about';
const MIXED_UP = 'an entity stands in the place of another';
const SHAPE = 'a value has another form than its field';
const misanswered = (message: string) => ({ message, extensions: { code: 'SUBGRAPH_ERROR' } });

const nameOf = new Map([['_entities', new Map([['name', null]])]]);

const people = (...who: string[]) => who.map((id) => ({ __typename: 'Person', id }));
const entities = (selection: string, representations: unknown[], variables = {}) => ({
  query: `query ($representations: [_Any!]!, $suffix: String) { _entities(representations: $representations) { ... on Person { ${selection} } } }`,
  variables: { representations, ...variables },
});

describe('entities', () => {
  it('sends a fetch as it is where everything is permitted', async () => {
    const outcome = await fetchFrom(town, everything, entities('name address', people(hana, jiro)));
    expect(outcome.data).toEqual({
      _entities: [
        { name: '花', address: '南町9001' },
        { name: '二郎', address: '北町9002' },
      ],
    });
    expect(outcome.sent).toHaveLength(1);
    expect(outcome.withheld).toEqual([]);
  });

  it('groups people by what is permitted and asks for nothing else', async () => {
    const outcome = await fetchFrom(
      town,
      { [hana]: all, [ichiro]: ['PERSON_REFERENCE', 'RESIDENT_NAME'] },
      entities('name address', people(hana, ichiro, jiro)),
    );
    expect(outcome.data).toEqual({
      _entities: [{ name: '花', address: '南町9001' }, { name: '一郎' }, null],
    });
    expect(outcome.sent.map(({ query, variables }) => [query, variables])).toEqual([
      [
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name address kasane_id: id } } }',
        { representations: people(hana) },
      ],
      [
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name kasane_id: id } } }',
        { representations: people(ichiro) },
      ],
    ]);
    expect(outcome.read.toSorted()).toEqual([
      `${hana} RESIDENT_ADDRESS`,
      `${hana} RESIDENT_NAME`,
      `${ichiro} RESIDENT_NAME`,
    ]);
    expect(outcome.withheld.toSorted()).toEqual([
      `${ichiro} RESIDENT_ADDRESS`,
      `${jiro} RESIDENT_ADDRESS`,
      `${jiro} RESIDENT_NAME`,
    ]);
  });

  it.each([
    ['both', ['ELDERLY_CARER', 'ELDERLY_DEMENTIA'], { note: '朝夕', illness: '物忘れ' }, []],
    ['the outer one', ['ELDERLY_CARER'], { note: '朝夕' }, ['ELDERLY_DEMENTIA']],
    ['the inner one', ['ELDERLY_DEMENTIA'], undefined, ['ELDERLY_CARER']],
    ['neither', [], undefined, ['ELDERLY_CARER', 'ELDERLY_DEMENTIA']],
  ])(
    'decides a category below another one by itself: %s permitted',
    async (_which, categories, carer, withheld) => {
      const outcome = await fetchFrom(
        town,
        { [hana]: ['PERSON_REFERENCE', 'RESIDENT_NAME', ...categories] },
        entities('name carer { note illness }', people(hana)),
      );
      expect(outcome.data).toEqual({
        _entities: [{ name: '花', ...(carer === undefined ? {} : { carer }) }],
      });
      expect(outcome.withheld).toEqual(withheld.map((category) => `${hana} ${category}`));
    },
  );

  it('sends nothing where nothing is permitted', async () => {
    const outcome = await fetchFrom(town, {}, entities('name', people(hana)));
    expect(outcome).toMatchObject({ data: { _entities: [null] }, sent: [] });
  });

  it('drops a field without a label and one it does not know', async () => {
    const outcome = await fetchFrom(town, everything, entities('name unlabelled', people(hana)));
    expect(outcome.data).toEqual({ _entities: [{ name: '花' }] });
  });

  it('goes by the name of a field, not by its alias (leaks.md 5)', async () => {
    const permits = { [hana]: ['PERSON_REFERENCE', 'RESIDENT_NAME'] };
    const outcome = await fetchFrom(town, permits, entities('name: address', people(hana)));
    expect(outcome).toMatchObject({ data: { _entities: [null] }, sent: [], read: [] });
  });

  it('leaves no unused variable behind (leaks.md 7)', async () => {
    const permits = { [hana]: ['PERSON_REFERENCE', 'RESIDENT_ADDRESS'] };
    const fetch = entities('name(suffix: $suffix) address', people(hana), { suffix: '様' });
    const outcome = await fetchFrom(town, permits, fetch);
    expect(outcome.errors).toEqual([]);
    expect(outcome.sent[0]?.variables).toEqual({ representations: people(hana) });
    const allowed = await fetchFrom(town, everything, fetch);
    expect(allowed.sent[0]?.variables).toEqual({ representations: people(hana), suffix: '様' });
  });

  it('judges a person inside another person’s record on his own (leaks.md 23)', async () => {
    const fetch = entities('carer { note person { id name } }', people(hana));
    const both = await fetchFrom(town, { [hana]: all, [ichiro]: all }, fetch);
    expect(both.data).toEqual({
      _entities: [{ carer: { note: '朝夕', person: { id: ichiro, name: '一郎' } } }],
    });
    const one = await fetchFrom(town, { [hana]: all }, fetch);
    expect(one.data).toEqual({ _entities: [{ carer: { note: '朝夕', person: null } }] });
    expect(one.read).not.toContain(`${ichiro} RESIDENT_NAME`);
  });

  it('leaves no edge to a person who may not be referred to', async () => {
    const fetch = entities('ties { kind person { id } }', people(hana));
    const outcome = await fetchFrom(town, { [hana]: all, [jiro]: ['PERSON_REFERENCE'] }, fetch);
    expect(outcome.data).toEqual({
      _entities: [{ ties: [{ kind: '親族', person: { id: jiro } }] }],
    });
  });

  it('opens a single field, what stands below it, and nothing beside it', async () => {
    const permits = { [hana]: ['PERSON_REFERENCE', 'Person.carer'], [ichiro]: all };
    const fetch = entities('name carer { note person { id } }', people(hana));
    const outcome = await fetchFrom(town, permits, fetch);
    expect(outcome.data).toEqual({
      _entities: [{ carer: { note: '朝夕', person: { id: ichiro } } }],
    });
    expect(outcome.read).toEqual([`${hana} ELDERLY_CARER`]);
    expect(outcome.withheld).toEqual([`${hana} RESIDENT_NAME`]);
    expect(outcome.sent[0]?.grant.subjects).toEqual([
      {
        people: [hana],
        open: ['Person.carer', 'Carer.note', 'Carer.person'],
      },
    ]);
  });

  it('takes nobody’s answer for another’s (leaks.md 14)', async () => {
    const fetch = entities('name', people(hana, jiro));
    const swapped = await fetchFrom(town, everything, fetch, ({ data, errors }) => ({
      data: { _entities: [...(data?.['_entities'] as unknown[])].reverse() },
      errors,
    }));
    expect(swapped.data).toEqual({ _entities: [null, null] });
    expect([swapped.errors, swapped.disclosed]).toEqual([[misanswered(MIXED_UP)], []]);
    const honest = await fetchFrom(town, everything, fetch);
    expect(honest.data).toEqual({ _entities: [{ name: '花' }, { name: '二郎' }] });
  });

  it.each([
    ['its own id', { kasane_id: hana, id: jiro }, false],
    ['its own id, whoever holds it against its place', { id: jiro }, true],
    ['its key', { kasane_id: jiro, id: hana }, false],
  ])('takes nobody’s answer for another’s by %s (leaks.md 14)', async (_what, named, inPlace) => {
    const fetch = entities('id name', people(hana));
    const told = async (entity: object) => {
      const answer = { data: { _entities: [{ name: '花', ...entity }] }, errors: [] };
      return fetchFrom(town, everything, fetch, () => answer, { inPlace });
    };
    const { data, errors, disclosed } = await told(named);
    expect([data, errors, disclosed]).toEqual([
      ...[{ _entities: [null] }, [misanswered(MIXED_UP)], []],
    ]);
    const honest = await told({ id: hana, ...(inPlace ? {} : { kasane_id: hana }) });
    expect([honest.data, honest.errors]).toEqual([{ _entities: [{ id: hana, name: '花' }] }, []]);
  });

  it('takes no household for another (leaks.md 14)', async () => {
    const fetch = {
      query:
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Home { kind members { id } } } }',
      variables: { representations: [{ __typename: 'Home', id: home }] },
    };
    const members = [{ id: hana }];
    const told = async (entity: object) => {
      const answer = { data: { _entities: [{ kind: 'ADDRESS', members, ...entity }] }, errors: [] };
      return fetchFrom(town, everything, fetch, () => structuredClone(answer));
    };
    expect((await told({ kasane_id: home })).data).toEqual({
      _entities: [{ kind: 'ADDRESS', members }],
    });
    for (const other of [{ kasane_id: hana }, {}]) {
      const { data, errors } = await told(other);
      expect([data, errors]).toEqual([{ _entities: [null] }, [misanswered(MIXED_UP)]]);
    }
  });

  it.each<[what: string, data: Record<string, unknown>, ...causes: string[]]>([
    ['nothing', {}, SHORT],
    ['fewer than were asked about', { _entities: [{ kasane_id: hana, name: '花' }] }, SHORT],
    ['more', { _entities: [hana, jiro, jiro].map((id) => ({ kasane_id: id })) }, SHORT],
    ['a text', { _entities: '花' }, SHAPE, SHORT],
    ['a list in the place of one', { _entities: [[], { kasane_id: jiro }] }, MIXED_UP],
    ['one without a key', { _entities: [{ name: '花' }, null] }, MIXED_UP],
    ['an object for a name', { _entities: [{ kasane_id: hana, name: {} }, null] }, SHAPE],
  ])('takes %s for no “there is none”', async (_what, data, ...causes) => {
    const fetch = entities('name', people(hana, jiro));
    const { errors, ...said } = await fetchFrom(town, everything, fetch, () => ({
      data: structuredClone(data),
      errors: [],
    }));
    expect(errors).toEqual(causes.map(misanswered));
    wholeAnswer({ data: said.data, errors }, { entities: true, shape: nameOf });
    expect(JSON.stringify(said.data)).not.toContain('"name"');
  });

  it('takes nobody, whom a subgraph does not know, for no error', async () => {
    const fetch = entities('name', people(hana, jiro));
    const { data, errors } = await fetchFrom(town, everything, fetch, () => ({
      data: { _entities: [null, { kasane_id: jiro, name: '二郎' }] },
      errors: [],
    }));
    wholeAnswer({ data, errors }, { entities: true, shape: nameOf });
    expect([data, errors]).toEqual([{ _entities: [{ name: null }, { name: '二郎' }] }, []]);
  });

  it('asks for no key where the subgraph itself holds each answer against its place', async () => {
    const keys = { needed: false };
    const fetch = entities('name', people(hana, jiro));
    const answer = { _entities: [{ name: '花' }, { name: '二郎' }] };
    const ours = await fetchFrom(town, everything, fetch, undefined, { inPlace: true, keys });
    const foreign = await fetchFrom(town, everything, fetch, undefined, { keys });
    const later = await fetchFrom(town, everything, fetch, undefined, { inPlace: true, keys });
    const asked = ({ data, sent, disclosed }: typeof ours) => ({
      ...{
        data,
        disclosed,
        queries: sent.map(({ query }) => /Person \{ (.*?) \}/.exec(query)?.[1]),
      },
    });
    const { disclosed } = ours;
    expect([ours, foreign, later].map(asked)).toEqual([
      { data: answer, disclosed, queries: ['name'] },
      { data: answer, disclosed, queries: ['name', 'name kasane_id: id'] },
      { data: answer, disclosed, queries: ['name kasane_id: id'] },
    ]);
  });

  it('takes nothing that was asked for without keys from who holds it against nothing (leaks.md 14)', async () => {
    const swap = ({ data, errors }: FetchResult) => ({
      data: { _entities: [...(data?.['_entities'] as unknown[])].reverse() },
      errors,
    });
    const fetch = entities('name', people(hana, jiro));
    const swapped = await fetchFrom(town, everything, fetch, swap, { keys: { needed: false } });
    expect(swapped.data).toEqual({ _entities: [null, null] });
    const keys = { needed: false };
    const failed = { data: null, errors: [{ message: 'down' }] };
    const down = await fetchFrom(town, everything, fetch, () => failed, { keys });
    expect([down.data, down.errors, down.sent.length, keys]).toEqual([
      ...[{ _entities: [null, null] }, failed.errors, 1, { needed: false }],
    ]);
  });

  it('records nothing of what a subgraph refused, and hands no “no record” on', async () => {
    const fetch = entities('name', people(hana));
    const refused = { data: null, errors: [{ message: 'GRANT_REFUSED' }] };
    const none = { data: { _entities: [{ name: null, kasane_id: hana }] }, errors: [] };
    const handedOn = async (answer: FetchResult) => {
      const { data, errors, disclosed } = await fetchFrom(town, everything, fetch, () => answer);
      wholeAnswer({ data, errors }, { entities: true, shape: nameOf });
      return { data, errors, disclosed };
    };
    expect(await handedOn(refused)).toEqual({
      ...{ data: { _entities: [null] }, errors: refused.errors, disclosed: [] },
    });
    expect(await handedOn(none)).toEqual({
      ...{ data: { _entities: [{ name: null }] }, errors: [] },
      disclosed: [`${hana} RESIDENT_NAME Person.name`],
    });
  });

  it('tells errors in the order of who was asked about, whoever answers first (leaks.md 20)', async () => {
    const { errors } = await fetchFrom(
      town,
      { [hana]: all, [ichiro]: ['PERSON_REFERENCE', 'RESIDENT_NAME'] },
      entities('name address', people(hana, ichiro)),
      async (answer, { query }) => {
        if (query.includes('address')) await setImmediate();
        return { ...answer, errors: [{ message: query.includes('address') ? 'both' : 'one' }] };
      },
    );
    expect(errors).toEqual([{ message: 'both' }, { message: 'one' }]);
  });

  it('lets nothing through that was not asked for (leaks.md 14)', async () => {
    const permits = { [hana]: ['PERSON_REFERENCE', 'RESIDENT_NAME'] };
    const outcome = await fetchFrom(town, permits, entities('name', people(hana)), (answer) => ({
      data: {
        _entities: (answer.data?.['_entities'] as object[]).map((entity) => ({
          ...entity,
          address: '南町9001',
        })),
        everybody: [{ name: '二郎' }],
      },
      errors: [],
    }));
    expect(outcome.data).toEqual({ _entities: [{ name: '花' }] });
  });

  it('asks for fragments inside a deferred person', async () => {
    const fetch = entities(
      'carer { person { ... on Person { name kasane_id: id } } }',
      people(hana),
    );
    const outcome = await fetchFrom(town, everything, fetch);
    expect(outcome.data).toEqual({ _entities: [{ carer: { person: { name: '一郎' } } }] });
  });

  it('resolves named fragments before it looks', async () => {
    const fetch = {
      query:
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ...a } } } fragment a on Person { ...b } fragment b on Person { name address }',
      variables: { representations: people(hana) },
    };
    const permits = { [hana]: ['PERSON_REFERENCE', 'RESIDENT_NAME'] };
    const outcome = await fetchFrom(town, permits, fetch);
    expect(outcome.data).toEqual({ _entities: [{ name: '花' }] });
    expect(outcome.read).toEqual([`${hana} RESIDENT_NAME`]);
  });
});

describe('root fields', () => {
  const fetch = {
    query: `{ home(id: "${home}") { id kind members { id name address } } }`,
    variables: {},
  };

  it('asks for keys first and for values of permitted people after', async () => {
    const permits = { [hana]: all, [ichiro]: ['PERSON_REFERENCE', 'RESIDENT_NAME'] };
    const outcome = await fetchFrom(town, permits, fetch);
    expect(outcome.data).toEqual({
      home: {
        id: home,
        kind: 'ADDRESS',
        members: [
          { id: hana, name: '花', address: '南町9001' },
          { id: ichiro, name: '一郎' },
        ],
      },
    });
    expect(outcome.sent[0]?.query).toBe(`{ home(id: "${home}") { id kind members { id } } }`);
    expect(outcome.read.filter((entry) => entry.startsWith(jiro))).toEqual([]);
  });

  it('shows no member, and no gap, to a reader without any permission', async () => {
    const outcome = await fetchFrom(town, {}, fetch);
    expect(outcome.data).toEqual({ home: null });
    expect(outcome.read).toEqual([]);
  });

  it('tells the subgraph whom a search may find', async () => {
    const permits = { [hana]: all, [jiro]: ['PERSON_REFERENCE', 'RESIDENT_ADDRESS'] };
    const outcome = await fetchFrom(town, permits, {
      query: '{ find(name: "花") { edges { cursor node { id name } } } }',
      variables: {},
    });
    expect(outcome.sent[0]?.grant).toEqual({
      subjects: [],
      visible: { PERSON_REFERENCE: [hana, jiro], RESIDENT_NAME: [hana] },
    });
    // This one finds everybody all the same.
    expect(outcome.data).toEqual({
      find: { edges: [{ cursor: hana, node: { id: hana, name: '花' } }] },
    });
  });

  it('lets what is open pass', async () => {
    const outcome = await fetchFrom(town, {}, { query: '{ motto }', variables: {} });
    expect(outcome.data).toEqual({ motto: '重ねる' });
  });
});
