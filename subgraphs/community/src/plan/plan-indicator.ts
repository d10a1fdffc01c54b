import { choicesOf } from '../keeping/choices.js';
import {
  choice,
  figure,
  fiscalYear,
  optional,
  record,
  text,
  whole,
  yes,
} from '../keeping/fields.js';
import type { Kind } from '../keeping/kind.js';
import { computedFigures } from './computed-figures.js';

export const computedFigureChoices = choicesOf(
  'ComputedFigure',
  computedFigures.map(({ code, name }) => [code, name]),
);

export const planIndicator: Kind = {
  type: 'PlanIndicator',
  title: '指標',
  table: 'plan_indicator',
  fields: [
    record('PlanAction')('action', '推進施策'),
    whole({ from: 1, to: 99 })('position', '番号'),
    text(400)('name', '名称'),
    text(20)('unit', '単位'),
    yes('aboutPeople', '人を数えるものか。少ない数は示さない'),
    optional(
      choice(computedFigureChoices)(
        'computedBy',
        '実績をこのグラフから計算するもの。null は手入力',
      ),
    ),
    optional(
      fiscalYear('computedFrom', '計算する最初の年度。その前の年度は手入力。null はすべての年度'),
    ),
  ],
  order: { by: "lpad(r.position::text, 2, '0')" },
};

/** What was aimed at and what was reached in a year. */
export const indicatorYear: Kind = {
  type: 'IndicatorYear',
  title: '指標の一年度の目標と実績',
  table: 'indicator_year',
  fields: [
    record('PlanIndicator')('indicator', '指標'),
    fiscalYear('fiscalYear', '年度'),
    optional(figure()('target', '目標')),
    optional(figure()('actual', '手で入れる実績。計算する指標には入れられない')),
    optional(text(1_000)('source', '手で入れた実績の出典')),
    yes('published', '出典で公表されている数か。公表されていない少ない人数は示さない'),
  ],
  order: { by: 'r.fiscal_year' },
  naturalKey: ['indicator', 'fiscalYear'],
  year: { of: 'r.fiscal_year', is: 'YEAR' },
  rules: [
    {
      field: 'source',
      problem: 'SOURCE_MISSING',
      broken: ({ actual, source }) => typeof actual === 'number' && source === null,
    },
  ],
  questions: [
    {
      field: 'actual',
      problem: 'COMPUTED_FIGURE',
      sql: `SELECT $2::numeric IS NOT NULL AND EXISTS (
              SELECT FROM community.plan_indicator i
               WHERE i.id = $1::uuid AND i.computed_by IS NOT NULL
                 AND $3::int >= coalesce(i.computed_from, 0)) AS broken`,
      of: ['indicator', 'actual', 'fiscalYear'],
    },
  ],
};
