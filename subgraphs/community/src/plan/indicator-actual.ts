import { closedUntil } from '@kasane/policy/tables/publication';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { SMALLEST } from '@kasane/subgraph-kit/people-count';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Row } from '../keeping/columns.js';
import { loadBy, loadRecord } from '../keeping/load-records.js';
import { computeFigures, figureIn } from './compute-figures.js';
import { indicatorYear, planIndicator } from './plan-indicator.js';

/** An actual as other subgraphs know it: enough to count it, nothing of what came out. */
export interface ActualReference {
  readonly indicator: string;
  /** A code of computed-figures.ts, or `ENTERED`. */
  readonly figure: string;
  readonly fiscalYear: number;
  /** What `collaboration` counted; absent until the gateway has asked it. */
  readonly counted?: { readonly value: number | null; readonly few: boolean } | null;
}

export interface IndicatorActual {
  readonly origin: 'COMPUTED' | 'ENTERED';
  /** Null where nothing is known, or where it must not be told. */
  readonly value: number | null;
  readonly text: string;
  readonly asOf: Date | null;
  readonly source: string | null;
  readonly enteredByAgency: string | null;
}

const ENTERED = 'ENTERED';
/** Those `fiscalYear` of keeping/fields.ts takes. */
const YEARS = { from: 1990, to: 2100 } as const;

/** What was reached in a year. An indicator may be counted from some year on, and by hand before. */
export function referToActual(indicator: Row, fiscalYear: number): ActualReference {
  const problems = collectProblems();
  if (fiscalYear < YEARS.from || fiscalYear > YEARS.to) {
    problems.add('fiscalYear', 'NUMBER_OUT_OF_RANGE');
  }
  problems.settle();
  return { indicator: indicator.id, figure: figureOf(indicator, fiscalYear), fiscalYear };
}

function figureOf(indicator: Row, fiscalYear: number): string {
  const { computedBy, computedFrom } = indicator;
  const counted = typeof computedBy === 'string' && fiscalYear >= Number(computedFrom ?? 0);
  return counted ? computedBy : ENTERED;
}

/** Counted in this graph, or entered by hand with its source. */
export async function indicatorActual(
  { indicator: id, fiscalYear, counted }: ActualReference,
  context: SubgraphContext,
): Promise<IndicatorActual> {
  const indicator = await loadRecord(context, planIndicator, id);
  if (indicator === null) return nothing;
  const unit = String(indicator['unit']);
  const people = indicator['aboutPeople'] === true;
  const figure = figureOf(indicator, fiscalYear);
  if (figure === ENTERED) return entered({ id, fiscalYear, unit, people }, context);
  const rule = figureIn(figure, fiscalYear);
  const known = {
    ...{ origin: 'COMPUTED' as const, asOf: new Date(), enteredByAgency: null },
    source: `この基盤の記録: ${rule?.name ?? figure}`,
  };
  if (rule?.sql === null) {
    return { ...known, ...closed(known.source), ...tellElsewhere(counted, unit) };
  }
  const value = rule && ((await computeFigures(context, fiscalYear))[figure] ?? null);
  const hide = people || rule?.aboutPeople === true;
  return { ...known, ...tell({ value: value ?? null, unit, hide }) };
}

async function entered(
  of: { id: string; fiscalYear: number; unit: string; people: boolean },
  context: SubgraphContext,
): Promise<IndicatorActual> {
  const years = await loadBy(context, indicatorYear, 'indicator', of.id);
  const year = years.find((row) => row['fiscalYear'] === of.fiscalYear);
  const value = typeof year?.['actual'] === 'number' ? year['actual'] : null;
  if (year === undefined || value === null) return nothing;
  // What its source has made public is public; nobody is protected by its absence here.
  const hide = of.people && year['published'] !== true;
  return {
    ...tell({ value, unit: of.unit, hide }),
    ...{ origin: ENTERED, asOf: year.changedAt, enteredByAgency: year.changedByAgency },
    source: (year['source'] ?? null) as string | null,
  };
}

/** What is counted out of records about single people ends with the last closed month. */
const closed = (source: string) => ({
  asOf: closedUntil(new Date()),
  source: `${source}。締めた月まで`,
});

type Told = Pick<IndicatorActual, 'value' | 'text'>;

const UNCOUNTED: Told = { value: null, text: '今は集計できません' };

const tellFew = (unit: string): Told => ({ value: null, text: `${String(SMALLEST)}${unit}未満` });

function tellElsewhere(counted: ActualReference['counted'], unit: string): Told {
  // Never 記録なし where nobody was asked: the reader would take it for none.
  if (counted === undefined || counted === null) return UNCOUNTED;
  if (counted.few) return tellFew(unit);
  const { value, text } = tell({ value: counted.value, unit, hide: true });
  return { value, text: value === null ? text : `約${text}` };
}

function tell({
  value,
  unit,
  hide,
}: {
  readonly value: number | null;
  readonly unit: string;
  readonly hide: boolean;
}): Told {
  if (value === null) return { value, text: '記録なし' };
  if (hide && value < SMALLEST) return tellFew(unit);
  return { value, text: `${value.toLocaleString('ja-JP')}${unit}` };
}

const nothing: IndicatorActual = {
  ...{ origin: ENTERED, ...tell({ value: null, unit: '', hide: false }) },
  ...{ asOf: null, source: null, enteredByAgency: null },
};
