import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskRegistry } from '@kasane/infra/registry/registry-client';
import { startService, type Service } from '@kasane/infra/stack/service';
import { headersOf, type GraphQLAnswer } from '../stack/ask.js';
import { layAuthorization } from '../stack/lay-authorization.js';
import { pickedUp, registryAs } from '../stack/registry.js';
import { person, stack } from '../stack/running-stack.js';
import { startGateway } from '../stack/start-gateway.js';

const CONSENTED = person('sakura-son');
const NOT_CONSENTED = person('washio-man');
const HOUSING = 'publicHousing { tenancySince arrearsMonths }';
const VALUE = { tenancySince: '2004-04', arrearsMonths: 2 };

const NAME = 'public-housing';
let livelihood: AskRegistry;
let foreign: Service;
let gateway: Service;

const post = async (url: string, body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await response.json()) as GraphQLAnswer;
};

const publishedBy = async (url: string): Promise<string> => {
  const { data } = await post(url, { query: '{ _service { sdl } }' });
  return (data?.['_service'] as { sdl: string }).sdl;
};

const look = async (id: string) =>
  post(
    new URL('/graphql', gateway.url).href,
    {
      query: `query ($id: ID!) { person(id: $id) { ${HOUSING} reentrySupport { returnedOn } } }`,
      variables: { id },
    },
    await headersOf('coordinator'),
  );

/** Whose record the foreign server was made to look at, in order. */
const asked = async () =>
  (await (await fetch(new URL('/asked', foreign.url))).json()) as readonly string[];

describe('a subgraph of another vendor, with no code of ours', () => {
  beforeAll(async () => {
    foreign = await startService({
      name: 'public-housing',
      program: new URL('../../foreign/public-housing.mjs', import.meta.url),
      env: { GRANT_KEYS_URL: `${stack.gateway}/.well-known/kasane-grant-keys.json` },
      onLog: () => undefined,
    });
    livelihood = await registryAs('registry-livelihood');
    const { status, body } = await livelihood('POST', `/v1/subgraphs/${NAME}/publish`, {
      sdl: await publishedBy(foreign.url),
      url: foreign.url,
      reason: '試験',
    });
    if (status >= 300) throw new Error(JSON.stringify(body));
    gateway = await startGateway({ stack });
    await pickedUp(String(body['activation']), gateway.url, stack.gateway);
  });

  afterAll(async () => {
    const { body } = await livelihood('DELETE', `/v1/subgraphs/${NAME}`, {
      reason: '試験の終わり',
      evenIfUsed: true,
    });
    await pickedUp(String(body['activation']), stack.gateway);
    await Promise.all([gateway.stop(), foreign.stop()]);
  });

  it('is asked about nobody who did not consent, and looks as if there were nobody', async () => {
    expect(await look(NOT_CONSENTED)).toEqual({ data: { person: null } });
    expect(await asked()).toEqual([]);
  });

  it('is not asked about somebody who consented to something else', async () => {
    const laid = await layAuthorization({
      subjects: [NOT_CONSENTED],
      categories: ['REOFFENDING_SUPPORT'],
    });
    try {
      const { data } = await look(NOT_CONSENTED);
      expect(data).toEqual({ person: { publicHousing: null, reentrySupport: null } });
      expect(await asked()).toEqual([]);
    } finally {
      await laid.withdraw();
    }
  });

  it('answers about somebody who consented, beside the other silos', async () => {
    const { data, errors } = await look(CONSENTED);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ person: { publicHousing: VALUE, reentrySupport: null } });
    expect(await asked()).toEqual([CONSENTED]);
  });

  it('gives nothing to a direct call without a grant, or with one of nobody', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id ${HOUSING} } } }`;
    const body = { query, variables: { r: [{ __typename: 'Person', id: CONSENTED }] } };
    const nothing = { data: { _entities: [{ id: CONSENTED, publicHousing: null }] } };
    const before = await asked();
    expect(await post(foreign.url, body)).toEqual(nothing);
    expect(await post(foreign.url, body, { 'x-kasane-grant': 'a.b.c' })).toEqual(nothing);
    expect(await asked()).toEqual(before);
  });
});
