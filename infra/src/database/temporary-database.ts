import { systems, type SystemName } from '@kasane/db/systems';
import { Client } from 'pg';
import { applyGrants } from './apply-grants.js';
import { ensureSchemas } from './ensure-schemas.js';
import { migrate } from './migrate.js';
import { roleUrls, type RolePasswords } from './role-urls.js';
import { startTemporaryServer } from './temporary-server.js';

export interface TemporaryDatabase {
  readonly url: string;
  /** May do everything. */
  readonly owner: Client;
  readonly stop: () => Promise<void>;
}

/** A server of its own whose database has every table and function of the rooms, or is empty. */
export async function openTemporaryDatabase({
  empty = false,
}: { readonly empty?: boolean } = {}): Promise<TemporaryDatabase> {
  const server = await startTemporaryServer();
  const owner = new Client({ connectionString: server.url });
  await owner.connect();
  if (!empty) {
    await ensureSchemas(owner);
    await migrate(server.url);
  }
  return {
    url: server.url,
    owner,
    stop: async () => {
      await owner.end();
      await server.stop();
    },
  };
}

/** A password for the role of every system, for a server that ends with the test. */
export const temporaryPasswords = Object.fromEntries(
  (Object.keys(systems) as SystemName[]).map((name) => [name, `of ${name}`]),
) as RolePasswords;

/** Lets the roles of all systems in, each to what is its own. */
export async function letRolesIn({
  owner,
  url,
}: Pick<TemporaryDatabase, 'owner' | 'url'>): Promise<ReturnType<typeof roleUrls>> {
  await applyGrants(owner, temporaryPasswords);
  return roleUrls(url, temporaryPasswords, {});
}
