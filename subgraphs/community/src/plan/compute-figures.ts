import DataLoader from 'dataloader';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { computedFigures } from './computed-figures.js';

type Figures = Readonly<Record<string, number | null>>;

const loaders = new WeakMap<SubgraphContext, DataLoader<number, Figures>>();

/** Everything that is counted for a fiscal year; one statement for all the years asked for. */
export function computeFigures(context: SubgraphContext, fiscalYear: number): Promise<Figures> {
  const known =
    loaders.get(context) ?? new DataLoader((years: readonly number[]) => count(context, years));
  loaders.set(context, known);
  return known.load(fiscalYear);
}

async function count(context: SubgraphContext, years: readonly number[]): Promise<Figures[]> {
  const columns = computedFigures.map(({ code, sql }) => `${sql}::float8 AS "${code}"`);
  const rows: (Figures & { year: number })[] = await context
    .database('community')
    .query(`SELECT y.year, ${columns.join(', ')} FROM unnest($1::int[]) AS y(year)`, [years]);
  return years.map((year) => rows.find((row) => row.year === year) ?? {});
}
