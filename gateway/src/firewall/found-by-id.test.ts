import { describe, expect, it } from '@jest/globals';
import { fetchFrom, home, ids, NEIGHBOUR, town, type Permits } from './small-town.js';

const { hana, jiro } = ids;
const known: Permits = { [hana]: ['PERSON_REFERENCE'] };
const nowhere = '00000000-0000-4000-8000-0000000000ff';

const ask = (permits: Permits, query: string) => fetchFrom(town, permits, { query, variables: {} });

describe('what is found by id', () => {
  it('may be anybody to the subgraph, and is decided about by its people', async () => {
    const outcome = await ask(known, `{ home(id: "${home}") { kind } }`);
    expect(outcome.data).toEqual({ home: { kind: 'ADDRESS' } });
    expect(outcome.sent.map(({ query: sent, grant }) => [sent, grant.visible])).toEqual([
      [
        `{ home(id: "${home}") { kind kasane_behind_members: members { id } } }`,
        { PERSON_REFERENCE: '*' },
      ],
    ]);
    expect(outcome.disclosed).toEqual([`${hana} PERSON_REFERENCE Home.members`]);
    expect(outcome.read).toEqual([]);
  });

  it('is null, in its place, where nobody of it may be referred to', async () => {
    const refused = await ask({}, `{ homes(ids: ["${home}", "${nowhere}"]) { kind } }`);
    const absent = await ask({}, `{ homes(ids: ["${nowhere}", "${nowhere}"]) { kind } }`);
    expect(refused.data).toEqual({ homes: [null, null] });
    const open = await ask(known, `{ homes(ids: ["${home}", "${nowhere}"]) { kind } }`);
    expect(open.data).toEqual({ homes: [{ kind: 'ADDRESS' }, null] });
    expect(refused.disclosed).toEqual([]);
    expect([refused.data, refused.errors, refused.withheld, refused.sent.length]).toEqual([
      ...[absent.data, absent.errors, absent.withheld, absent.sent.length],
    ]);
  });

  it('is opened by nobody it names who does not belong to it', async () => {
    const beside: Permits = { [NEIGHBOUR]: ['PERSON_REFERENCE', 'RESIDENT_ADDRESS'] };
    const text = `{ home(id: "${home}") { kind beside { id } } }`;
    expect((await ask(beside, text)).data).toEqual({ home: null });
    expect((await ask({ ...beside, ...known }, text)).data).toEqual({
      home: { kind: 'ADDRESS', beside: [{ id: NEIGHBOUR }] },
    });
  });

  it('is decided about by an alias, a fragment or a condition all the same', async () => {
    const texts = [
      `{ a: home(id: "${home}") { b: members { id } } }`,
      `{ a: home(id: "${home}") { ... on Home { members { id } } } }`,
      `{ a: home(id: "${home}") { members @include(if: false) { id } kind } }`,
    ];
    const people = { b: [{ id: hana }] };
    const answers = [people, { members: [{ id: hana }] }, { kind: 'ADDRESS' }];
    for (const [at, text] of texts.entries()) {
      expect((await ask(known, text)).data).toEqual({ a: answers[at] });
      expect((await ask({}, text)).data).toEqual({ a: null });
    }
  });

  it('is a person only where that person may be referred to', async () => {
    const one = (id: string) => ask(known, `{ neighbour(id: "${id}") { id } }`);
    expect((await one(hana)).data).toEqual({ neighbour: { id: hana } });
    expect((await one(jiro)).data).toEqual({ neighbour: null });
    expect((await one(nowhere)).data).toEqual({ neighbour: null });
  });

  const beside = [
    ['a search', (asked: string) => `{ ${asked} find(name: "花") { __typename } }`],
    ['its own kind of search', (asked: string) => `{ ${asked} find { edges { cursor } } }`],
    ['the name of its type', (asked: string) => `{ ${asked} __typename }`],
    ['a field nobody knows', (asked: string) => `{ ${asked} _service { sdl } }`],
    ['a condition around it', (asked: string) => `{ ... @include(if: true) { ${asked} } }`],
    [
      'a fragment of the root',
      (asked: string) => `{ motto ...Asked } fragment Asked on Query { ${asked} }`,
    ],
  ] as const;

  it.each(beside)('is decided about by its people beside %s', async (_what, write) => {
    const text = write(`home(id: "${home}") { kind }`);
    const open = await ask(known, text);
    expect(open.data).toMatchObject({ home: { kind: 'ADDRESS' } });
    expect(open.disclosed).toContain(`${hana} PERSON_REFERENCE Home.members`);
    const closed = await ask({}, text);
    expect(closed.data).toMatchObject({ home: null });
    expect(closed.disclosed).toEqual([]);
  });

  it('is one of several selections of it, whichever of them is asked for', async () => {
    const text = (first: boolean) =>
      `{ ... @include(if: ${String(first)}) { home(id: "${home}") { kind } } home(id: "${home}") { members { id } } }`;
    for (const first of [true, false]) {
      const kind = first ? { kind: 'ADDRESS' } : {};
      expect((await ask(known, text(first))).data).toEqual({
        home: { ...kind, members: [{ id: hana }] },
      });
      expect((await ask({}, text(first))).data).toEqual({ home: null });
    }
  });

  it('lends nothing to a search beside it', async () => {
    const outcome = await ask(
      known,
      `{ home(id: "${home}") { kind } find(name: "花") { edges { node { id } } } }`,
    );
    expect(outcome.sent.map(({ grant }) => grant.visible)).toEqual([
      { PERSON_REFERENCE: [hana], RESIDENT_NAME: [] },
    ]);
  });
});

describe('an open field searched by what is recorded about somebody (leaks.md 19)', () => {
  const permits: Permits = { [hana]: ['PERSON_REFERENCE', 'RESIDENT_NAME'], [jiro]: [] };
  const visibleTo = async (query: string) =>
    (await ask(permits, query)).sent.map(({ grant }) => grant.visible);

  it('looks among those alone of whom the reader may know it', async () => {
    expect(await visibleTo('{ howMany(name: "花") }')).toEqual([{ RESIDENT_NAME: [hana] }]);
    expect(await visibleTo(`{ howMany(name: "花") home(id: "${home}") { kind } }`)).toEqual([
      { RESIDENT_NAME: [hana], PERSON_REFERENCE: [hana] },
    ]);
  });

  it('lends its narrowness to no field that is open without', async () => {
    expect(await visibleTo(`{ motto home(id: "${home}") { kind } }`)).toEqual([
      { PERSON_REFERENCE: '*' },
    ]);
  });
});
