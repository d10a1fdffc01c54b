import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { Client } from 'pg';
import { applyDifferences, type Difference } from './differences.js';
import { startReaderIssuer, type Reader } from './world/reader-issuer.js';
import { CONSENT_TABLES, recordSituation, type Situation } from './search/situation.js';
import { LINKS, readTables, writeTables, type Tables } from './table-rows.js';
import { toldTables } from './told-tables.js';
import { createTwinDatabases, type TwinDatabaseOptions } from './world/twin-database.js';
import { forkTwinWorld } from './world/fork-twin-world.js';
import type { Question, Seen } from './world/twin-world.js';
import { readPapers, type Papers } from './search/who-sees-what.js';

export interface Twins {
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  /** What stands in the departments' tables here; there, too, unless `differ` said otherwise. */
  readonly tables: Tables;
  /** Records the same in both worlds, and says what is then in force. */
  readonly record: (situation: Pick<Situation, 'authorizations' | 'measures'>) => Promise<Papers>;
  /** Makes the other world differ by this and by nothing else. */
  readonly differ: (differences: readonly Difference[]) => Promise<void>;
  readonly ask: (question: Asked) => Promise<{ readonly here: Seen; readonly there: Seen }>;
  /** Entries since the last time that only one of the ledgers has, but for what is new in each. */
  readonly disclosures: () => Promise<{ readonly here: string; readonly there: string }>;
  /** Every table of the departments and of the identity index. */
  readonly tableNames: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export type Asked = Omit<Question, 'token'> & { readonly reader: Reader };

/** After so many times what was deleted is swept away, or every look at a table goes through it. */
const WRITTEN_OFTEN = 10;

/** Two databases, two sets of subgraphs, two gateways; people have the same ids in both. */
export async function openTwins(options: TwinDatabaseOptions): Promise<Twins> {
  const databases = await createTwinDatabases(options);
  const issuer = await startReaderIssuer();
  const [hereClient, thereClient] = [databases.here, databases.there].map(
    ({ administratorUrl }) => new Client({ connectionString: administratorUrl }),
  ) as [Client, Client];
  for (const client of [hereClient, thereClient]) {
    await client.connect();
    await client.query('SET synchronous_commit = off');
  }
  const [here, there] = await Promise.all([
    forkTwinWorld(databases.here, { issuer: issuer.url }),
    forkTwinWorld(databases.there, { issuer: issuer.url }),
  ]);

  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (reader: Reader): Promise<string> => {
    const name = JSON.stringify(reader);
    const token = tokens.get(name) ?? issuer.tokenOf(reader);
    tokens.set(name, token);
    return token;
  };
  const ask: Twins['ask'] = async ({ reader, ...question }) => {
    const token = await tokenOf(reader);
    const [seenHere, seenThere] = await Promise.all([
      here.ask({ ...question, token }),
      there.ask({ ...question, token }),
    ]);
    return { here: seenHere, there: seenThere };
  };
  const anybody = { id: 'schema', agency: 'community', role: 'DEPARTMENT_WORKER' };
  const introspected = await ask({
    reader: anybody,
    purpose: 'DEPARTMENT_DUTY',
    query: getIntrospectionQuery(),
    variables: {},
  });
  const { data } = JSON.parse(introspected.here.body) as { data: IntrospectionQuery };
  const tables = await readTables(hereClient, [...toldTables.map(({ table }) => table), LINKS]);
  const consent = await readTables(hereClient, CONSENT_TABLES);
  let otherwise: readonly string[] = [];
  const dirty = new Set<string>();
  let times = 0;
  return {
    schema: buildClientSchema(data),
    supergraphSdl: here.supergraphSdl,
    tables,
    ask,
    record: async (situation) => {
      await Promise.all(
        [hereClient, thereClient].map((client) => recordSituation(client, situation, consent)),
      );
      return readPapers(hereClient);
    },
    differ: async (differences) => {
      const changed = applyDifferences(tables, differences);
      const restored = otherwise
        .filter((name) => !changed.has(name))
        .map((name) => [name, tables.get(name) ?? []] as const);
      const written = new Map([...restored, ...changed]);
      await writeTables(thereClient, written);
      otherwise = [...changed.keys()];
      for (const name of written.keys()) dirty.add(name);
      times += 1;
      if (times % WRITTEN_OFTEN === 0 && dirty.size > 0) {
        await thereClient.query(`VACUUM ${[...dirty].join(', ')}`);
        dirty.clear();
      }
    },
    disclosures: async () => {
      const [mine, others] = await Promise.all([
        takeDisclosures(hereClient),
        takeDisclosures(thereClient),
      ]);
      return { here: linesOnlyIn(mine, others), there: linesOnlyIn(others, mine) };
    },
    // What community keeps is about places, but for what names a person.
    tableNames: async () => {
      const { rows } = await hereClient.query<{ name: string }>(
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
      await Promise.all([here.stop(), there.stop()]);
      await Promise.all([hereClient.end(), thereClient.end(), issuer.stop()]);
      await databases.drop();
    },
  };
}

/** Everything both ledgers must say alike, and takes it out so that the next time is about the next. */
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
