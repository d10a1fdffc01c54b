import { LINK_KEY_VIEW, schemas, systems, type Grantable, type System } from '@kasane/db/systems';
import type { Client } from 'pg';
import type { RolePasswords } from './role-urls.js';

const rights = {
  reads: 'SELECT',
  inserts: 'INSERT',
  writes: 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE',
} as const;

/**
 * Gives every role exactly what it needs, again at every start, so that a table that came with a
 * later migration is neither forgotten nor open to more than its own room.
 */
export async function applyGrants(client: Client, passwords: RolePasswords): Promise<void> {
  for (const [name, system] of Object.entries<System>(systems)) {
    const { role } = system;
    const password = client.escapeLiteral(passwords[name as keyof RolePasswords]);
    await client.query(`ALTER ROLE ${role} PASSWORD ${password}`);
    await client.query(
      `DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${role}', current_database()); END $$`,
    );
    for (const schema of schemas) {
      await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA ${schema.name} FROM ${role}`);
      await client.query(`REVOKE ALL ON SCHEMA ${schema.name} FROM ${role}`);
    }
    for (const list of ['reads', 'inserts', 'writes'] as const) {
      for (const what of system[list] ?? []) await grant(client, rights[list], what, role);
    }
  }
  await grantIdentity(client);
}

async function grant(client: Client, right: string, what: Grantable, role: string): Promise<void> {
  const [schema = '', table] = what.split('.');
  const tables = table === undefined ? `ALL TABLES IN SCHEMA ${schema}` : `${schema}."${table}"`;
  await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
  await client.query(`GRANT ${right} ON ${tables} TO ${role}`);
}

/** The identity index sees each system's person keys, and of no system anything else. */
async function grantIdentity(client: Client): Promise<void> {
  const { role } = systems.identity;
  for (const { name, kind } of schemas) {
    if (kind === 'STAND_IN') await grant(client, 'SELECT', `${name}.${LINK_KEY_VIEW}`, role);
  }
}
