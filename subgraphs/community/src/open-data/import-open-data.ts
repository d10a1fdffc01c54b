import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { Box } from './values/coordinates.js';
import type { FileEncoding } from '@kasane/csv/decode-text';
import type { Finding } from './findings.js';
import { datasetKinds, type DatasetKind } from './layouts/meanings.js';
import type { ImportedPlace } from './place.js';
import { readOpenData, type OpenDataReading } from './read-open-data.js';
import { recordRun } from './record-run.js';
import { writePlaces, type Scope, type Written } from './write-places.js';

/** Where the data comes from. What is not given keeps what an earlier import said. */
export interface DatasetSource {
  readonly publisher?: string;
  readonly title?: string;
  /** For example `CC BY 4.0`. */
  readonly licence?: string;
  readonly url?: string;
}

export type ImportOptions = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** ISO date of the import; places that are gone are closed on it. */
  readonly on: string;
  readonly source?: DatasetSource;
  /** Where the city lies. */
  readonly bounds?: Box;
} & (
  | { readonly url: string }
  /** Connected as a role that may write `community`, outside any transaction. */
  | { readonly client: Client }
);

export interface ImportReport extends Written {
  readonly fileName: string;
  readonly encoding: FileEncoding;
  readonly layout: string;
  readonly dataset: DatasetKind;
  readonly rowsRead: number;
  /** All places of the file. */
  readonly places: number;
  readonly findings: readonly Finding[];
}

/**
 * Imports an open-data file in one transaction: all of it or nothing. Importing the same file again
 * writes nothing.
 *
 * @throws FileRefusal where the file cannot be taken; nothing is written then.
 */
export async function importOpenData(options: ImportOptions): Promise<ImportReport> {
  const { bytes, fileName, bounds } = options;
  const reading = readOpenData(bytes, bounds === undefined ? {} : { bounds });
  const written =
    'client' in options
      ? await inTransaction(options.client, options, reading)
      : await onOwnConnection(options.url, options, reading);
  const { encoding, layout, dataset, rowsRead, places, findings } = reading;
  return {
    ...written,
    fileName,
    encoding,
    layout,
    dataset,
    rowsRead,
    places: places.length,
    findings,
  };
}

async function onOwnConnection(
  url: string,
  options: ImportOptions,
  reading: OpenDataReading,
): Promise<Written> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await inTransaction(client, options, reading);
  } finally {
    await client.end();
  }
}

async function inTransaction(
  client: Client,
  options: ImportOptions,
  reading: OpenDataReading,
): Promise<Written> {
  await client.query('BEGIN');
  try {
    // Two imports at once would each close what the other has just written.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('kasane community import'))`);
    const parts: Written[] = [];
    for (const [municipalityCode, places] of byMunicipality(reading.places)) {
      const scope: Scope = { municipalityCode, dataset: reading.dataset, on: options.on };
      await writeSource(client, scope, options.source ?? {}, reading);
      const written = await writePlaces(client, scope, places);
      const sha256 = createHash('sha256').update(options.bytes).digest('hex');
      await recordRun(client, { scope, fileName: options.fileName, sha256, reading, written });
      parts.push(written);
    }
    await client.query('COMMIT');
    return parts.reduce(add, { placesWritten: 0, servicesWritten: 0, unchanged: 0, closed: 0 });
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

const add = (a: Written, b: Written): Written => ({
  placesWritten: a.placesWritten + b.placesWritten,
  servicesWritten: a.servicesWritten + b.servicesWritten,
  unchanged: a.unchanged + b.unchanged,
  closed: a.closed + b.closed,
});

/** A prefecture's file holds many municipalities; each is its own list. */
function byMunicipality(places: readonly ImportedPlace[]): ReadonlyMap<string, ImportedPlace[]> {
  const groups = new Map<string, ImportedPlace[]>();
  for (const place of places) {
    const group = groups.get(place.municipalityCode) ?? [];
    groups.set(place.municipalityCode, [...group, place]);
  }
  return groups;
}

async function writeSource(
  client: Client,
  { municipalityCode, dataset }: Scope,
  source: DatasetSource,
  reading: OpenDataReading,
): Promise<void> {
  const title = datasetKinds.find(({ kind }) => kind === dataset)?.title ?? reading.layout;
  await client.query(
    `INSERT INTO community.dataset AS known (municipality_code, kind, title, publisher, licence, url)
     VALUES ($1, $2, coalesce($3, $7), coalesce($4, $8, '不明'), $5, $6)
     ON CONFLICT (municipality_code, kind) DO UPDATE SET
       title = coalesce($3, known.title), publisher = coalesce($4, known.publisher),
       licence = coalesce($5, known.licence), url = coalesce($6, known.url)`,
    [
      municipalityCode,
      dataset,
      source.title,
      source.publisher,
      source.licence,
      source.url,
      title,
      reading.publisher,
    ],
  );
}
