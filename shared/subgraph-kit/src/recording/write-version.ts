import type { EntityManager } from 'typeorm';

export type Value = string | number | boolean | Date | null | readonly string[];

/**
 * Adds a row. What is not named takes the table's default; when it was recorded always does.
 * @param table `schema.table`, written in code
 */
export async function insertRow(
  manager: EntityManager,
  table: string,
  row: Readonly<Record<string, Value>>,
): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_column, at) => `$${String(at + 1)}`);
  await manager.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}

export interface NextVersion {
  readonly id: string;
  /** The version its writer read; another one in force means somebody was faster. */
  readonly expectedVersion: number;
  /** Column that is given the present moment, where the version closes the record. */
  readonly moment?: string;
  readonly set: Readonly<Record<string, string | readonly string[] | null>>;
}

/**
 * Adds the next version of a record: the one before, with the given columns changed.
 * @param table `schema.table`, written in code, with `id` and `version` (@kasane/db/append-only)
 * @returns the new version, or undefined where the expected one is not the latest
 */
export async function nextVersion(
  manager: EntityManager,
  table: string,
  { id, expectedVersion, moment, set }: NextVersion,
): Promise<number | undefined> {
  // Copied inside the database, for a moment that went through JavaScript loses its microseconds.
  const rows: { version: number }[] = await manager.query(
    `INSERT INTO ${table}
     SELECT (jsonb_populate_record(v, $3::jsonb || jsonb_build_object(
              'version', v.version + 1, coalesce($4::text, 'recorded_at'), now(),
              'recorded_at', clock_timestamp()))).*
       FROM ${table} v
      WHERE v.id = $1 AND v.version = $2
        AND NOT EXISTS (SELECT FROM ${table} n WHERE n.id = v.id AND n.version > v.version)
     RETURNING version`,
    [id, expectedVersion, JSON.stringify(set), moment ?? null],
  );
  return rows[0]?.version;
}
