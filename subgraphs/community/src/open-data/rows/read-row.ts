import { addressText, lotKey, townKey, townText } from '../values/address.js';
import type { Observe } from '../collect-findings.js';
import type { Box } from '../values/coordinates.js';
import {
  corporateOrNull,
  phoneOrNull,
  postalCodeOrNull,
  presenceOrNull,
  timeOrNull,
  urlOrNull,
} from './row-values.js';
import { kanaFaults } from '../values/kana-check.js';
import type { DatasetKind } from '../layouts/meanings.js';
import { readMunicipalityCode } from '../values/municipality-code.js';
import type { ImportedPlace, ImportedService } from '../place.js';
import { plainText } from '../values/plain-text.js';
import { readRowAddress, type TownEvidence } from './row-address.js';
import { readRowPoint } from './row-coordinates.js';
import { readRowServices } from './row-services.js';
import type { SourceRow } from './source-rows.js';

/** What all rows together tell about each. */
export interface FileEvidence extends TownEvidence {
  readonly areaCodes: ReadonlySet<string>;
  readonly box: Box | null;
}

/** A row on its own, before rows of the same place are put together. */
export interface RowReading {
  readonly row: SourceRow;
  readonly publishedId: string | null;
  readonly place: Omit<ImportedPlace, 'id' | 'services'>;
  readonly services: readonly ImportedService[];
}

/** Reads one row; null where it cannot be said which place it is about. */
export function readRow(
  row: SourceRow,
  dataset: DatasetKind,
  evidence: FileEvidence,
  observe: Observe,
): RowReading | null {
  const municipalityCode = readMunicipality(row, observe);
  const name = readName(row, observe);
  if (municipalityCode === null || name === null) return null;
  const found = readRowAddress(row, evidence, observe);
  const point = readRowPoint(row, evidence.box, observe);
  const text = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  reportGaiji(row, observe);
  return {
    row,
    publishedId: text(row.raw('publishedId')),
    services: readRowServices(row, dataset, name, observe),
    place: {
      municipalityCode,
      dataset,
      name,
      nameKana: readKana(row, name, observe),
      address: found === null ? null : addressText(found.address),
      town: text(found === null ? '' : townText(found.address)),
      townName: text(found === null ? '' : townKey(found.address.town)),
      block: text(found?.address.block ?? ''),
      building: text(found?.building ?? ''),
      site: found === null ? null : lotKey(found.address),
      postalCode: postalCodeOrNull(row, observe),
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
      phone: phoneOrNull(row, 'phone', evidence.areaCodes, observe),
      extension: text(row.raw('extension')),
      fax: phoneOrNull(row, 'fax', evidence.areaCodes, observe),
      corporateNumber: corporateOrNull(row, observe),
      corporation: text(row.raw('corporation')),
      days: text(row.raw('days')),
      daysNote: text(row.raw('daysNote')),
      opens: timeOrNull(row, 'opens', observe),
      closes: timeOrNull(row, 'closes', observe),
      temporaryCare: presenceOrNull(row, 'temporaryCare', observe),
      description: text(row.raw('description')),
      url: urlOrNull(row, observe),
      remarks: text(row.raw('remarks')),
    },
  };
}

/** The municipality the place lies in, else the one that published it. */
function readMunicipality(row: SourceRow, observe: Observe): string | null {
  const meaning =
    row.raw('addressMunicipalityCode').trim() === ''
      ? 'municipalityCode'
      : 'addressMunicipalityCode';
  const [line, column, raw] = [row.line, row.column(meaning), row.raw(meaning)];
  const read = readMunicipalityCode(plainText(raw));
  if (read === null) observe({ code: 'MUNICIPALITY_UNREADABLE', line, column, raw });
  else if (read.repaired) {
    observe({ code: 'MUNICIPALITY_CODE_SHORT', line, column, raw, used: read.code });
  }
  return read?.code ?? null;
}

function readName(row: SourceRow, observe: Observe): string | null {
  const [line, column, raw] = [row.line, row.column('name'), row.raw('name')];
  const name = raw.trim();
  if (name === '') {
    observe({ code: 'NAME_MISSING', line, column, raw });
    return null;
  }
  if (name !== raw) observe({ code: 'NAME_SPACES', line, column, raw, used: name });
  return name;
}

function readKana(row: SourceRow, name: string, observe: Observe): string | null {
  const raw = row.raw('nameKana').trim();
  if (raw === '') return null;
  const faults = kanaFaults(name, raw);
  if (faults.length > 0) {
    const column = row.column('nameKana');
    observe({ code: 'KANA_UNLIKE_NAME', line: row.line, column, raw, detail: faults.join('、') });
  }
  return raw;
}

/** Private use characters are a city's own 外字; 〓 stands where one was lost. */
function reportGaiji(row: SourceRow, observe: Observe): void {
  for (const meaning of [
    'name',
    'addressJoined',
    'addressTown',
    'building',
    'corporation',
  ] as const) {
    const raw = row.raw(meaning);
    if (!/[\uE000-\uF8FF〓]/u.test(raw)) continue;
    observe({ code: 'GAIJI', line: row.line, column: row.column(meaning), raw });
  }
}
