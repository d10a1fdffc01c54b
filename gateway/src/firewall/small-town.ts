import { buildSubgraphSchema } from '@apollo/subgraph';
import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import { readLabels } from '@kasane/directives/read-labels';
import type { Scope } from '@kasane/grant/grant';
import { execute, parse, print, validate, type GraphQLError } from 'graphql';
import type { Permissions } from '../consent/permissions.js';
import { createFetchPlan } from './fetch-plan.js';
import type { Fetch, FetchResult, Keys } from './fetch-tools.js';
import { guardedFetch } from './guarded-fetch.js';

/**
 * Three neighbours and a real subgraph about them, for the tests of the firewall. The subgraph
 * writes down every labelled value it was made to read: what is not on that list never left it.
 */
export const ids = {
  hana: '00000000-0000-4000-8000-000000000001',
  ichiro: '00000000-0000-4000-8000-000000000002',
  jiro: '00000000-0000-4000-8000-000000000003',
} as const;

/** Lives beside the home and is no member of it. */
export const NEIGHBOUR = '00000000-0000-4000-8000-000000000004';

export const home = '00000000-0000-4000-8000-0000000000aa';

export interface Neighbour {
  readonly name: string | null;
  readonly address: string | null;
  readonly carer: string | null;
}

export type Town = Readonly<Record<string, Neighbour>>;

export const town: Town = {
  [ids.hana]: { name: '花', address: '南町9001', carer: ids.ichiro },
  [ids.ichiro]: { name: '一郎', address: '南町9001', carer: null },
  [ids.jiro]: { name: '二郎', address: '北町9002', carer: ids.hana },
};

const sdl = /* GraphQL */ `
  ${consentDirectivesSdl}
  type Query {
    home(id: ID!): Home @personal(category: "PERSON_REFERENCE")
    homes(ids: [ID!]!): [Home] @personal(category: "PERSON_REFERENCE")
    relieved(id: ID!): Home @personal(category: "PUBLIC_ASSISTANCE")
    neighbour(id: ID!): Person @personal(category: "PERSON_REFERENCE")
    find(name: String @personal(category: "RESIDENT_NAME")): PeoplePage
      @personal(category: "PERSON_REFERENCE")
    motto: String @open
    howMany(name: String @personal(category: "RESIDENT_NAME")): Int @open
  }
  type PeoplePage {
    edges: [PeopleEdge!] @personal(category: "PERSON_REFERENCE")
    sayings: [Gossip!] @personal(category: "PERSON_REFERENCE")
    gossip: [Gossip!] @personal(category: "RESIDENT_ADDRESS")
    last: String @open
  }
  type PeopleEdge @personEdge {
    cursor: String! @open
    gossip: Gossip @personal(category: "RESIDENT_ADDRESS")
    node: Person @personal(category: "PERSON_REFERENCE")
  }
  type Home @key(fields: "id") {
    id: ID!
    kind: String @open
    members: [Person!] @personal(category: "PERSON_REFERENCE")
    beside: [Person!] @personal(category: "RESIDENT_ADDRESS")
    mood: Mood
      @personal(
        category: "PERSON_REFERENCE"
        derivedFrom: ["RESIDENT_NAME", "RESIDENT_ADDRESS", "ELDERLY_CARER"]
      )
    gossip: Gossip @personal(category: "PERSON_REFERENCE")
    rumours: Rumours @personal(category: "PERSON_REFERENCE")
  }
  type Mood {
    word: String @personal(category: "PERSON_REFERENCE")
    secret: String @personal(category: "ELDERLY_DEMENTIA")
    of: Person @personal(category: "PERSON_REFERENCE")
  }
  type Gossip {
    word: String @personal(category: "PERSON_REFERENCE")
    heard: Int @open
  }
  type Rumours {
    about: [PeopleEdge!] @personal(category: "PERSON_REFERENCE")
    count: Int @open
  }
  type Person @key(fields: "id") {
    id: ID!
    name(suffix: String): String @personal(category: "RESIDENT_NAME")
    address: String @personal(category: "RESIDENT_ADDRESS")
    carer: Carer @personal(category: "ELDERLY_CARER")
    ties: [Tie!] @personal(category: "RESIDENT_HOUSEHOLD")
    housemates: [Person!] @personal(category: "RESIDENT_HOUSEHOLD")
    relief: Home @personal(category: "PUBLIC_ASSISTANCE")
    home: Home @personal(category: "RESIDENT_HOUSEHOLD")
    unlabelled: String
  }
  type Carer {
    note: String @personal(category: "ELDERLY_CARER")
    illness: String @personal(category: "ELDERLY_DEMENTIA")
    person: Person @personal(category: "ELDERLY_CARER")
  }
  type Tie @personEdge {
    kind: String @personal(category: "RESIDENT_HOUSEHOLD")
    person: Person @personal(category: "RESIDENT_HOUSEHOLD")
  }
`;

export const labels = readLabels(parse(sdl));

export interface Sent {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly grant: Scope;
}

/** What is permitted: person id → categories. */
export type Permits = Readonly<Record<string, readonly string[]>>;

export interface Outcome extends FetchResult {
  readonly sent: readonly Sent[];
  /** `id category` of every labelled value the subgraph read. */
  readonly read: readonly string[];
  readonly withheld: readonly string[];
  /** `id category coordinate` of everything the ledger is told. */
  readonly disclosed: readonly string[];
}

export interface HowAsked {
  /** Whether the subgraph says that it holds each entity against its representation. */
  readonly inPlace?: boolean;
  /** What is known of it; that it says so, or does not, unless given. */
  readonly keys?: Keys;
  /** Categories that are open about whomever it may be; none unless given. */
  readonly standing?: readonly string[];
  /** Whose place D-1 hides; nobody's unless given. */
  readonly hidden?: readonly string[];
}

/** Sends one fetch through the firewall to the town's subgraph, or to one that lies about it. */
export async function fetchFrom(
  people: Town,
  permits: Permits,
  fetch: Fetch,
  lie: (answer: FetchResult, sent: Fetch) => FetchResult | Promise<FetchResult> = (answer) =>
    answer,
  { inPlace = false, keys = { needed: !inPlace }, standing = [], hidden = [] }: HowAsked = {},
): Promise<Outcome> {
  const sent: Sent[] = [];
  const read: string[] = [];
  const withheld: string[] = [];
  const disclosed = new Set<string>();
  const contextValue: Visit = {
    people,
    onRead: (id, category) => read.push(`${id} ${category}`),
    may: () => true,
  };
  const decideAll: Permissions['decideAll'] = (subjects, categories, fields = []) =>
    Promise.resolve(
      new Map(
        subjects.map((id) => {
          const open = new Set([
            ...categories.filter((category) => permits[id]?.includes(category)),
            ...fields.flatMap(({ category, coordinate, under }) =>
              !permits[id]?.includes(category) && permits[id]?.includes(under) ? [coordinate] : [],
            ),
          ]);
          const permitFor = (label: string) =>
            open.has(label) ? ({ kind: 'permit', basis: 'OWN_DUTY' } as const) : undefined;
          return [id, { open, ground: undefined, permitFor, placeHidden: hidden.includes(id) }];
        }),
      ),
    );
  const result = await guardedFetch(fetch, {
    planOf,
    permissions: {
      decideAll,
      decideFound: decideAll,
      standing: (category) => standing.includes(category),
      visible: (category) =>
        Promise.resolve(Object.keys(permits).filter((id) => permits[id]?.includes(category))),
    },
    onWithheld: (subject, category) => withheld.push(`${subject} ${category}`),
    wasWithheld: (subject, category) => withheld.includes(`${subject} ${category}`),
    onDisclosed: (subject, shown) => {
      for (const { category, coordinates } of shown) {
        for (const coordinate of coordinates) disclosed.add(`${subject} ${category} ${coordinate}`);
      }
    },
    send: async ({ query, variables, grant }) => {
      sent.push({
        query: readQuery(query).text,
        variables,
        grant,
      });
      const { document, errors } = readQuery(query);
      const answer =
        errors.length > 0
          ? { errors }
          : await execute({ schema, document, variableValues: variables, contextValue });
      const plain = JSON.parse(JSON.stringify(answer)) as Partial<FetchResult>;
      const said = await lie(
        { data: plain.data ?? null, errors: plain.errors ?? [] },
        { query, variables },
      );
      return { ...said, inPlace };
    },
    keys,
    misanswered: (cause) => ({ message: cause, extensions: { code: 'SUBGRAPH_ERROR' } }),
  });
  return { ...result, sent, read, withheld, disclosed: [...disclosed].sort() };
}

/**
 * What a town says whose people tell a visitor by themselves only what is permitted about each;
 * undefined where the question itself is wrong.
 */
export async function askWithoutFirewall(
  people: Town,
  may: Visit['may'],
  { query, variables }: Fetch,
): Promise<unknown> {
  const contextValue: Visit = { people, onRead: () => undefined, may };
  const { document, errors } = readQuery(query);
  if (errors.length > 0) return undefined;
  const { data } = await execute({ schema, document, variableValues: variables, contextValue });
  return data;
}

interface Visit {
  readonly people: Town;
  readonly onRead: (id: string, category: string) => void;
  /** Whether anybody here tells by themselves; behind the firewall they tell whatever is asked. */
  readonly may: (id: string, category: string) => boolean;
}

const about = (category: string, value: (person: Neighbour, id: string, visit: Visit) => unknown) =>
  function resolve({ id }: { id: string }, _arguments: unknown, visit: Visit) {
    visit.onRead(id, category);
    const person = visit.people[id];
    return person === undefined || !visit.may(id, category) ? null : value(person, id, visit);
  };

const named = (id: string, { may }: Visit) => (may(id, 'PERSON_REFERENCE') ? { id } : null);

const namedTo = ({ people, may }: Visit, ...categories: readonly string[]): readonly string[] =>
  Object.keys(people)
    .filter((id) => categories.every((category) => may(id, category)))
    .sort();

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(sdl),
    resolvers: {
      Query: {
        home: (_root: unknown, _arguments: unknown, visit: Visit) =>
          namedTo(visit, 'PERSON_REFERENCE').length === 0 ? null : { id: home, kind: 'ADDRESS' },
        homes: (_root: unknown, { ids: asked }: { ids: readonly string[] }) =>
          asked.map((id) => (id === home ? { id, kind: 'ADDRESS' } : null)),
        relieved: () => ({ id: home, kind: 'WELFARE' }),
        neighbour: (_root: unknown, { id }: { id: string }, { people }: Visit) =>
          people[id] === undefined ? null : { id },
        find: (_root: unknown, _arguments: unknown, visit: Visit) => {
          const found = namedTo(visit, 'PERSON_REFERENCE', 'RESIDENT_NAME');
          return {
            edges: found.map((id) => ({ cursor: id, gossip: { heard: 9 }, node: { id } })),
            ...{ sayings: [{ heard: 3 }], gossip: [{ heard: 9 }] },
            last: found.at(-1) ?? null,
          };
        },
        motto: () => '重ねる',
        howMany: (_root: unknown, _arguments: unknown, visit: Visit) =>
          namedTo(visit, 'RESIDENT_NAME').length,
      },
      Home: {
        __resolveReference: () => ({ id: home, kind: 'ADDRESS' }),
        members: (_home: unknown, _arguments: unknown, visit: Visit) =>
          namedTo(visit, 'PERSON_REFERENCE').map((id) => ({ id })),
        beside: () => [{ id: NEIGHBOUR }],
        mood: () => ({ word: '静か', secret: '漏れてはいけない', of: { id: ids.hana } }),
        gossip: () => ({ word: '漏れてはいけない', heard: 9 }),
        rumours: () => ({ about: [{ cursor: ids.hana, node: { id: ids.hana } }], count: 1 }),
      },
      Person: {
        name: about('RESIDENT_NAME', (person) => person.name),
        address: about('RESIDENT_ADDRESS', (person) => person.address),
        carer: about('ELDERLY_CARER', (person, _id, visit) =>
          person.carer === null
            ? null
            : { note: '朝夕', illness: '物忘れ', person: named(person.carer, visit) },
        ),
        ties: about('RESIDENT_HOUSEHOLD', (_person, id, visit) =>
          namedTo(visit, 'PERSON_REFERENCE')
            .filter((other) => other !== id)
            .map((other) => ({ kind: '親族', person: { id: other } })),
        ),
        housemates: about('RESIDENT_HOUSEHOLD', ({ address }, id, visit) =>
          namedTo(visit, 'PERSON_REFERENCE')
            .filter((other) => other !== id && visit.people[other]?.address === address)
            .map((other) => ({ id: other })),
        ),
        relief: about('PUBLIC_ASSISTANCE', () => ({ id: home, kind: 'WELFARE' })),
        home: about('RESIDENT_HOUSEHOLD', () => ({ id: home, kind: 'ADDRESS' })),
        unlabelled: about('NONE', () => '漏れてはいけない'),
      },
    },
  },
]);

/** Keeps what depends on a text alone, as the gateway and a server do; searches repeat texts. */
function remember<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.size > 5_000) known.clear();
    const value = known.get(text) ?? make(text);
    known.set(text, value);
    return value;
  };
}

const plans = remember((key) => {
  const [carried = '', query = ''] = key.split('\n');
  return createFetchPlan(query, labels, carried.split(' ').filter(Boolean));
});
const planOf = (query: string, carried: readonly string[] = []) =>
  plans([carried.join(' '), query.replaceAll('\n', ' ')].join('\n'));

const readQuery = remember((query) => {
  const document = parse(query);
  const errors: readonly GraphQLError[] = validate(schema, document);
  return { document, errors, text: print(document).replace(/\s+/g, ' ') };
});
