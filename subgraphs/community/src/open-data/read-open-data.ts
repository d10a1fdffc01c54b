import { decodeText, type FileEncoding } from '@kasane/csv/decode-text';
import { readTable } from '@kasane/csv/read-table';
import { checkSites } from './rows/check-sites.js';
import { collectFindings, type Observation } from './collect-findings.js';
import { plausibleBox, type Box } from './values/coordinates.js';
import type { Finding } from './findings.js';
import { groupPlaces } from './rows/group-places.js';
import type { DatasetKind } from './layouts/meanings.js';
import { areaCodesOf } from './values/phone.js';
import type { ImportedPlace } from './place.js';
import { readRow } from './rows/read-row.js';
import { recogniseLayout } from './layouts/recognise-layout.js';
import { OpenDataRefusal } from './refusal.js';
import { gatherTowns } from './rows/row-address.js';
import { roughPoint } from './rows/row-coordinates.js';
import { toSourceRows, type SourceRow } from './rows/source-rows.js';

export interface OpenDataReading {
  readonly encoding: FileEncoding;
  readonly layout: string;
  readonly dataset: DatasetKind;
  /** As the file names it; null where it does not. */
  readonly publisher: string | null;
  /** Data rows of the file, also those left out. */
  readonly rowsRead: number;
  /** In the order of their ids. */
  readonly places: readonly ImportedPlace[];
  readonly findings: readonly Finding[];
}

/**
 * Reads an open-data file: decode, split, recognise, gather what the rows tell about each other,
 * read each row, put rows of one place together, compare places. Pure; same bytes, same answer, and
 * encoding, line ends and the order of rows change nothing but the line numbers.
 *
 * @param bounds where the city lies; default: within about 55 km of the middle of its places.
 * @throws FileRefusal where the file as a whole cannot be taken.
 */
export function readOpenData(
  bytes: Uint8Array,
  { bounds }: { readonly bounds?: Box } = {},
): OpenDataReading {
  const { text, encoding } = decodeText(bytes);
  const table = readTable(text);
  const recognised = recogniseLayout(table.header);
  const { layout } = recognised;
  const observations: Observation[] = [];
  const observe = (seen: Observation): void => {
    observations.push(seen);
  };
  if (table.rows.length === 0) {
    throw new OpenDataRefusal(
      'NO_ROWS',
      `見出し (${layout.name}) だけで、データの行がありません。書き出しの条件を確かめてください。`,
    );
  }
  for (const column of recognised.unknown) {
    observe({ code: 'UNKNOWN_COLUMN', line: 1, column, raw: column });
  }
  const rows = toSourceRows(table, recognised, observe);
  const evidence = {
    ...gatherTowns(rows),
    areaCodes: areaCodesOf(rows.map((row) => row.raw('phone'))),
    box: bounds ?? plausibleBox(rows.flatMap((row) => roughPoint(row) ?? [])),
  };
  reportRepeatedIds(rows, observe);
  const readings = rows.flatMap((row) => readRow(row, layout.dataset, evidence, observe) ?? []);
  const grouped = groupPlaces(readings, observe);
  checkSites(grouped, observe);
  return {
    encoding,
    layout: layout.name,
    dataset: layout.dataset,
    publisher: readPublisher(rows),
    rowsRead: table.rows.length,
    places: grouped.map(({ place }) => place).sort((a, b) => (a.id < b.id ? -1 : 1)),
    findings: collectFindings(observations),
  };
}

function reportRepeatedIds(rows: readonly SourceRow[], observe: (seen: Observation) => void): void {
  const ids = rows.map((row) => row.raw('publishedId').trim());
  for (const [index, row] of rows.entries()) {
    const raw = ids[index] ?? '';
    if (raw === '' || ids.indexOf(raw) === ids.lastIndexOf(raw)) continue;
    observe({ code: 'ID_REPEATED', line: row.line, column: row.column('publishedId'), raw });
  }
}

function readPublisher(rows: readonly SourceRow[]): string | null {
  const names = rows
    .map(
      (row) => row.raw('publisher').trim() || `${row.raw('prefecture')}${row.raw('city')}`.trim(),
    )
    .filter((name) => name !== '')
    .sort();
  return names[Math.floor(names.length / 2)] ?? null;
}
