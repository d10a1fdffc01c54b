import type { Client } from 'pg';
import { stableId } from '../stable-id.js';
import { columnOf, type Kind, type Value, type Values } from './kind.js';
import { naturalId } from './natural-id.js';

/** A record as it is first loaded. `ref('CommunityBase', 'x')` names another one by its key. */
export interface Seed {
  readonly kind: Kind;
  /** Unique within its kind; its id is made of it, unless the kind has a natural key. */
  readonly key: string;
  readonly values: Values;
}

/** The id of a seed that is named by its key. */
export const seedId = (type: string, key: string): string => stableId(type, key);

export interface SeedOptions {
  readonly seeds: readonly Seed[];
  /** Who loaded them, and why, as it will stand in the history of each. */
  readonly recordedBy: string;
  readonly reason: string;
  readonly recordedAt: string;
}

/**
 * Loads records as their owner, in the order of the seeds' kinds. What is there already stays as it
 * is: somebody may have changed it since.
 *
 * @returns how many were new
 */
export async function loadSeeds(
  client: Client,
  { seeds, recordedBy, reason, recordedAt }: SeedOptions,
): Promise<number> {
  let loaded = 0;
  for (const kind of new Set(seeds.map((seed) => seed.kind))) {
    const rows = seeds
      .filter((seed) => seed.kind === kind)
      .map(({ key, values }) => toRow(kind, key, values));
    const columns = kind.fields.map(columnOf).join(', ');
    const { rowCount } = await client.query(
      `WITH rows AS (
         SELECT r.* FROM jsonb_populate_recordset(NULL::community.${kind.table}_version, $1) r
          WHERE NOT EXISTS (SELECT FROM community.record known WHERE known.id = r.id)
       ), records AS (
         INSERT INTO community.record (id, type) SELECT id, $2 FROM rows
       )
       INSERT INTO community.${kind.table}_version
         (id, version, ${columns}, recorded_by, recorded_by_agency, reason, recorded_at)
       SELECT id, 1, ${columns}, $3, 'community', $4, $5 FROM rows`,
      [JSON.stringify(rows), kind.type, recordedBy, reason, recordedAt],
    );
    loaded += rowCount ?? 0;
  }
  return loaded;
}

function toRow(kind: Kind, key: string, values: Values): Readonly<Record<string, Value>> {
  const unknown = Object.keys(values).filter(
    (name) => !kind.fields.some((field) => field.name === name),
  );
  if (unknown.length > 0) throw new Error(`${kind.type} has no ${unknown.join(', ')}`);
  return {
    id: naturalId(kind, values) ?? seedId(kind.type, key),
    ...Object.fromEntries(
      kind.fields.map((field) => [columnOf(field), values[field.name] ?? null]),
    ),
  };
}
