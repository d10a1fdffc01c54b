import { registryMigrations } from '@kasane/gateway/registry/migrations/registry-migrations';
import { Client } from 'pg';
import { applyGrants } from './apply-grants.js';
import { ensureSchemas } from './ensure-schemas.js';
import { migrate } from './migrate.js';
import type { RolePasswords } from './role-urls.js';

/**
 * Throws the registry's history away and begins it anew, with its tables empty. For the embedded
 * database alone, whose owner changes our subgraphs as a developer: there a label that is lowered
 * waits for no second person.
 */
export async function recreateRegistry(
  administratorUrl: string,
  passwords: RolePasswords,
): Promise<void> {
  const client = new Client({
    connectionString: administratorUrl,
    application_name: 'kasane stack',
  });
  await client.connect();
  try {
    await client.query('DROP SCHEMA registry CASCADE');
    await client.query('DELETE FROM kasane_migration WHERE name = ANY($1)', [
      registryMigrations.map((Migration) => new Migration().name),
    ]);
    await ensureSchemas(client);
    await migrate(administratorUrl);
    await applyGrants(client, passwords);
  } finally {
    await client.end();
  }
}
