import { readdirSync, readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { openDataSource } from '@kasane/db/open-data-source';
import { checkLabels } from '@kasane/directives/check-labels';
import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import { readLabels } from '@kasane/directives/read-labels';
import type { Grant } from '@kasane/grant/grant';
import { parse, type GraphQLSchema } from 'graphql';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { readGranted, type Granted } from './granted.js';
import { guardSchema } from './guard-schema.js';
import { partialDateScalar } from './partial-date-scalar.js';
import { requireId } from './person-id.js';
import { createPersonRecords, type PersonRecords } from './person-records.js';
import { pageInfoSdl, sharedTypesSdl } from './shared-types.js';
import type { SubgraphResolvers } from './subgraph-resolvers.js';

/** What a resolver gets: one instance per request. */
export interface SubgraphContext extends Granted {
  /** Records by person, from the database of the named system. */
  readonly records: (system: string) => PersonRecords;
  readonly database: (system: string) => DataSource;
  /** Whether whoever asked has hung up, and will be told nothing any more. */
  readonly hasLeft: () => boolean;
}

export interface SubgraphDefinition {
  readonly name: string;
  /** The `schema.graphql` beside the package's `package.json`. */
  readonly schemaFile: URL;
  /** More of the schema, a `.graphql` file for each topic, where one file would be too long to read. */
  readonly topicFolder?: URL;
  /** True where the schema offers connections and needs `PageInfo`. */
  readonly paginated?: boolean;
  /** Which systems it reads (@kasane/db/systems), and the entities that map their tables. */
  readonly databases: Readonly<Record<string, readonly EntityTarget<ObjectLiteral>[]>>;
  /** Those of them it adds rows to; every other one is opened for reading only. */
  readonly writes?: readonly string[];
  readonly resolvers: SubgraphResolvers;
}

type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number] extends infer M
    ? M extends { resolvers?: infer R }
      ? R
      : never
    : never
>;

export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly openDatabases: (
    onStatement?: (sql: string) => void,
  ) => Promise<ReadonlyMap<string, DataSource>>;
}

/**
 * Puts a departmental subgraph together and refuses one whose labels are not complete.
 * @throws Error listing every label fault with what to do.
 */
export function defineSubgraph(definition: SubgraphDefinition): Subgraph {
  const { name, schemaFile, topicFolder, databases, resolvers } = definition;
  const { writes = [], paginated = false } = definition;
  const sdl = [
    consentDirectivesSdl,
    sharedTypesSdl,
    paginated ? pageInfoSdl : '',
    readFileSync(schemaFile, 'utf8'),
    ...(topicFolder === undefined ? [] : readTopics(topicFolder)),
  ].join('\n');
  const typeDefs = parse(sdl);
  const faults = checkLabels(typeDefs);
  if (faults.length > 0) {
    throw new Error(
      `subgraph ${name} cannot be served:\n${faults.map((fault) => `  ${fault.message}`).join('\n')}`,
    );
  }
  return {
    name,
    sdl,
    schema: guardSchema(
      buildSubgraphSchema([
        {
          typeDefs,
          resolvers: {
            PartialDate: partialDateScalar,
            ...resolvers,
            Person: { __resolveReference: reference('Person'), ...resolvers.Person },
            ...(resolvers.Household === undefined
              ? {}
              : {
                  Household: { __resolveReference: reference('Household'), ...resolvers.Household },
                }),
          } as ResolverMap,
        },
      ]),
      readLabels(typeDefs),
    ),
    openDatabases: async (onStatement) =>
      new Map(
        await Promise.all(
          Object.entries(databases).map(
            async ([system, entities]) =>
              [
                system,
                await openDataSource(system, {
                  entities,
                  writable: writes.includes(system),
                  ...(onStatement === undefined ? {} : { onStatement }),
                }),
              ] as const,
          ),
        ),
      ),
  };
}

const readTopics = (folder: URL): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));

/** An entity starts from its id alone; whatever else a representation brings is not trusted. */
const reference =
  (type: 'Person' | 'Household') => (representation: { readonly id?: unknown }) => ({
    id: requireId(type, representation.id),
  });

/** The context of one request. @param grant verified, or undefined where there is no good one */
export function createContext(
  databases: ReadonlyMap<string, DataSource>,
  grant: Grant | undefined,
  hasLeft: () => boolean = () => false,
): SubgraphContext {
  const records = new Map<string, PersonRecords>();
  const database = (system: string): DataSource => {
    const source = databases.get(system);
    if (source === undefined) throw new Error(`this subgraph does not read the ${system} system`);
    return source;
  };
  return {
    ...readGranted(grant),
    database,
    hasLeft,
    records: (system) => {
      const known = records.get(system) ?? createPersonRecords(database(system));
      records.set(system, known);
      return known;
    },
  };
}
