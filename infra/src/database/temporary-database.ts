import { Client } from 'pg';
import { ensureSchemas } from './ensure-schemas.js';
import { migrate } from './migrate.js';
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
