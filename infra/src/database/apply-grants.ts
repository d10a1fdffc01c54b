import { LINK_KEY_VIEW, schemas, systems } from '@kasane/db/systems';
import type { Client } from 'pg';
import type { RolePasswords } from './role-urls.js';

/**
 * Gives every role exactly what it needs, again at every start, so that a table that came with a
 * later migration is neither forgotten nor open to more than its own room.
 */
export async function applyGrants(client: Client, passwords: RolePasswords): Promise<void> {
  for (const [name, { role, reads }] of Object.entries(systems)) {
    const password = client.escapeLiteral(passwords[name as keyof RolePasswords]);
    await client.query(`ALTER ROLE ${role} PASSWORD ${password}`);
    await client.query(
      `DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${role}', current_database()); END $$`,
    );
    for (const schema of schemas) {
      await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA ${schema.name} FROM ${role}`);
      await client.query(`REVOKE ALL ON SCHEMA ${schema.name} FROM ${role}`);
    }
    for (const schema of reads) {
      await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
      await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
    }
  }
  await grantIdentity(client);
}

/** The identity index sees each system's person keys and writes its own schema, nothing else. */
async function grantIdentity(client: Client): Promise<void> {
  const { role } = systems.identity;
  for (const { name, kind } of schemas) {
    if (kind !== 'STAND_IN') continue;
    await client.query(`GRANT USAGE ON SCHEMA ${name} TO ${role}`);
    await client.query(`GRANT SELECT ON ${name}."${LINK_KEY_VIEW}" TO ${role}`);
  }
  await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA residents TO ${role}`);
  await client.query(`GRANT USAGE ON SCHEMA household TO ${role}`);
  await client.query(
    `GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA household TO ${role}`,
  );
}
