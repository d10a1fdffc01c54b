import { fiscalYear, optional, text } from '../keeping/fields.js';
import type { Kind } from '../keeping/kind.js';

/** 市町村地域福祉計画 (社会福祉法107条). Several stand side by side: the one before, and another city's. */
export const welfarePlan: Kind = {
  type: 'WelfarePlan',
  title: '地域福祉計画 (社会福祉法107条)',
  table: 'welfare_plan',
  list: 'welfarePlans',
  fields: [
    text()('municipality', '計画を定めた市町村'),
    text()('name', '計画の名称'),
    text(400)('philosophy', '基本理念'),
    optional(fiscalYear('firstYear', '計画期間の最初の年度')),
    optional(fiscalYear('lastYear', '計画期間の最後の年度')),
    text(1_000)('source', '出典'),
  ],
  order: { by: "r.municipality || ' ' || coalesce(r.first_year, 0)::text || ' ' || r.name" },
  rules: [
    {
      field: 'lastYear',
      problem: 'ENDS_BEFORE_BEGIN',
      broken: ({ firstYear, lastYear }) =>
        typeof firstYear === 'number' && typeof lastYear === 'number' && lastYear < firstYear,
    },
  ],
};
