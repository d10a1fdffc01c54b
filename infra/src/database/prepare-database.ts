import { buildIdentityIndex } from '@kasane/subgraph-household/identity/build-identity-index';
import { Client } from 'pg';
import { castHouseholds } from '../example-city/cast/cast-links.js';
import { castIdentity, castOf } from '../example-city/cast-identity.js';
import { createCityIds } from '../example-city/city-ids.js';
import { cityFingerprint } from '../example-city/city-fingerprint.js';
import { createWorld } from '../example-city/create-world.js';
import { loadCity } from '../example-city/load-city.js';
import type { Database } from '../stack/postgres.js';
import type { Secrets } from '../stack/state.js';
import { applyGrants } from './apply-grants.js';
import { ensureSchemas } from './ensure-schemas.js';
import { migrate } from './migrate.js';
import { registerHomes } from './register-homes.js';
import { roleUrls } from './role-urls.js';

export interface PrepareOptions {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly progress: (line: string) => void;
}

/**
 * Opaque ids of the cast: `person sakura-mother`, `household support-sakura`, and of the register
 * `household address-sakura-mother` → id.
 */
export type CastIds = Readonly<Record<string, string>>;

/**
 * Makes the database ready: shape, rights, and the example city, each only where it is missing. The
 * city's mark is written last, so a start that was cut off is noticed and made anew.
 *
 * An embedded database made by an older Kasane is thrown away and filled again, for everything in
 * it is made up. A database elsewhere is never thrown away: it is brought to the present shape and
 * keeps what is in it.
 */
export async function prepareDatabase({
  database,
  secrets,
  progress,
}: PrepareOptions): Promise<CastIds> {
  const cast = await prepareCity({ database, secrets, progress });
  const homes = await withClient(database.administratorUrl, (client) =>
    registerHomes(client, cast),
  );
  return { ...cast, ...homes };
}

async function prepareCity({ database, secrets, progress }: PrepareOptions): Promise<CastIds> {
  const wanted = await cityFingerprint();
  const found = await readMark(database.administratorUrl);
  if (found?.fingerprint === null && !database.embedded) {
    throw new Error(
      'DATABASE_URL のデータベースには、途中で止まった例示の市が入っています。空のデータベースを指定するか、そのデータベースを作り直してください。',
    );
  }
  progress('データベースの形を整えています');
  if (found?.fingerprint !== wanted && database.embedded) {
    await withClient(database.administratorUrl, clear);
  }
  await withClient(database.administratorUrl, ensureSchemas);
  await migrate(database.administratorUrl);
  await withClient(database.administratorUrl, (client) => applyGrants(client, secrets.roles));
  if (found?.fingerprint === wanted) return found.cast;
  if (found !== undefined && !database.embedded) {
    progress('前の版で入れた例示の市を、そのまま使います');
    return found.cast;
  }
  return withClient(database.administratorUrl, async (client) => {
    progress('例示の市をつくっています');
    const world = createWorld();
    const ids = createCityIds(world.seed);
    progress(
      `重ね市: ${world.residents.length.toLocaleString('ja-JP')} 人、${world.registers.length.toLocaleString('ja-JP')} 世帯`,
    );
    await loadCity(client, world, ids, progress);
    progress('人の索引をつくっています');
    await buildIdentityIndex({
      url: roleUrls(database.administratorUrl, secrets.roles).identity.url,
      log: progress,
      personId: ids.person,
      householdId: ids.household,
      ...(await castIdentity(client, world)),
    });
    await client.query('ANALYZE');
    const cast = Object.fromEntries([
      ...[...castOf(world)].map(([key, { atena }]) => [`person ${key}`, ids.person(atena)]),
      ...castHouseholds.map(({ kind, key }) => [`household ${key}`, ids.household(kind, key)]),
    ]) as CastIds;
    await client.query(
      'CREATE TABLE IF NOT EXISTS example_city (fingerprint text NOT NULL, cast_ids jsonb NOT NULL)',
    );
    await client.query('INSERT INTO example_city VALUES ($1, $2)', [wanted, JSON.stringify(cast)]);
    return cast;
  });
}

interface Mark {
  readonly fingerprint: string | null;
  readonly cast: CastIds;
}

/** The mark of the city in a database; a null fingerprint where a start was cut off. */
async function readMark(url: string): Promise<Mark | undefined> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ migrated: boolean; marked: boolean }>(
      "SELECT to_regclass('kasane_migration') IS NOT NULL AS migrated, to_regclass('example_city') IS NOT NULL AS marked",
    );
    if (rows[0]?.migrated !== true) return undefined;
    if (!rows[0].marked) return { fingerprint: null, cast: {} };
    const mark = await client.query<{ fingerprint: string; cast_ids: CastIds }>(
      'SELECT fingerprint, cast_ids FROM example_city',
    );
    const [row] = mark.rows;
    return { fingerprint: row?.fingerprint ?? null, cast: row?.cast_ids ?? {} };
  });
}

/** Empties an embedded database, schemas of older versions included. */
async function clear(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT nspname AS name FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'",
  );
  for (const { name } of rows) {
    await client.query(`DROP SCHEMA ${client.escapeIdentifier(name)} CASCADE`);
  }
  await client.query('CREATE SCHEMA public');
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'kasane stack' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
