import { isVisible } from './visibility.js';
import { generateKeyPairSync } from 'node:crypto';
import { GRANT_HEADER } from '@kasane/grant/grant';
import { publicJwks, readJwks } from '@kasane/grant/public-jwks';
import { createGrantSigner, type GrantRequest } from '@kasane/grant/sign-grant';
import { defineSubgraph } from './define-subgraph.js';
import { serveSubgraph, type RunningSubgraph } from './serve-subgraph.js';

/**
 * A real subgraph about three neighbours, for the tests of the second wall. It writes down every
 * resolver that ran, with the person and the field: what is not on the list was not touched.
 */
export const ids = {
  hana: '00000000-0000-4000-8000-000000000001',
  ichiro: '00000000-0000-4000-8000-000000000002',
  jiro: '00000000-0000-4000-8000-000000000003',
} as const;

export const home = '00000000-0000-4000-8000-0000000000aa';

/** Looked up under this id, too, is the home above. */
export const mixedUpHome = '00000000-0000-4000-8000-0000000000ab';

const everybody = Object.values(ids);

/** Nobody the department knows; its own resolver then gives nothing at all. */
export const unknown = '00000000-0000-4000-8000-0000000000e0';

/** Who is looked up under these ids is 二郎: the department mixed its rows up. */
export const mixedUp = [
  '00000000-0000-4000-8000-0000000000e1',
  '00000000-0000-4000-8000-0000000000e2',
] as const;

/** `id field` of every personal resolver that ran since it was last emptied. */
export const touched: string[] = [];

interface Thing {
  readonly id: string;
}

const about =
  (field: string, value: (id: string) => unknown) =>
  ({ id }: Thing) => {
    touched.push(`${id} ${field}`);
    return value(id);
  };

const care = (id: string) => [{ level: `level of ${id}`, manager: `manager of ${id}` }];

export const neighbourhood = defineSubgraph({
  name: 'neighbourhood',
  schemaFile: new URL('./neighbourhood.graphql', import.meta.url),
  databases: {},
  resolvers: {
    Query: {
      motto: () => '重ねる',
      person: (_root, { id }, { visible }) => {
        touched.push('Query.person');
        const people = visible('PERSON_REFERENCE');
        return isVisible(people, String(id)) ? { id } : null;
      },
      find: (_root, _arguments, { visible }) => {
        touched.push('Query.find');
        const people = visible('PERSON_REFERENCE');
        const found = everybody.filter((id) => isVisible(people, id));
        return { people: found.map((id) => ({ id })), initials: ['は'] };
      },
    },
    Mutation: {
      setMotto: (_root: unknown, { text }: { text: string }) => {
        touched.push('Mutation.setMotto');
        return text;
      },
    },
    Person: {
      __resolveReference: ({ id }: Thing) => {
        if (id === unknown) return undefined;
        if (id === mixedUp[0]) return { id: ids.jiro };
        return id === mixedUp[1] ? Promise.resolve({ id: ids.jiro }) : { id };
      },
      name: about('name', (id) => `name of ${id}`),
      town: () => '南町',
      care: about('care', care),
      formerCare: about('formerCare', care),
      carer: about('carer', () => ({ relation: '子', person: { id: ids.jiro } })),
      home: about('home', () => ({ id: home })),
    },
    Home: {
      __resolveReference: (reference: Thing) =>
        reference.id === mixedUpHome ? { id: home } : reference,
      kind: () => 'JUKI',
      members: about('members', () => everybody.map((id) => ({ id }))),
      headName: about('headName', () => '花'),
    },
  },
});

const { privateKey } = generateKeyPairSync('ed25519');
const keys = readJwks(publicJwks([privateKey]));

export interface Neighbourhood extends RunningSubgraph {
  /** Why grants were refused, as the subgraph logged it. */
  readonly log: string[];
}

export async function serveNeighbourhood(): Promise<Neighbourhood> {
  const log: string[] = [];
  const running = await serveSubgraph(neighbourhood, {
    port: 0,
    findGrantKey: (kid) => Promise.resolve(keys.get(kid)),
    log: (line) => log.push(line),
  });
  return { ...running, log };
}

/** Signs with the gateway's key, or another one, as of some seconds ago. */
export const signed = (
  request: Partial<GrantRequest> & Pick<GrantRequest, 'query'>,
  { key = privateKey, secondsAgo = 0, issuer = 'kasane-gateway' } = {},
) =>
  createGrantSigner({ key, issuer, now: () => new Date(Date.now() - secondsAgo * 1000) }).sign({
    audience: 'neighbourhood',
    variables: {},
    viewer: { id: 'v-1', agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' },
    purpose: 'MULTI_AGENCY_SUPPORT',
    subjects: [],
    visible: {},
    ...request,
  });

/** The whole answer. */
export async function post(url: string, body: string, token?: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { [GRANT_HEADER]: token }),
    },
    body,
  });
  return response.json();
}

export const entities = (selection: string, people: readonly string[] = everybody) => ({
  query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${selection} } ... on Home { id kind members { id name } headName } } }`,
  variables: { representations: people.map((id) => ({ __typename: 'Person', id })) },
});
