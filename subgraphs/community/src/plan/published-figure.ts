import { figure, fiscalYear, text } from '../keeping/fields.js';
import type { Kind } from '../keeping/kind.js';

/** A figure some municipality made public, for comparison: as published, with its source. */
export const publishedFigure: Kind = {
  type: 'PublishedFigure',
  title: '公表された数。ほかの市町村との比べのため、出典とともに置く',
  table: 'published_figure',
  list: 'publishedFigures',
  fields: [
    text()('municipality', '公表した市町村'),
    text(400)('name', '何の数か'),
    fiscalYear('fiscalYear', '年度'),
    figure()('value', '数'),
    text(20)('unit', '単位'),
    text(1_000)('source', '出典'),
  ],
  order: { by: "r.municipality || ' ' || r.fiscal_year::text || ' ' || r.name" },
  naturalKey: ['municipality', 'name', 'fiscalYear'],
  year: { of: 'r.fiscal_year', is: 'YEAR' },
};
