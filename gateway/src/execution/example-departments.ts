import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { FetchSource, Growing } from './run.js';

/**
 * Four departments whose graph has everything a plan can be made of: entities that three of them
 * know, lists of lists, an interface and a union, types that disagree about a field, fields that
 * require others' fields, an `@interfaceObject`, values that break their own schema, and errors.
 */
const LINK = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${names}])`;

// prettier-ignore
const departments: Readonly<Record<string, string>> = {
  homes: `${LINK('"@key" "@shareable"')}
    type Query { homes(first: Int = 2): [Home!] home(id: ID!): Home places: [Place] anything: [Anything!] sure: Home! count: Int }
    type Mutation { paint(color: Color!): Home rename(name: String): Home }
    enum Color { RED GREEN }
    type Home @key(fields: "id") { id: ID! color: Color rooms: [[Room]] members: [Member!] main: Member! owner: Place }
    type Room { area: Float door: Home }
    type Member @key(fields: "id") { id: ID! name: String greeting(suffix: String): String toString: String }
    interface Place @key(fields: "id") { id: ID! title: String }
    type Park implements Place @key(fields: "id") { id: ID! title: String size: Int }
    type Hall implements Place @key(fields: "id") { id: ID! title: String size: String! }
    union Anything = Park | Hall | Member`,
  care: `${LINK('"@key" "@external" "@requires" "@shareable"')}
    type Query { levels: [Int!]! }
    type Member @key(fields: "id") { id: ID! name: String @external level: Int! carers: [Member] label(long: Boolean): String @requires(fields: "name") }
    type Home @key(fields: "id") { id: ID! members: [Member!] @external alert: String @requires(fields: "members { name level2 }") }
    extend type Member { level2: Boolean @shareable }`,
  reviews: `${LINK('"@key" "@interfaceObject"')}
    type Query { reviewed: [Place] }
    type Place @key(fields: "id") @interfaceObject { id: ID! stars: Int reviewer: Member }
    type Member @key(fields: "id") { id: ID! trusted: Boolean! }`,
  money: `${LINK('"@key" "@shareable"')}
    type Query { ledger: [Entry!] }
    type Entry { amount: Int! of: Member at: Place2 }
    union Place2 = Shop | Member
    type Shop { id: ID! amount: String }
    type Member @key(fields: "id") { id: ID! level2: Boolean @shareable debts: [Entry] }`,
};

/** What one department answers; the same question gets the same answer, and a seed another. */
interface Department {
  readonly schema: GraphQLSchema;
  readonly parsed: Map<string, DocumentNode>;
}

export interface Departments {
  readonly supergraphSdl: string;
  /** Whatever value stands at a place follows from the seed and from its entity and field alone. */
  readonly source: (name: string, seed: () => number) => FetchSource<unknown>;
}

/** @param without a department that is not there */
export function createDepartments(without?: string): Departments {
  const present = Object.entries(departments).filter(([name]) => name !== without);
  const parts = present.map(([name, sdl]) => ({
    ...{ name, url: `http://${name}.invalid`, typeDefs: parse(sdl) },
  }));
  const { supergraphSdl, errors } = composeServices(parts);
  if (supergraphSdl === undefined) throw new Error(String(errors));
  const known = new Map<string, Department>(
    parts.map(({ name, typeDefs }) => [
      name,
      { schema: buildSubgraphSchema([{ typeDefs }]), parsed: new Map() },
    ]),
  );
  return {
    supergraphSdl,
    source: (name, seed) => async (fetch) => {
      const department = known.get(name);
      if (department === undefined) throw new Error(name);
      const document = department.parsed.get(fetch.query) ?? parse(fetch.query);
      department.parsed.set(fetch.query, document);
      if (pick(seed(), `${name} down`, 40) === 0) {
        throw new GraphQLError('down', { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
      }
      const { data, errors } = await execute({
        schema: department.schema,
        document,
        rootValue: { id: 'root' },
        variableValues: fetch.variables,
        fieldResolver: (source: Growing, args, _context, info) =>
          valueOf({ seed: seed(), source, args, info }),
        typeResolver: (value: Growing) => String(value['__typename']),
      });
      const told = errors?.map(({ message, path }) => ({ message, ...(path && { path }) })) ?? [];
      return JSON.parse(JSON.stringify({ data: data ?? null, errors: told })) as {
        data: Growing | null;
        errors: { message: string }[];
      };
    },
  };
}

type Resolved = Parameters<NonNullable<Parameters<typeof execute>[0]['fieldResolver']>>[3];

interface Asked {
  readonly seed: number;
  readonly source: Growing;
  readonly args: unknown;
  readonly info: Resolved;
}

function valueOf({ seed, source, args, info }: Asked): unknown {
  const { fieldName, returnType, schema } = info;
  if (fieldName === '_entities') {
    const { representations } = args as { representations: Growing[] };
    return representations.map((given) =>
      pick(seed, `gone ${String(given['id'])}`, 12) === 0 ? null : { ...given, required: given },
    );
  }
  if (fieldName === 'id') return source['id'];
  const key = `${String(source['__typename'])} ${String(source['id'])} ${fieldName} ${JSON.stringify(args)}`;
  // What was required is part of the answer, so that a representation sent wrongly is seen.
  const required = JSON.stringify(source['required'] ?? null);
  return make(String(returnType), key, { seed, required, schema });
}

interface Making {
  readonly seed: number;
  readonly required: string;
  readonly schema: GraphQLSchema;
}

function make(type: string, key: string, making: Making): unknown {
  const { seed, required, schema } = making;
  if (type.endsWith('!')) {
    return pick(seed, `${key} unsure`, 30) === 0
      ? null
      : (make(type.slice(0, -1), `${key}!`, { ...making, seed: seed | 1 }) ?? zero(type));
  }
  if (pick(seed, `${key} null`, 8) === 0) return null;
  if (pick(seed, `${key} error`, 40) === 0)
    return new GraphQLError(`no ${key.split(' ')[2] ?? ''}`);
  if (type.startsWith('[')) {
    const items = Array.from({ length: pick(seed, key, 4) });
    return items.map((_item, at) => make(type.slice(1, -1), `${key}[${String(at)}]`, making));
  }
  switch (type) {
    case 'Int':
      return pick(seed, key, 100);
    case 'Float':
      return pick(seed, key, 100) / 8;
    case 'Boolean':
      return pick(seed, key, 2) === 0;
    case 'String':
      return `${key} ${required}`;
    case 'Color':
      return ['RED', 'GREEN'][pick(seed, key, 2)];
    default: {
      const named = schema.getType(type);
      const types =
        named !== undefined && 'getTypes' in named
          ? named.getTypes().map(({ name }) => name)
          : type === 'Place' && schema.getType('Park') !== undefined
            ? ['Park', 'Hall']
            : [type];
      return { __typename: types[pick(seed, key, types.length)], id: String(pick(seed, key, 6)) };
    }
  }
}

const zero = (type: string): unknown => (type.startsWith('[') ? [] : null);

/** A number below `count` that follows from seed and text alone (FNV-1a). */
function pick(seed: number, text: string, count: number): number {
  let hash = 2_166_136_261 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  }
  hash ^= hash >>> 15;
  return (hash >>> 0) % count;
}
