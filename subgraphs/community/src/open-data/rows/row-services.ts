import type { Observe } from '../collect-findings.js';
import type { DatasetKind } from '../layouts/meanings.js';
import type { ImportedService } from '../place.js';
import { countOrNull } from './row-values.js';
import { narrowerInName, readService, splitServices } from '../layouts/service-texts.js';
import type { SourceRow } from './source-rows.js';

/** The services a row states. A public facility has none: its list has no such column. */
export function readRowServices(
  row: SourceRow,
  dataset: DatasetKind,
  name: string,
  observe: Observe,
): readonly ImportedService[] {
  if (dataset === 'PUBLIC_FACILITY') return [];
  const [line, column, raw] = [row.line, row.column('service'), row.raw('service')];
  const published = splitServices(raw);
  if (published.length === 0) observe({ code: 'SERVICE_MISSING', line, column, raw });
  const officeNumber = row.raw('officeNumber').normalize('NFKC').trim();
  if (dataset === 'CARE_SERVICE' && officeNumber === '') {
    observe({ code: 'OFFICE_NUMBER_MISSING', line, column: row.column('officeNumber'), raw: '' });
  }
  const capacity = countOrNull(row, 'capacity', observe);
  const publishedId = row.raw('publishedId').trim();
  return published.map((asPublished) => {
    const { kind, code } = readService(dataset, asPublished);
    if (kind === null) observe({ code: 'SERVICE_UNKNOWN', line, column, raw: asPublished });
    const narrower = narrowerInName(name, code);
    if (narrower !== null) {
      observe({
        code: 'SERVICE_NARROWER_IN_NAME',
        line,
        column,
        raw: asPublished,
        detail: `名称: ${narrower}`,
      });
    }
    return {
      kind,
      code,
      asPublished,
      publishedId: publishedId === '' ? null : publishedId,
      officeNumber: officeNumber === '' ? null : officeNumber,
      capacity,
    };
  });
}
