import type { Client } from 'pg';
import type { Row } from './told/told-table.js';

/** Table → its rows as PostgreSQL's JSON has them. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

export const LINKS = 'household.link';

/** What a row says by another table's, beside its own columns; written, it is left out by itself. */
const beside: Readonly<Record<string, string>> = {
  'household.household_member':
    "jsonb_build_object('kind', (SELECT kind FROM household.household h WHERE h.id = t.household_id))",
};

export async function readTables(client: Client, names: readonly string[]): Promise<Tables> {
  const tables = new Map<string, readonly Row[]>();
  for (const name of names) {
    const { rows } = await client.query<{ row: Row }>(
      `SELECT to_jsonb(t) || ${beside[name] ?? "'{}'"} AS row FROM ${name} t ORDER BY to_jsonb(t)::text`,
    );
    tables.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return tables;
}

/** Puts these rows in the place of all that stands in the tables, at once. */
export async function writeTables(client: Client, tables: Tables): Promise<void> {
  await client.query('BEGIN');
  // Some of these tables only ever grow; nothing but a search needs to take anything out of them.
  await client.query("SET LOCAL session_replication_role = 'replica'");
  for (const [name, rows] of tables) {
    await client.query(`DELETE FROM ${name}`);
    await client.query(
      `INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('COMMIT');
}
