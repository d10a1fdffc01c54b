import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { demoStaff } from '@kasane/infra/issuer/demo-staff';
import { getIntrospectionQuery } from 'graphql';
import { ask, type GraphQLAnswer } from '../../asking/ask.js';
import { registerForeignHousing, type ForeignHousing } from '../../stack/foreign-housing.js';
import { layAuthorization, type LaidAuthorization } from '../../records/lay-authorization.js';
import { household, person } from '../../stack/running-stack.js';

/**
 * Attacks on the way a question is written, against a subgraph that came from outside at run time.
 * Each is tried twice: on the server as it was registered, and on one that looks at no grant any more,
 * where the gateway is the only wall.
 */
const SON = person('sakura-son');
const MOTHER = person('sakura-mother');
const TENANCY = ['HOUSING_TENANCY'];
const BOTH = ['HOUSING_TENANCY', 'HOUSING_RENT'];

let foreign: ForeignHousing;
let laid: LaidAuthorization | undefined;
let askedBefore = 0;

/** The son alone consents to this. */
const allow = async (categories: readonly string[]) => {
  await laid?.withdraw();
  laid = await layAuthorization({ subjects: [SON], categories });
};

const send = async (query: string, variables: object = {}): Promise<GraphQLAnswer> =>
  (await ask({ as: 'coordinator', query, variables: { ...variables } })).body;

/** What is seen about the son by a selection of Person; no error may come with it. */
const see = async (selection: string, head = '($id: ID!)', variables: object = {}) => {
  const query = `query ${head} { person(id: $id) { ${selection} } }`;
  const { data, errors } = await send(query, { id: SON, ...variables });
  expect(errors).toBeUndefined();
  return data?.['person'];
};

/** Whose record the server was made to look at in this test. */
const asked = async () => [...new Set((await foreign.asked()).slice(askedBefore))];

beforeAll(async () => {
  foreign = await registerForeignHousing();
});

beforeEach(async () => {
  askedBefore = (await foreign.asked()).length;
});

afterEach(async () => {
  await laid?.withdraw();
  laid = undefined;
  await foreign.become('honest');
});

afterAll(() => foreign.stop());

describe.each(['honest', 'careless'] as const)('a registered server that is %s', (character) => {
  beforeEach(() => foreign.become(character));

  it('has a wall of its own or none', async () => {
    const body = JSON.stringify({
      query: `{ _entities(representations: [{ __typename: "Person", id: "${SON}" }]) { ... on Person { municipalHousing { arrearsMonths } } } }`,
    });
    const headers = { 'content-type': 'application/json' };
    const answer: unknown = await (
      await fetch(foreign.url, { method: 'POST', headers, body })
    ).json();
    const shown = character === 'careless' ? { arrearsMonths: 2 } : null;
    expect(answer).toEqual({ data: { _entities: [{ municipalHousing: shown }] } });
  });

  it('goes by names of fields, whatever they are called in the answer (leaks.md 5)', async () => {
    const renamed = 'municipalHousing { since: arrearsMonths months: tenancySince }';
    await allow(TENANCY);
    expect(await see(renamed)).toEqual({
      municipalHousing: { since: null, months: '2004-04' },
    });
    await allow(BOTH);
    expect(await see(renamed)).toEqual({
      municipalHousing: { since: 2, months: '2004-04' },
    });
    const taken = await send(
      `query ($id: ID!) { person(id: $id) { ${renamed.replace('since', 'tenancySince')} } }`,
      { id: SON },
    );
    expect([taken.data, taken.errors?.[0]?.extensions.code]).toEqual([
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it('decides one response key in two fragments field by field (leaks.md 5)', async () => {
    const twice =
      '... on Person { home: municipalHousing { tenancySince } } ... { home: municipalHousing { months: arrearsMonths } }';
    await allow(TENANCY);
    expect(await see(twice)).toEqual({ home: { tenancySince: '2004-04', months: null } });
    await allow(BOTH);
    expect(await see(twice)).toEqual({ home: { tenancySince: '2004-04', months: 2 } });
    const one =
      '{ municipalHousing { x: tenancySince } ... { municipalHousing { x: arrearsMonths } } }';
    const clash = await send(`query ($id: ID!) { person(id: $id) ${one} }`, { id: SON });
    expect([clash.data, clash.errors?.[0]?.extensions.code]).toEqual([
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it('checks beside questions about its schema as without them (leaks.md 6)', async () => {
    const query = `query ($id: ID!) {
      __schema { queryType { name } }
      __type(name: "MunicipalHousing") { fields { name } }
      person(id: $id) { __typename municipalHousing { __typename tenancySince arrearsMonths } }
    }`;
    const schema = {
      __schema: { queryType: { name: 'Query' } },
      __type: { fields: [{ name: 'tenancySince' }, { name: 'arrearsMonths' }] },
    };
    const seen = (municipalHousing: object | null) => ({
      ...schema,
      person: { __typename: 'Person', municipalHousing },
    });
    const named = { __typename: 'MunicipalHousing', tenancySince: '2004-04' };
    await allow(['REOFFENDING_SUPPORT']);
    expect((await send(query, { id: SON })).data).toEqual(seen(null));
    expect(await asked()).toEqual([]);
    await allow(TENANCY);
    expect((await send(query, { id: SON })).data).toEqual(seen({ ...named, arrearsMonths: null }));
    await allow(BOTH);
    expect((await send(query, { id: SON })).data).toEqual(seen({ ...named, arrearsMonths: 2 }));
  });

  it('takes a refused field out with its fragments and variables, and no more (leaks.md 7)', async () => {
    // $months stands on the refused field only: left behind, the server would refuse the request.
    const query = `query ($id: ID!, $months: Boolean!, $no: Boolean!) { ...Root }
      fragment Root on Query { person(id: $id) { ...Home @skip(if: $no) } }
      fragment Home on Person { municipalHousing { ...Parts @include(if: true) } }
      fragment Parts on MunicipalHousing { tenancySince arrearsMonths @include(if: $months) }`;
    const look = async (months: boolean, no = false) => {
      const { data, errors } = await send(query, { id: SON, months, no });
      return [data?.['person'], errors];
    };
    const seen = (municipalHousing: object) => [{ municipalHousing }, undefined];
    await allow(TENANCY);
    expect([await look(true), await look(false)]).toEqual([
      seen({ tenancySince: '2004-04', arrearsMonths: null }),
      seen({ tenancySince: '2004-04' }),
    ]);
    await allow(BOTH);
    expect([await look(true), await look(false)]).toEqual([
      seen({ tenancySince: '2004-04', arrearsMonths: 2 }),
      seen({ tenancySince: '2004-04' }),
    ]);
    const before = await foreign.asked();
    expect(await look(true, true)).toEqual([{}, undefined]);
    expect(await foreign.asked()).toEqual(before);
  });

  it('gives one decision about a person reached by several ways (leaks.md 9)', async () => {
    const query = `query ($son: ID!, $mother: ID!, $home: ID!) {
      direct: person(id: $son) { ...Housing }
      again: person(id: $son) { municipalHousing { arrearsMonths } }
      mother: person(id: $mother) { ...Housing kinships { person { id ...Housing } } }
      household(id: $home) { members { id ...Housing } }
    }
    fragment Housing on Person { municipalHousing { tenancySince arrearsMonths } }`;
    const variables = { son: SON, mother: MOTHER, home: household('address-sakura-mother') };
    await allow(TENANCY);
    const { data } = await send(query, variables);
    const seen = { tenancySince: '2004-04', arrearsMonths: null };
    // Of an object of which nothing may be seen, nothing is asked: there is none.
    expect(housingOf(data, SON)).toEqual([seen, null, seen, seen]);
    expect(housingOf(data, MOTHER)).toEqual([null, null]);
    expect(await asked()).toEqual([SON]);
    await allow(BOTH);
    const whole = { tenancySince: '2004-04', arrearsMonths: 2 };
    expect(housingOf((await send(query, variables)).data, SON)).toEqual([
      whole,
      { arrearsMonths: 2 },
      whole,
      whole,
    ]);
  });
});

describe('its schema and its words (leaks.md 11)', () => {
  it('are told whole and alike to every role, and never where it is', async () => {
    const texts = await Promise.all(
      demoStaff.map(
        async ({ key }) => (await ask({ as: key, query: getIntrospectionQuery() })).text,
      ),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('"municipalHousing"');
    expect(texts[0]).not.toContain(new URL(foreign.url).host);
    expect(texts[0]).not.toMatch(/municipal-housing|MUNICIPAL_HOUSING|join__/);
    const { errors } = await send('{ _service { sdl } }');
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('suggest no name to who mistypes one', async () => {
    const answer = await send('{ person(id: "x") { municipalHousing { arrearsMonth } } }');
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/did you mean|arrearsMonths|tenancySince/i);
  });

  it('reach nobody where it fails, and its answer does where it does not', async () => {
    await allow(BOTH);
    await foreign.become('talkative');
    const query = 'query ($id: ID!) { person(id: $id) { id municipalHousing { tenancySince } } }';
    const answer = await send(query, { id: SON });
    expect(answer.data).toEqual({ person: { id: SON, municipalHousing: null } });
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_ERROR']);
    expect(JSON.stringify(answer)).not.toMatch(/鷲尾|did you mean|arrearsMonths/i);
    expect(await asked()).toEqual([SON]);
    await foreign.become('honest');
    expect((await send(query, { id: SON })).data).toEqual({
      person: { id: SON, municipalHousing: { tenancySince: '2004-04' } },
    });
  });
});

interface Member {
  readonly id?: string;
  readonly municipalHousing: object | null;
}

/** What the answer about the family says of one of them, at each of the places where it does. */
function housingOf(data: GraphQLAnswer['data'], id: string): readonly unknown[] {
  const answer = data as unknown as {
    readonly direct: Member;
    readonly again: Member;
    readonly mother: Member & { readonly kinships: readonly { readonly person: Member }[] };
    readonly household: { readonly members: readonly Member[] };
  };
  const named = id === SON ? [answer.direct, answer.again] : [answer.mother];
  const among = [
    ...answer.mother.kinships.map((kinship) => kinship.person),
    ...answer.household.members,
  ].filter((member) => member.id === id);
  return [...named, ...among].map(({ municipalHousing }) => municipalHousing);
}
