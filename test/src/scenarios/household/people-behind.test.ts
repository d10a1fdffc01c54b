import { describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { ledgerOf } from '../../records/ledger-of.js';
import { unknownResidents } from '../../records/unknown-residents.js';
import { runSql } from '../../stack/run-sql.js';
import { household, person } from '../../stack/running-stack.js';

const mother = person('kashiwagi-mother');
const son = person('kashiwagi-son');

describe('a family whose mother consents and whose son does not (leaks.md 23)', () => {
  it.each(['relation', 'relation person @skip(if: true) { id }', 'relation person { id }'])(
    'has no tie to him for the team, however it is asked: %s',
    async (selection) => {
      const query = `query ($id: ID!) { person(id: $id) { kinships { ${selection} } } }`;
      const look = { query, variables: { id: mother } };
      const { body } = await ask({ ...look, as: 'coordinator' });
      expect(body.data).toEqual({ person: { kinships: [] } });
      const office = await ask({ ...look, as: 'household' });
      const kin = (office.body.data?.['person'] as { kinships: { relation: string }[] }).kinships;
      expect(kin.map(({ relation }) => relation).sort()).toEqual([
        ...['CHILD', 'CHILD', 'GRANDCHILD', 'GRANDCHILD'],
      ]);
    },
  );
});

describe('a search is in the ledger', () => {
  it('with what it was made by, about each person found and nobody else', async () => {
    const query =
      'query FoundByKana($kana: String) { searchPeople(kana: $kana) { edges { node { id } } } }';
    const variables = { kana: 'カシワギ' };
    await ask({ as: 'coordinator', query, variables });
    const matches = ['PERSON_REFERENCE PersonEdge.node', 'RESIDENT_NAME Query.searchPeople(kana:)'];
    expect(await ledgerOf(query)).toEqual({ [mother]: matches });
  });

  it.each(['edges { cursor }', 'pageInfo { endCursor hasNextPage }'])(
    'where it asks for %s alone, too',
    async (selection) => {
      const query = `query Found($kana: String, $birthDate: PartialDate) { searchPeople(kana: $kana, birthDate: $birthDate) { ${selection} } }`;
      const variables = { kana: 'カシワギ', birthDate: '1974-07-30' };
      const { body } = await ask({ as: 'household', query, variables });
      expect(JSON.stringify(body)).not.toContain('kasane_');
      expect(await ledgerOf(query)).toEqual({
        [son]: [
          'PERSON_REFERENCE PersonEdge.node',
          'RESIDENT_BIRTH Query.searchPeople(birthDate:)',
          'RESIDENT_NAME Query.searchPeople(kana:)',
        ],
      });
    },
  );

  it('and not where it found nobody', async () => {
    const query = 'query FoundNobody { searchPeople(kana: "ホニャララ") { edges { cursor } } }';
    expect((await ask({ as: 'household', query })).body).toEqual({
      data: { searchPeople: { edges: [] } },
    });
    expect(await ledgerOf(query)).toEqual({});
  });
});

describe('what a condition leaves out', () => {
  const selected = (field: string) => [
    `${field} @include(if: $more)`,
    `... @include(if: $more) { ${field} }`,
  ];

  it.each(selected('birthDate'))('is not in the ledger: %s', async (birth) => {
    const query = `query ($id: ID!, $more: Boolean!) { person(id: $id) { name ${birth} } }`;
    const told = ['PERSON_REFERENCE Query.person', 'RESIDENT_NAME Person.name'];
    const look = (more: boolean) =>
      ask({ as: 'coordinator', query, variables: { id: mother, more } });
    await look(false);
    expect(await ledgerOf(query)).toEqual({ [mother]: told });
    await look(true);
    expect(new Set((await ledgerOf(query))[mother])).toEqual(
      new Set([...told, 'RESIDENT_BIRTH Person.birthDate']),
    );
  });

  it.each(selected('birthDate'))('is not withheld: %s', async (birth) => {
    const query = `query ($id: ID!, $more: Boolean = false) { person(id: $id) { name ${birth} } }`;
    const look = async (more: Readonly<Record<string, boolean>>) =>
      (await ask({ as: 'elderly', query, variables: { id: mother, ...more } })).body;
    const withheld = (category: string) => ({
      ...{ subject: mother, category, code: 'NOT_PERMITTED', remedy: 'ASK_DEPARTMENT' },
    });
    expect(await look({})).toEqual({
      data: { person: { name: null } },
      extensions: { consent: [withheld('RESIDENT_NAME')] },
    });
    expect(await look({ more: true })).toEqual({
      data: { person: { name: null, birthDate: null } },
      extensions: { consent: [withheld('RESIDENT_BIRTH'), withheld('RESIDENT_NAME')] },
    });
  });
});

describe('a household named by its id, beside other questions (leaks.md 33)', () => {
  const beside = [
    ['nothing', (asked: string) => asked],
    ['a search', (asked: string) => `${asked} searchPeople(kana: "ホニャララ") { __typename }`],
    ['a condition', (asked: string) => `... @include(if: true) { ${asked} }`],
  ] as const;

  it.each(beside)('is recorded about whoever of it may be referred to: %s', async (what, write) => {
    const query = `query Beside_${what.replace(' ', '_')}($id: ID!) { ${write('household(id: $id) { kind }')} }`;
    const variables = { id: household('address-kashiwagi-mother') };
    const { body } = await ask({ as: 'coordinator', query, variables });
    expect(body.data).toMatchObject({ household: { kind: 'ADDRESS' } });
    expect(await ledgerOf(query)).toEqual({ [mother]: ['PERSON_REFERENCE Household.members'] });
  });

  it.each(beside)('is null where nobody of it may be: %s', async (_what, write) => {
    const [stranger] = await unknownResidents(1);
    const [home] = await runSql(
      'administrator',
      'SELECT household_id::text AS id FROM household.visible_member WHERE person_id = $1 LIMIT 1',
      [stranger],
    );
    const query = `query ($id: ID!) { ${write('household(id: $id) { kind }')} }`;
    const look = async (as: DemoStaffKey) =>
      (await ask({ as, query, variables: { id: home?.['id'] } })).body.data;
    expect(await look('coordinator')).toMatchObject({ household: null });
    expect(await look('household')).toMatchObject({
      household: { kind: expect.any(String) as unknown },
    });
  });
});
