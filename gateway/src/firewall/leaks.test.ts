import { describe, expect, it } from '@jest/globals';
import { fetchFrom, home, ids, town, type Permits } from './small-town.js';

const { hana, ichiro, jiro } = ids;
const all = [
  'PERSON_REFERENCE',
  'RESIDENT_NAME',
  'RESIDENT_ADDRESS',
  'RESIDENT_HOUSEHOLD',
  'ELDERLY_CARER',
];
const NAMES = ['PERSON_REFERENCE', 'RESIDENT_NAME'];

const people = (...who: readonly string[]) => who.map((id) => ({ __typename: 'Person', id }));
const entities = (selection: string, ...who: readonly string[]) => ({
  query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
  variables: { representations: people(...who) },
});
const look = (permits: Permits, selection: string, ...who: readonly string[]) =>
  fetchFrom(town, permits, entities(`... on Person { ${selection} }`, ...who));

describe('the same response key in two fragments (leaks.md 5)', () => {
  const fetch = entities(
    '... on Person { ...a ... on Person { name } } } } fragment a on Person { name address ... on Person { id',
    hana,
  );

  it('is refused or shown as one field', async () => {
    expect((await fetchFrom(town, { [hana]: NAMES }, fetch)).data).toEqual({
      _entities: [{ name: '花', id: hana }],
    });
    expect((await fetchFrom(town, { [hana]: all }, fetch)).data).toEqual({
      _entities: [{ name: '花', address: '南町9001', id: hana }],
    });
  });
});

describe('a person reached by two ways in one fetch (leaks.md 9)', () => {
  it('gets one decision, as an entity twice', async () => {
    const names = await look({ [hana]: NAMES }, 'name address', hana, hana);
    expect(names.data).toEqual({ _entities: [{ name: '花' }, { name: '花' }] });
    const both = await look({ [hana]: all }, 'name address', hana, hana);
    const shown = { name: '花', address: '南町9001' };
    expect(both.data).toEqual({ _entities: [shown, shown] });
  });

  it('gets one decision, as an entity and in another one’s record', async () => {
    const selection = 'name carer { person { id name } }';
    const permits = { [jiro]: all, [hana]: ['PERSON_REFERENCE', 'ELDERLY_CARER'] };
    const { data, read } = await look(permits, selection, jiro, hana);
    expect(JSON.stringify(data)).not.toContain('花');
    expect(read).not.toContain(`${hana} RESIDENT_NAME`);
    const twin = await look({ ...permits, [hana]: all }, selection, jiro, hana);
    expect(twin.data).toMatchObject({
      _entities: [{ carer: { person: { id: hana, name: '花' } } }, { name: '花' }],
    });
  });
});

describe('a refused person among permitted ones (leaks.md 10)', () => {
  it('hides no sibling and no neighbour', async () => {
    const permits = { [hana]: NAMES, [jiro]: NAMES };
    expect((await look(permits, 'name', hana, ichiro, jiro)).data).toEqual({
      _entities: [{ name: '花' }, null, { name: '二郎' }],
    });
    const everybody = { ...permits, [ichiro]: NAMES };
    expect((await look(everybody, 'name', hana, ichiro, jiro)).data).toEqual({
      _entities: [{ name: '花' }, { name: '一郎' }, { name: '二郎' }],
    });
  });
});

describe('keys (leaks.md 8)', () => {
  it('are the opaque id alone, and travel only for whom they may', async () => {
    const fetch = { query: `{ home(id: "${home}") { members { id } } }`, variables: {} };
    expect((await fetchFrom(town, { [hana]: NAMES }, fetch)).data).toEqual({
      home: { members: [{ id: hana }] },
    });
    expect((await fetchFrom(town, { [hana]: NAMES, [jiro]: NAMES }, fetch)).data).toEqual({
      home: { members: [{ id: hana }, { id: jiro }] },
    });
  });
});
