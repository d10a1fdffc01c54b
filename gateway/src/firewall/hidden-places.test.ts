import { describe, expect, it } from '@jest/globals';
import { fetchFrom, ids, town, type HowAsked, type Permits } from './small-town.js';

const { hana, ichiro, jiro } = ids;
const all = ['PERSON_REFERENCE', 'RESIDENT_NAME', 'RESIDENT_HOUSEHOLD', 'ELDERLY_CARER'];
const everybody: Permits = { [hana]: all, [ichiro]: all, [jiro]: all };

const asked = (id: string, selection: string) => ({
  query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${selection} } } }`,
  variables: { representations: [{ __typename: 'Person', id }] },
});
const tell = (
  how: HowAsked,
  selection: string,
  people = town,
  permits = everybody,
  of: string = jiro,
) => fetchFrom(people, permits, asked(of, selection), undefined, how);

/** 花 cares for 二郎, and a measure protects her: D-1 hides where she is from this reader. */
const HIDDEN: HowAsked = { hidden: [hana] };
const ELSEWHERE: HowAsked = { hidden: [ichiro] };

describe('who cares for somebody, where a measure hides the place of the one who does (leaks.md 24)', () => {
  it.each([
    ['carer { note }', { note: '朝夕' }],
    ['carer { note person { id } }', { note: '朝夕', person: { id: hana } }],
    ['carer { ... on Carer { note } person @skip(if: true) { id } }', { note: '朝夕' }],
    ['carer { a: note b: person { name } }', { a: '朝夕', b: { name: '花' } }],
  ])('is as if nobody did: %s', async (selection, shown) => {
    const told = await tell(HIDDEN, selection);
    expect([told.data, told.errors]).toEqual([{ _entities: [{ carer: null }] }, []]);
    expect(JSON.stringify(told.disclosed)).not.toContain(hana);
    const alone = { ...town, [jiro]: { ...town[jiro], name: '二郎', address: null, carer: null } };
    expect((await tell(HIDDEN, selection, alone)).data).toEqual(told.data);
    // The twins: no measure, and one about somebody else.
    for (const how of [{}, ELSEWHERE]) {
      expect((await tell(how, selection)).data).toEqual({ _entities: [{ carer: shown }] });
    }
  });

  it('is told without the person where nothing is known of her but that nobody permits', async () => {
    const permits = { [jiro]: all };
    const selection = 'carer { note person { id } }';
    const told = await tell({}, selection, town, permits);
    expect(told.data).toEqual({ _entities: [{ carer: { note: '朝夕', person: null } }] });
    expect((await tell(HIDDEN, selection, town, permits)).data).toEqual({
      _entities: [{ carer: null }],
    });
  });

  it('by a consent to single fields no less', async () => {
    const permits = { ...everybody, [jiro]: ['PERSON_REFERENCE', 'Person.carer'] };
    const [hidden, shown] = [
      await tell(HIDDEN, 'carer { note }', town, permits),
      await tell({}, 'carer { note }', town, permits),
    ];
    expect([hidden.data, shown.data]).toEqual([
      { _entities: [{ carer: null }] },
      { _entities: [{ carer: { note: '朝夕' } }] },
    ]);
  });
});

describe('whom somebody lives with or is kin to', () => {
  it.each(['ties { kind }', 'ties { kind person { id } }', 'housemates { id }'])(
    'holds nobody whose place is hidden: %s',
    async (selection) => {
      const { [hana]: gone, ...without } = town;
      expect(gone?.address).toBe(town[ichiro]?.address);
      const there = { [ichiro]: all, [jiro]: all };
      const told = await tell(HIDDEN, selection, town, everybody, ichiro);
      expect(told.data).toEqual((await tell({}, selection, without, there, ichiro)).data);
      expect(told.data).not.toEqual((await tell({}, selection, town, everybody, ichiro)).data);
    },
  );

  it('leaves who may be referred to without a place', async () => {
    const home = {
      query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Home { members { id } } } }`,
      variables: {
        representations: [{ __typename: 'Home', id: '00000000-0000-4000-8000-0000000000aa' }],
      },
    };
    const { data } = await fetchFrom(town, everybody, home, undefined, HIDDEN);
    expect(JSON.stringify(data)).toContain(hana);
  });
});
