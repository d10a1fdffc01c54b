import { describe, expect, it } from '@jest/globals';
import { fetchFrom, home, ids, town, type Permits } from './small-town.js';

const { hana, ichiro, jiro } = ids;
const permits: Permits = {
  [hana]: ['PERSON_REFERENCE', 'RESIDENT_NAME', 'RESIDENT_ADDRESS'],
  [ichiro]: ['PERSON_REFERENCE', 'RESIDENT_NAME'],
};

const member = (id: string, name: string | null, address: string | null) => ({
  ...{ __typename: 'Person', id, name, address },
});
const handed = {
  ...{ __typename: 'Home', id: home },
  members: [member(hana, '花', '南町9001'), member(ichiro, '一郎', null)],
};
const ask = (selection: string, allowed: Permits = permits, representation: object = handed) =>
  fetchFrom(town, allowed, {
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Home { ${selection} } } }`,
    variables: { representations: [representation] },
  });

describe('a field derived from what the departments said', () => {
  it('is asked for, and told for each person which inputs were open', async () => {
    const { data, sent } = await ask('mood { word of { id } }');
    expect(data).toEqual({ _entities: [{ mood: { word: '静か', of: { id: hana } } }] });
    expect(sent.map(({ grant }) => grant)).toEqual([
      {
        subjects: [
          { people: [hana], open: ['RESIDENT_ADDRESS', 'RESIDENT_NAME'] },
          { people: [ichiro], open: ['RESIDENT_NAME'] },
        ],
        visible: { PERSON_REFERENCE: [] },
      },
    ]);
  });

  it('is told the same whether an open value is there or not', async () => {
    const { sent } = await ask('mood { word }', permits, {
      ...handed,
      members: [member(hana, null, null), member(ichiro, null, null)],
    });
    const { sent: full } = await ask('mood { word }');
    expect(sent[0]?.grant).toEqual(full[0]?.grant);
  });

  it('is asked for though one input of everybody is withheld', async () => {
    const nobody = { ...handed, members: [] };
    expect((await ask('mood { word }', {}, nobody)).sent[0]?.grant.subjects).toEqual([]);
  });

  it('is told nothing of people nobody handed on', async () => {
    const allowed = { ...permits, [jiro]: ['PERSON_REFERENCE', 'RESIDENT_NAME'] };
    const { sent } = await ask('mood { word }', allowed);
    expect(JSON.stringify(sent[0]?.grant)).not.toContain(jiro);
  });

  it('is told nothing of people who are only pointed at', async () => {
    const tied = { kind: '親族', person: { __typename: 'Person', id: jiro } };
    const members = [{ ...member(hana, '花', null), ties: [tied] }];
    const allowed = { ...permits, [jiro]: ['PERSON_REFERENCE', 'RESIDENT_NAME'] };
    const { sent, disclosed, withheld } = await ask('mood { word }', allowed, {
      ...handed,
      members,
    });
    const told = [sent[0]?.grant, disclosed, withheld];
    expect(JSON.stringify(told)).not.toContain(jiro);
    expect(JSON.stringify(told)).toContain(hana);
  });

  it('is recorded with every input that was open', async () => {
    expect((await ask('mood { word }')).disclosed).toEqual([
      `${hana} RESIDENT_ADDRESS Home.mood`,
      `${hana} RESIDENT_NAME Home.mood`,
      `${ichiro} RESIDENT_NAME Home.mood`,
    ]);
  });

  it.each(['gossip { word }', 'gossip { __typename }', 'g: gossip { heard }', 'rumours { count }'])(
    'says nothing of another category, and no other field of a household says anything: %s',
    async (other) => {
      const { data, sent } = await ask(`mood { word secret } ${other}`);
      expect(data).toEqual({ _entities: [{ mood: { word: '静か' } }] });
      expect(sent[0]?.query).not.toMatch(/gossip|rumours/);
      expect((await ask(other)).sent).toEqual([]);
    },
  );

  it('names nobody whom its reader may not refer to', async () => {
    const { data } = await ask('mood { of { id } }', { [ichiro]: permits[ichiro] ?? [] });
    expect(data).toEqual({ _entities: [{ mood: { of: null } }] });
  });
});
