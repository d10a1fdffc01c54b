import { describe, expect, it } from '@jest/globals';
import { ask as askAs } from '../../asking/ask.js';
import { household, person } from '../../stack/running-stack.js';
import { sendHostile as send, type HostileRequest } from '../../asking/send-hostile.js';

const id = person('sakura-mother');
const NAME = 'query ($id: ID!) { person(id: $id) { name } }';

const json = (value: unknown) => JSON.stringify(value);
const ask = (query: string, variables: object = { id }) =>
  send({ body: json({ query, variables }) });
/** What stands about her and nobody consented to (D-4): its own office alone is told. */
const TAX = 'careInsurance { premiumStage }';
const refused = (status: number, code: string) => ({ status, data: undefined, codes: [code] });

it('an honest request is answered', async () => {
  expect(await ask(NAME)).toEqual({
    status: 200,
    data: { person: { name: '佐倉　ハルエ' } },
    codes: [],
  });
});

it('what is asked for below is there, for whose it is', async () => {
  const query = `query ($id: ID!) { person(id: $id) { ${TAX} } }`;
  const { body } = await askAs({ as: 'elderly', query, variables: { id } });
  expect(body).toEqual({
    data: { person: { careInsurance: { premiumStage: expect.any(Number) } } },
  });
});

describe('bodies (leaks.md 36)', () => {
  const typename = json({ query: '{ __typename }' });
  it.each<readonly [string, HostileRequest, number, string]>([
    ['two megabytes', { body: json({ query: NAME, x: 'x'.repeat(2e6) }) }, 413, 'BODY_TOO_LARGE'],
    ['half a JSON', { body: '{"query": "{ __type' }, 400, 'MALFORMED_BODY'],
    ['a text', { body: '"query"' }, 400, 'MALFORMED_BODY'],
    ['nothing', { body: '' }, 400, 'BAD_REQUEST'],
    ['many operations', { body: `[${typename},${typename}]` }, 400, 'BAD_REQUEST'],
    ['variables in a list', { body: json({ query: NAME, variables: [id] }) }, 400, 'BAD_REQUEST'],
    [
      'another charset',
      { body: typename, headers: { 'content-type': 'application/json; charset=cp932' } },
      415,
      'UNSUPPORTED_BODY',
    ],
    [
      'a charset that hides what is asked',
      { body: typename, headers: { 'content-type': 'application/json; charset=utf-7' } },
      415,
      'UNSUPPORTED_BODY',
    ],
    [
      'what is no gzip',
      { body: typename, headers: { 'content-encoding': 'gzip' } },
      400,
      'MALFORMED_BODY',
    ],
    [
      'an encoding nobody knows',
      { body: typename, headers: { 'content-encoding': 'rot13' } },
      415,
      'UNSUPPORTED_BODY',
    ],
  ])('%s', async (_what, request, status, code) => {
    expect(await send(request)).toEqual(refused(status, code));
  });
});

describe('requests another site could make a browser send (CSRF)', () => {
  const body = json({ query: NAME, variables: { id } });
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'of type %s',
    async (type) => {
      expect(await send({ body, headers: { 'content-type': type } })).toEqual(
        refused(400, 'BAD_REQUEST'),
      );
    },
  );

  it.each([
    ['a question', `{ person(id: "${id}") { name } }`],
    ['a change', 'mutation { change }'],
  ])('%s by GET, which would stand in every log on the way (leaks.md 32)', async (_what, query) => {
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    expect(await send({ method: 'GET', path })).toEqual(refused(405, 'POST_ONLY'));
    // The twin: what stands in the URL of a POST is not what is asked.
    const body = json({ query: NAME, variables: { id } });
    expect((await send({ path, body })).data).toEqual({ person: { name: '佐倉　ハルエ' } });
  });
});

describe('operations', () => {
  it.each<readonly [string, object]>([
    ['a name that is not there', { query: 'query A { __typename }', operationName: 'B' }],
    ['no name for two', { query: 'query A { __typename } query B { __typename }' }],
    ['a subscription', { query: 'subscription { people }' }],
  ])('%s', async (_what, body) => {
    expect(await send({ body: json(body) })).toEqual(refused(400, 'OPERATION_RESOLUTION_FAILURE'));
  });

  it('a query nobody stored', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    expect(await send({ body: json({ extensions }) })).toEqual(
      refused(200, 'PERSISTED_QUERY_NOT_SUPPORTED'),
    );
  });

  it.each(['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'])(
    'what only subgraphs answer: %s',
    async (query) => {
      expect(await ask(query, {})).toEqual(refused(400, 'GRAPHQL_VALIDATION_FAILED'));
    },
  );

  it('a variable named as the gateway names its own', async () => {
    const query =
      'query ($representations: ID!) { person(id: $representations) { name careCertifications { level } } }';
    expect(await ask(query, { representations: id })).toMatchObject({
      data: {
        person: {
          name: '佐倉　ハルエ',
          careCertifications: expect.arrayContaining([{ level: 'CARE_2' }]),
        },
      },
      codes: [],
    });
  });

  it.each(['id: name', '__typename: name', 'kasane_id: name', '__typename: id'])(
    'an alias that would take the place of a key: %s',
    async (field) => {
      const query = `query ($id: ID!) { person(id: $id) { ${field} careCertifications { level } } }`;
      expect(await ask(query)).toEqual(refused(400, 'GRAPHQL_VALIDATION_FAILED'));
    },
  );

  it.each([
    ['disabilityServices', 'careServices { code }'],
    ['healthInsuranceTaxArrears', 'arrears { months }'],
    ['name', 'reentrySupport { returnedOn }'],
  ])('an alias that would take the place of what is derived from: %s', async (name, field) => {
    const query = (alias: string) => `query ($id: ID!) {
      household(id: $id) { members { ${alias}: ${field} } findings { pattern status statusAmongSeen } }
    }`;
    const home = { id: household('address-sakura-mother') };
    const FINDINGS =
      'query ($id: ID!) { household(id: $id) { findings { pattern status statusAmongSeen } } }';
    expect(await ask(query(name), home)).toEqual(refused(400, 'GRAPHQL_VALIDATION_FAILED'));
    // The twin: what is asked beside them under a free name leaves the findings as they are.
    const { data } = await ask(FINDINGS, home);
    expect(data).toMatchObject({
      household: {
        findings: expect.arrayContaining([expect.objectContaining({ status: 'PRESENT' })]),
      },
    });
    expect((await ask(query('free'), home)).data).toMatchObject(data ?? {});
  });

  it('fragments, skip and include with variables (leaks.md 7)', async () => {
    const query = /* GraphQL */ `
      query ($id: ID!, $yes: Boolean!, $no: Boolean!) {
        ...Root
      }
      fragment Root on Query {
        person(id: $id) {
          ...Who @include(if: $yes)
          ...Inner @skip(if: $no)
        }
      }
      fragment Who on Person {
        name
        birthDate @skip(if: $yes)
      }
      fragment Inner on Person {
        careInsurance {
          premiumStage @include(if: $yes)
        }
      }
    `;
    expect(await ask(query, { id, yes: true, no: false })).toEqual({
      status: 200,
      data: { person: { name: '佐倉　ハルエ', careInsurance: null } },
      codes: [],
    });
  });

  it('a condition that is null, which says what to do instead', async () => {
    const query =
      'query ($id: ID!, $yes: Boolean = true) { person(id: $id) { name @include(if: $yes) } }';
    expect(await ask(query, { id, yes: null })).toEqual(refused(400, 'BAD_USER_INPUT'));
    expect(await ask(query)).toMatchObject({ data: { person: { name: '佐倉　ハルエ' } } });
  });

  it('asking for the schema beside switches nothing off (leaks.md 6)', async () => {
    const query = `query ($id: ID!) { __schema { queryType { name } } person(id: $id) { ${TAX} } }`;
    expect(await ask(query)).toEqual({
      status: 200,
      data: {
        __schema: { queryType: { name: 'Query' } },
        person: { careInsurance: null },
      },
      codes: [],
    });
  });
});

describe('floods are refused before they are planned (leaks.md 35)', () => {
  const times = (count: number, write: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => write(at)).join(' ');
  /** Of the root: there they multiply whole fetches. */
  const fragments = (end: string) =>
    `{ ...F0 } ${times(
      40,
      (at) => `fragment F${String(at)} on Query { ...F${String(at + 1)} ...F${String(at + 1)} }`,
    )} fragment F40 on Query { ${end} }`;

  it.each([
    [
      '300 aliases of a person',
      `{ ${times(300, (at) => `a${String(at)}: person(id: "${id}") { name }`)} }`,
    ],
    [
      '3,000 aliases of a field',
      `query ($id: ID!) { person(id: $id) { ${times(3_000, (at) => `a${String(at)}: name`)} } }`,
    ],
    ['1,000 directives', `{ __typename ${times(1_000, () => '@include(if: true)')} }`],
    [
      '40 people deep',
      `query ($id: ID!) { person(id: $id) { ${times(40, () => 'kinships { person {')} name ${times(40, () => '} }')} } }`,
    ],
    ['fragments doubling forty times', fragments(`person(id: "${id}") { name }`)],
    ['fragments doubling forty times, in a ring', fragments('...F0')],
    [
      'a fragment within itself',
      'query ($id: ID!) { person(id: $id) { ...A } } fragment A on Person { ...A }',
    ],
  ])('%s', async (_what, query) => {
    const began = performance.now();
    const { status, data, codes } = await ask(query);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']).toEqual(
      expect.arrayContaining(codes),
    );
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('the gateway still answers', async () => {
    expect((await ask(NAME)).data).toEqual({ person: { name: '佐倉　ハルエ' } });
  });
});
