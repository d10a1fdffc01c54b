import { schemas, systems } from '@kasane/db/systems';
import type { Client } from 'pg';

/**
 * Makes the schemas and login roles that are not there yet, at every start and before anything is
 * migrated: a department that came with a later version is missing in a database made by an older
 * one. A role gets its password and its rights in apply-grants.ts, after all tables exist.
 */
export async function ensureSchemas(client: Client): Promise<void> {
  for (const { name, title } of schemas) {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${name}`);
    await client.query(`COMMENT ON SCHEMA ${name} IS ${client.escapeLiteral(title)}`);
  }
  for (const { role } of Object.values(systems)) {
    // Roles belong to the server: another database of it may have made this one already.
    await client.query(
      `DO $$ BEGIN CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    );
  }
  await client.query(
    `DO $$ BEGIN EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()); END $$`,
  );
  await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
}
