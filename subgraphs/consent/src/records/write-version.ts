import type { EntityManager } from 'typeorm';

export type RecordTable =
  | 'authorization_version'
  | 'sitting_version'
  | 'sitting_member'
  | 'emergency_review_version'
  | 'protection_measure_version'
  | 'protection_release';

type Value = string | number | boolean | Date | null | readonly string[];

/** Adds a row. What is not named takes the table's default; when it was recorded always does. */
export async function insertRow(
  manager: EntityManager,
  table: RecordTable,
  row: Readonly<Record<string, Value>>,
): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_column, at) => `$${String(at + 1)}`);
  await manager.query(
    `INSERT INTO consent.${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}

export interface NextVersion {
  readonly id: string;
  /** The version its writer read; another one in force means somebody was faster. */
  readonly expectedVersion: number;
  /** Column that is given the present moment. */
  readonly moment: string;
  readonly set: Readonly<Record<string, string | null>>;
}

/**
 * Adds the next version of a record: the one before, with a moment and the given columns changed.
 * @returns the new version, or undefined where the expected one is not the latest
 */
export async function nextVersion(
  manager: EntityManager,
  table: Extract<RecordTable, `${string}_version`>,
  { id, expectedVersion, moment, set }: NextVersion,
): Promise<number | undefined> {
  // Copied inside the database, for a moment that went through JavaScript loses its microseconds.
  const rows: { version: number }[] = await manager.query(
    `INSERT INTO consent.${table}
     SELECT (jsonb_populate_record(v, $3::jsonb || jsonb_build_object(
              'version', v.version + 1, $4::text, now(), 'recorded_at', clock_timestamp()))).*
       FROM consent.${table} v
      WHERE v.id = $1 AND v.version = $2
        AND NOT EXISTS (SELECT FROM consent.${table} n WHERE n.id = v.id AND n.version > v.version)
     RETURNING version`,
    [id, expectedVersion, JSON.stringify(set), moment],
  );
  return rows[0]?.version;
}
