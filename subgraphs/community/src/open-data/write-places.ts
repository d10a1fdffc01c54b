import { createHash } from 'node:crypto';
import { kanaKey, nameKey } from '@kasane/japanese/match-key';
import type { Client } from 'pg';
import type { ImportedPlace } from './place.js';

export interface Written {
  readonly placesWritten: number;
  readonly servicesWritten: number;
  readonly unchanged: number;
  readonly closed: number;
}

export interface Scope {
  readonly municipalityCode: string;
  readonly dataset: string;
  /** ISO date of the import. */
  readonly on: string;
}

/**
 * Brings the places of one municipality's list to what the file says: new and changed ones are
 * written, the rest is not touched, and those that are gone are closed with the date. Inside the
 * caller's transaction.
 */
export async function writePlaces(
  client: Client,
  { municipalityCode, dataset, on }: Scope,
  places: readonly ImportedPlace[],
): Promise<Written> {
  const rows = places.map(toRow);
  const changed = await client.query<{ id: string }>(UPSERT, [JSON.stringify(rows), on]);
  const ids = new Set(changed.rows.map(({ id }) => id));
  const services = places
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id, services }) =>
      services.map((service, position) => ({ place_id: id, position, ...service })),
    );
  await client.query('DELETE FROM community.place_service WHERE place_id = ANY($1)', [[...ids]]);
  await client.query(INSERT_SERVICES, [JSON.stringify(services)]);
  const closed = await client.query(CLOSE, [
    municipalityCode,
    dataset,
    on,
    places.map(({ id }) => id),
  ]);
  return {
    placesWritten: ids.size,
    servicesWritten: services.length,
    unchanged: places.length - ids.size,
    closed: closed.rowCount ?? 0,
  };
}

function toRow(place: ImportedPlace): Record<string, unknown> {
  const { services, ...fields } = place;
  const row = {
    ...fields,
    nameKey: nameKey(place.name),
    kanaKey: kanaKey(place.nameKana ?? place.name),
    sortKey: (place.nameKana ?? place.name).normalize('NFKC').replaceAll(/\s/gu, ''),
  };
  const digest = createHash('sha256')
    .update(JSON.stringify([row, services]))
    .digest('hex');
  return { ...row, digest };
}

/** Columns of `community.place` and the properties they come from. */
const columns = [
  ['municipality_code', 'municipalityCode', 'text'],
  ['dataset', 'dataset', 'text'],
  ['name', 'name', 'text'],
  ['name_kana', 'nameKana', 'text'],
  ['name_key', 'nameKey', 'text'],
  ['kana_key', 'kanaKey', 'text'],
  ['sort_key', 'sortKey', 'text'],
  ['address', 'address', 'text'],
  ['town', 'town', 'text'],
  ['town_name', 'townName', 'text'],
  ['block', 'block', 'text'],
  ['building', 'building', 'text'],
  ['postal_code', 'postalCode', 'text'],
  ['site', 'site', 'text'],
  ['latitude', 'latitude', 'numeric'],
  ['longitude', 'longitude', 'numeric'],
  ['phone', 'phone', 'text'],
  ['extension', 'extension', 'text'],
  ['fax', 'fax', 'text'],
  ['corporate_number', 'corporateNumber', 'text'],
  ['corporation', 'corporation', 'text'],
  ['days', 'days', 'text'],
  ['days_note', 'daysNote', 'text'],
  ['opens', 'opens', 'text'],
  ['closes', 'closes', 'text'],
  ['temporary_care', 'temporaryCare', 'boolean'],
  ['description', 'description', 'text'],
  ['url', 'url', 'text'],
  ['remarks', 'remarks', 'text'],
  ['digest', 'digest', 'text'],
] as const;

const UPSERT = `
  INSERT INTO community.place AS place (id, first_seen_on, ${columns.map(([name]) => name).join(', ')})
  SELECT id, $2::date, ${columns.map(([, property]) => `"${property}"`).join(', ')}
  FROM jsonb_to_recordset($1) AS r(id uuid, ${columns.map(([, property, type]) => `"${property}" ${type}`).join(', ')})
  ON CONFLICT (id) DO UPDATE
  SET ${columns.map(([name]) => `${name} = excluded.${name}`).join(', ')}, closed_on = NULL
  WHERE place.digest <> excluded.digest OR place.closed_on IS NOT NULL
  RETURNING id::text`;

const INSERT_SERVICES = `
  INSERT INTO community.place_service
    (place_id, position, kind, code, as_published, published_id, office_number, capacity)
  SELECT place_id, position, kind, code, "asPublished", "publishedId", "officeNumber", capacity
  FROM jsonb_to_recordset($1) AS r(place_id uuid, position integer, kind text, code text,
    "asPublished" text, "publishedId" text, "officeNumber" text, capacity integer)`;

const CLOSE = `
  UPDATE community.place SET closed_on = $3
  WHERE municipality_code = $1 AND dataset = $2 AND closed_on IS NULL AND id <> ALL($4::uuid[])`;
