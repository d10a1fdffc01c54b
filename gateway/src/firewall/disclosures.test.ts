import { describe, expect, it } from '@jest/globals';
import { fetchFrom, home, ids, town, type Permits } from './small-town.js';

const { hana, ichiro, jiro } = ids;
const all = ['PERSON_REFERENCE', 'RESIDENT_NAME', 'RESIDENT_ADDRESS', 'ELDERLY_CARER'];
const everything: Permits = { [hana]: all, [ichiro]: all, [jiro]: all };

const person = (selection: string, ...who: string[]) => ({
  query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${selection} } } }`,
  variables: { representations: who.map((id) => ({ __typename: 'Person', id })) },
});

describe('what the ledger is told', () => {
  it('names the fields of each category that were asked, by their names', async () => {
    const { disclosed } = await fetchFrom(town, everything, person('a: name b: address', hana));
    expect(disclosed).toEqual([
      `${hana} RESIDENT_ADDRESS Person.address`,
      `${hana} RESIDENT_NAME Person.name`,
    ]);
  });

  it('leaves out what was withheld', async () => {
    const permits = { [hana]: all, [jiro]: ['PERSON_REFERENCE', 'RESIDENT_NAME'] };
    const { disclosed } = await fetchFrom(town, permits, person('name address', hana, jiro));
    expect(disclosed).toEqual([
      `${hana} RESIDENT_ADDRESS Person.address`,
      `${hana} RESIDENT_NAME Person.name`,
      `${jiro} RESIDENT_NAME Person.name`,
    ]);
    const nobody = await fetchFrom(town, {}, person('name address', hana));
    expect(nobody.disclosed).toEqual([]);
  });

  it('records that there is nothing, which is said as well', async () => {
    const { data, disclosed } = await fetchFrom(town, everything, person('carer { note }', ichiro));
    expect(data).toEqual({ _entities: [{ carer: null }] });
    expect(disclosed).toEqual([
      `${ichiro} ELDERLY_CARER Carer.note`,
      `${ichiro} ELDERLY_CARER Carer.person`,
      `${ichiro} ELDERLY_CARER Person.carer`,
    ]);
  });

  it('counts a person who became visible in another one’s record', async () => {
    const fetch = person('carer { person { id name } }', hana);
    const seen = await fetchFrom(town, everything, fetch);
    expect(seen.disclosed).toEqual([
      `${hana} ELDERLY_CARER Carer.person`,
      `${hana} ELDERLY_CARER Person.carer`,
      `${ichiro} PERSON_REFERENCE Carer.person`,
      `${ichiro} RESIDENT_NAME Person.name`,
    ]);
    const unseen = await fetchFrom(town, { [hana]: all }, fetch);
    expect(unseen.disclosed).toEqual([
      `${hana} ELDERLY_CARER Carer.person`,
      `${hana} ELDERLY_CARER Person.carer`,
    ]);
  });

  it('counts the people a root field found, and only those shown', async () => {
    const fetch = { query: `{ home(id: "${home}") { members { id name } } }`, variables: {} };
    const { disclosed } = await fetchFrom(town, { [hana]: all, [jiro]: [] }, fetch);
    expect(disclosed).toEqual([
      `${hana} PERSON_REFERENCE Home.members`,
      `${hana} RESIDENT_NAME Person.name`,
    ]);
  });

  it('is told nothing where nothing about a person was asked', async () => {
    const fetch = { query: '{ motto }', variables: {} };
    const { data, disclosed } = await fetchFrom(town, everything, fetch);
    expect({ data, disclosed }).toEqual({ data: { motto: '重ねる' }, disclosed: [] });
  });
});
