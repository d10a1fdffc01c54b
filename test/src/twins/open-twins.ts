import { availableParallelism } from 'node:os';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { Client } from 'pg';
import { applyDifferences, type Difference } from './differences.js';
import { startReaderIssuer, type Reader } from './world/reader-issuer.js';
import {
  CONSENT_TABLES,
  recordSituation,
  recordUnseen,
  type Situation,
  type Unseen,
} from './search/situation.js';
import { LINKS, readTables, writeTables, type Tables } from './table-rows.js';
import { toldTables } from './told-tables.js';
import {
  createTwinDatabases,
  type TwinDatabase,
  type TwinDatabaseOptions,
} from './world/twin-database.js';
import { forkTwinWorld } from './world/fork-twin-world.js';
import type { Question, Seen, TwinWorld } from './world/twin-world.js';
import { readPapers, type Papers } from './search/who-sees-what.js';

export interface Twins {
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  /** What stands in the departments' tables here; in others, too, unless `differ` said otherwise. */
  readonly tables: Tables;
  /** Records the same in every world, and says what is then in force. */
  readonly record: (situation: Pick<Situation, 'authorizations' | 'measures'>) => Promise<Papers>;
  /** Records in each of the others, beside that, what the reader is told nothing of. */
  readonly recordUnseen: (unseen: readonly Unseen[]) => Promise<void>;
  /** How many worlds there are beside the first. */
  readonly others: number;
  /** Makes one of the others, the first unless told, differ by this and by nothing else. */
  readonly differ: (differences: readonly Difference[], other?: number) => Promise<void>;
  readonly ask: (question: Asked) => Promise<Answers>;
  /** Asks each world all of them before the next: as many worlds at once as there are processors. */
  readonly askAll: (questions: readonly Asked[]) => Promise<readonly Answers[]>;
  /**
   * Entries since the last time, but for what is new in each, that only this ledger or only the
   * other one has; by the others.
   */
  readonly disclosures: () => Promise<readonly { readonly here: string; readonly there: string }[]>;
  /** Every table of the departments and of the identity index. */
  readonly tableNames: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface Answers {
  readonly here: Seen;
  /** By the others. */
  readonly there: readonly Seen[];
}

export type Asked = Omit<Question, 'token'> & { readonly reader: Reader };

/** After so many times what was deleted is swept away, or every look at a table goes through it. */
const WRITTEN_OFTEN = 10;

/** To each world its database, its subgraphs and its gateway; people have the same ids in all. */
export async function openTwins(options: TwinDatabaseOptions): Promise<Twins> {
  const databases = await createTwinDatabases(options);
  const issuer = await startReaderIssuer();
  const open = async (database: TwinDatabase): Promise<OpenWorld> => {
    const client = new Client({ connectionString: database.administratorUrl });
    await client.connect();
    await client.query('SET synchronous_commit = off');
    const world = await forkTwinWorld(database, { issuer: issuer.url });
    return { client, world, otherwise: [], dirty: new Set(), times: 0 };
  };
  const [here, ...others] = await Promise.all([
    open(databases.here),
    ...databases.others.map(open),
  ]);
  const all = [here, ...others];

  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (reader: Reader): Promise<string> => {
    const name = JSON.stringify(reader);
    const token = tokens.get(name) ?? issuer.tokenOf(reader);
    tokens.set(name, token);
    return token;
  };
  const ask: Twins['ask'] = async ({ reader, ...question }) => {
    const token = await tokenOf(reader);
    const [seen, ...there] = await Promise.all([
      here.world.ask({ ...question, token }),
      ...others.map(({ world }) => world.ask({ ...question, token })),
    ]);
    return { here: seen, there };
  };
  const askAll: Twins['askAll'] = async (questions) => {
    const seen = all.map((): Seen[] => []);
    const waiting = [...all.keys()];
    const askInTurn = async (): Promise<void> => {
      for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        for (const { reader, ...question } of questions) {
          const token = await tokenOf(reader);
          const answer = await all[at]?.world.ask({ ...question, token });
          if (answer !== undefined) seen[at]?.push(answer);
        }
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, askInTurn));
    const [mine = [], ...theirs] = seen;
    return mine.map((answer, at) => ({
      here: answer,
      there: theirs.flatMap((answers) => answers[at] ?? []),
    }));
  };
  const anybody = { id: 'schema', agency: 'community', role: 'DEPARTMENT_WORKER' };
  const introspected = await ask({
    reader: anybody,
    purpose: 'DEPARTMENT_DUTY',
    query: getIntrospectionQuery(),
    variables: {},
  });
  const { data } = JSON.parse(introspected.here.body) as { data: IntrospectionQuery };
  const tables = await readTables(here.client, [...toldTables.map(({ table }) => table), LINKS]);
  const consent = await readTables(here.client, CONSENT_TABLES);
  return {
    schema: buildClientSchema(data),
    supergraphSdl: here.world.supergraphSdl,
    tables,
    ask,
    askAll,
    record: async (situation) => {
      await Promise.all(all.map(({ client }) => recordSituation(client, situation, consent)));
      return readPapers(here.client);
    },
    recordUnseen: async (unseen) => {
      await Promise.all(
        unseen.map(async (each, at) => {
          const world = others[at];
          if (world !== undefined) await recordUnseen(world.client, each);
        }),
      );
    },
    others: others.length,
    differ: async (differences, other = 0) => {
      const world = others[other];
      if (world === undefined) throw new Error(`there is no other world ${String(other)}`);
      await makeDiffer(world, differences, tables);
    },
    disclosures: async () => {
      const [mine = [], ...theirs] = await Promise.all(
        all.map(({ client }) => takeDisclosures(client)),
      );
      return theirs.map((lines) => ({
        here: linesOnlyIn(mine, lines),
        there: linesOnlyIn(lines, mine),
      }));
    },
    // What community keeps is about places, but for what names a person.
    tableNames: async () => {
      const { rows } = await here.client.query<{ name: string }>(
        `SELECT format('%s.%I', schemaname, tablename) AS name FROM pg_tables t
          WHERE schemaname <> ALL ('{pg_catalog,information_schema,public,consent,ledger,registry}')
            AND (schemaname <> 'community' OR EXISTS (
              SELECT FROM information_schema.columns c
               WHERE (c.table_schema, c.table_name, c.column_name) = (t.schemaname, t.tablename, 'person')))
          ORDER BY 1`,
      );
      return rows.map(({ name }) => name);
    },
    close: async () => {
      await Promise.all(all.map(({ world }) => world.stop()));
      await Promise.all([...all.map(({ client }) => client.end()), issuer.stop()]);
      await databases.drop();
    },
  };
}

/** A world, and what was written into it so that it differs. */
interface OpenWorld {
  readonly client: Client;
  readonly world: TwinWorld;
  otherwise: readonly string[];
  readonly dirty: Set<string>;
  times: number;
}

async function makeDiffer(
  world: OpenWorld,
  differences: readonly Difference[],
  tables: Tables,
): Promise<void> {
  const { client, dirty } = world;
  const changed = applyDifferences(tables, differences);
  const restored = world.otherwise
    .filter((name) => !changed.has(name))
    .map((name) => [name, tables.get(name) ?? []] as const);
  const written = new Map([...restored, ...changed]);
  await writeTables(client, written);
  world.otherwise = [...changed.keys()];
  for (const name of written.keys()) dirty.add(name);
  world.times += 1;
  if (world.times % WRITTEN_OFTEN === 0 && dirty.size > 0) {
    await client.query(`VACUUM ${[...dirty].join(', ')}`);
    dirty.clear();
  }
}

/** Everything the ledgers must say alike, and takes it out so that the next time is about the next. */
async function takeDisclosures(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ body: string }>(
    `SELECT ((body::jsonb) - 'id' - 'at')::text AS body FROM ledger.entry ORDER BY 1`,
  );
  await client.query('BEGIN');
  await client.query("SET LOCAL session_replication_role = 'replica'");
  await client.query('DELETE FROM ledger.subject');
  await client.query('DELETE FROM ledger.entry');
  await client.query('COMMIT');
  return rows.map(({ body }) => body);
}

function linesOnlyIn(lines: readonly string[], others: readonly string[]): string {
  const left = [...others];
  return lines
    .filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .join('\n');
}
