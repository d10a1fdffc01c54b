import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import { countedFigure, type FigureReference } from './queries/counted-figure.js';
import { consultationCounts } from './queries/consultation-counts.js';

/** A year make_date can read, and a plan may ask about. */
const YEARS = { from: 2000, to: 2100 } as const;

const counted = (
  _parent: unknown,
  { fiscalYear }: Readonly<Record<string, unknown>>,
  context: SubgraphContext,
) => {
  const year = Number(fiscalYear);
  const problems = collectProblems();
  if (year < YEARS.from || year > YEARS.to) problems.add('fiscalYear', 'NUMBER_OUT_OF_RANGE');
  problems.settle();
  return consultationCounts(year, context);
};

/** Numbers about the work, for whoever plans and reports. */
export const statisticsResolvers = {
  Query: { consultationCounts: counted },
  IndicatorActual: {
    counted: (actual: FigureReference, _args: unknown, context: SubgraphContext) =>
      countedFigure(actual, context),
  },
};
