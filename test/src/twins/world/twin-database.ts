import { applyGrants } from '@kasane/infra/database/apply-grants';
import { ensureSchemas } from '@kasane/infra/database/ensure-schemas';
import { migrate } from '@kasane/infra/database/migrate';
import { roleUrls, type RolePasswords } from '@kasane/infra/database/role-urls';
import { castIdentity } from '@kasane/infra/example-city/cast-identity';
import { createCityIds } from '@kasane/infra/example-city/city-ids';
import { loadCity } from '@kasane/infra/example-city/load-city';
import { buildIdentityIndex } from '@kasane/subgraph-household/identity/build-identity-index';
import { Client } from 'pg';
import { writeCaseFiles } from '../drawn/case-files.js';
import { createTwinCity } from './twin-city.js';

export interface TwinDatabaseOptions {
  /** Worlds beside the first; 1 unless given. */
  readonly others?: number;
  /** Administrator's URL of any database of the server; the twins are made beside it. */
  readonly server: string;
  /** Those the server's login roles have already, or get now. */
  readonly passwords: RolePasswords;
}

export interface TwinDatabase {
  readonly administratorUrl: string;
  readonly roles: ReturnType<typeof roleUrls>;
}

export interface TwinDatabases {
  readonly here: TwinDatabase;
  readonly others: readonly TwinDatabase[];
  readonly drop: () => Promise<void>;
}

/** Databases with one small city in each, from the real migrations and the real importers. */
export async function createTwinDatabases({
  others: wanted = 1,
  server,
  passwords,
}: TwinDatabaseOptions): Promise<TwinDatabases> {
  const mark = String(process.pid);
  const nameHere = `kasane_twin_here_${mark}`;
  const names = Array.from({ length: wanted }, (_, at) => `kasane_twin_${String(at)}_${mark}`);
  const drop = () =>
    withClient(server, async (client) => {
      for (const name of [nameHere, ...names]) {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }
    });
  const twin = (name: string): TwinDatabase => {
    const url = new URL(server);
    url.pathname = `/${name}`;
    return { administratorUrl: url.href, roles: roleUrls(url.href, passwords, {}) };
  };
  const here = twin(nameHere);
  await drop();
  await withClient(server, (client) => client.query(`CREATE DATABASE ${nameHere}`));
  await fill(here, passwords);
  const others: TwinDatabase[] = [];
  for (const name of names) {
    await withClient(server, (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE ${nameHere}`),
    );
    const there = twin(name);
    // Rights on a database itself are not copied with it.
    await withClient(there.administratorUrl, async (client) => {
      await ensureSchemas(client);
      await applyGrants(client, passwords);
    });
    others.push(there);
  }
  return { here, others, drop };
}

async function fill(
  { administratorUrl, roles }: TwinDatabase,
  passwords: RolePasswords,
): Promise<void> {
  await withClient(administratorUrl, ensureSchemas);
  await migrate(administratorUrl);
  const world = createTwinCity();
  const ids = createCityIds(world.seed);
  await withClient(administratorUrl, async (client) => {
    await applyGrants(client, passwords);
    await loadCity(client, world, ids, () => undefined);
    await buildIdentityIndex({
      url: roles.identity.url,
      log: () => undefined,
      personId: ids.person,
      householdId: ids.household,
      ...(await castIdentity(client, world)),
    });
    await writeCaseFiles(client);
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'kasane twins' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
