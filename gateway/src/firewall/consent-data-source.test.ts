import { describe, expect, it } from '@jest/globals';
import type { LogCause } from '../errors/coded-error.js';
import { createRequestContext, type RequestContext } from '../request-context.js';
import { createConsentDataSource } from './consent-data-source.js';
import { createFetchPlan } from './fetch-plan.js';
import { ids, labels } from './small-town.js';

const nobody = { authorizations: [], prohibitions: [] };
const never = () => Promise.reject(new Error('not asked here'));

/** A request in which everybody's name is open. */
const request = (): RequestContext => ({
  ...createRequestContext({
    viewer: {
      id: 'coordinator',
      issuer: 'https://issuer.example',
      agency: 'multi-agency',
      role: 'MULTI_AGENCY_COORDINATOR',
      name: '架空 花子',
    },
    purpose: 'MULTI_AGENCY_SUPPORT',
    store: {
      about: () => Promise.resolve({ ...nobody, changes: '0' }),
      changes: () => Promise.resolve('0'),
      openTo: never,
      protections: never,
      now: () => new Date(),
      close: never,
    },
  }),
  permissions: {
    decideAll: (subjects) =>
      Promise.resolve(
        new Map(
          subjects.map((subject) => [
            subject,
            {
              open: new Set(['RESIDENT_NAME']),
              ground: undefined,
              permitFor: () => undefined,
              placeHidden: false,
            },
          ]),
        ),
      ),
    decideFound: never,
    standing: () => false,
    visible: never,
  },
});

const fetch = {
  query:
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
  variables: { representations: [{ __typename: 'Person', id: ids.hana }] },
  handsOn: false,
  way: [],
};

/** A subgraph whose answers say, one after the other, whether each is held against its place. */
function ask(says: readonly boolean[]) {
  const queries: string[] = [];
  const source = createConsentDataSource({
    name: 'elderly',
    planOf: (query) => createFetchPlan(query, labels),
    carriedAlong: () => [],
    transport: {
      send: ({ query }) => {
        const inPlace = says[queries.length] ?? false;
        queries.push(/Person \{ (.*?) \}/.exec(query.replace(/\s+/g, ' '))?.[1] ?? '');
        const entity = {
          name: '花',
          ...(query.includes('kasane_id') ? { kasane_id: ids.hana } : {}),
        };
        return Promise.resolve({ data: { _entities: [entity] }, errors: [], inPlace });
      },
      close: () => Promise.resolve(),
    },
    log: () => undefined,
  });
  return { queries, name: async (context: RequestContext) => (await source(fetch, context)).data };
}

const [keyed, bare] = ['name kasane_id: id', 'name'];
const told = { _entities: [{ name: '花' }] };

describe('the way to a subgraph', () => {
  it('leaves keys out once it said that it holds each answer against its place', async () => {
    const { queries, name } = ask([true, true, true]);
    expect([await name(request()), await name(request()), await name(request())]).toEqual([
      ...[told, told, told],
    ]);
    expect(queries).toEqual([keyed, bare, bare]);
  });

  it('asks all of one request as it began', async () => {
    const { queries, name } = ask([true, true, true]);
    const early = request();
    await name(early);
    await name(early);
    await name(request());
    expect(queries).toEqual([keyed, keyed, bare]);
  });

  it('asks for keys always where it never said so', async () => {
    const { queries, name } = ask([]);
    expect([await name(request()), await name(request())]).toEqual([told, told]);
    expect(queries).toEqual([keyed, keyed]);
  });

  it('asks again by keys where it does not say so any more', async () => {
    const { queries, name } = ask([true, false, false, false]);
    expect([await name(request()), await name(request()), await name(request())]).toEqual([
      ...[told, told, told],
    ]);
    expect(queries).toEqual([keyed, bare, keyed, keyed]);
  });

  it.each([
    ['lists without end', `[${'['.repeat(50_000)}${']'.repeat(50_000)}]`, 'SUBGRAPH_ERROR'],
    ['somebody else', `[{"kasane_id":"${ids.jiro}","name":"二郎"}]`, 'SUBGRAPH_ERROR'],
    ['one list of one person', `[{"kasane_id":"${ids.hana}","name":"花"}]`, undefined],
  ])('blames who sent it for an answer of %s', async (_what, text, code) => {
    const logged: Parameters<LogCause>[0][] = [];
    const source = createConsentDataSource({
      name: 'elderly',
      planOf: (query) => createFetchPlan(query, labels),
      carriedAlong: () => [],
      transport: {
        send: () =>
          Promise.resolve({
            data: { _entities: JSON.parse(text) as unknown },
            ...{ errors: [], inPlace: false },
          }),
        close: () => Promise.resolve(),
      },
      log: (entry) => logged.push(entry),
    });
    const { errors } = await source(fetch, request());
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(code === undefined ? [] : [code]),
    );
    expect(logged.map(({ id, where }) => [id, where])).toEqual(
      errors.map(({ extensions }) => [extensions?.['id'], 'subgraph elderly']),
    );
  });
});
