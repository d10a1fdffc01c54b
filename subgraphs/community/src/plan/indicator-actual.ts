import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { Row } from '../keeping/columns.js';
import { loadBy } from '../keeping/load-records.js';
import { SMALLEST } from '@kasane/subgraph-kit/people-count';
import { computeFigures } from './compute-figures.js';
import { computedFigures } from './computed-figures.js';
import { indicatorYear } from './plan-indicator.js';

export interface IndicatorActual {
  readonly fiscalYear: number;
  /** Null where nothing is known, or where it must not be told. */
  readonly value: number | null;
  readonly text: string;
  readonly computed: boolean;
  readonly source: string | null;
}

/** What was reached in a year: counted in this graph, or entered by hand with its source. */
export async function indicatorActual(
  indicator: Row,
  fiscalYear: number,
  context: SubgraphContext,
): Promise<IndicatorActual> {
  const { computedBy } = indicator;
  const unit = String(indicator['unit']);
  if (typeof computedBy === 'string') {
    const rule = computedFigures.find(({ code }) => code === computedBy);
    const value = (await computeFigures(context, fiscalYear))[computedBy] ?? null;
    const aboutPeople = rule?.aboutPeople === true || indicator['aboutPeople'] === true;
    const source = `この基盤の記録: ${rule?.name ?? computedBy}`;
    return { fiscalYear, ...tell({ value, unit, hide: aboutPeople }), computed: true, source };
  }
  const years = await loadBy(context, indicatorYear, 'indicator', indicator.id);
  const year = years.find((row) => row['fiscalYear'] === fiscalYear);
  const value = typeof year?.['actual'] === 'number' ? year['actual'] : null;
  // What its source has made public is public; nobody is protected by its absence here.
  const hide = indicator['aboutPeople'] === true && year?.['published'] !== true;
  const source = value === null ? null : ((year?.['source'] ?? null) as string | null);
  return { fiscalYear, ...tell({ value, unit, hide }), computed: false, source };
}

interface Told {
  readonly value: number | null;
  readonly unit: string;
  readonly hide: boolean;
}

function tell({ value, unit, hide }: Told): Pick<IndicatorActual, 'value' | 'text'> {
  if (value === null) return { value, text: '記録なし' };
  if (hide && value < SMALLEST) return { value: null, text: `${String(SMALLEST)}${unit}未満` };
  return { value, text: `${value.toLocaleString('ja-JP')}${unit}` };
}
