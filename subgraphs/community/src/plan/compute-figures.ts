import { holdsOn } from '@kasane/policy/tables/holds-on';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import DataLoader from 'dataloader';
import { computedFigures, type ComputedFigure } from './computed-figures.js';

type Figures = Readonly<Record<string, number | null>>;

const loaders = new WeakMap<SubgraphContext, DataLoader<number, Figures>>();

/** How a figure is counted in a fiscal year; undefined where nobody counts it then. */
export const figureIn = (code: string, fiscalYear: number): ComputedFigure | undefined =>
  computedFigures.find(
    (figure) =>
      figure.code === code && holdsOn(figure, new Date(`${String(fiscalYear)}-04-01T12:00+09:00`)),
  );

/** What is counted here for a fiscal year, by figure; one statement for all the years asked for. */
export function computeFigures(context: SubgraphContext, fiscalYear: number): Promise<Figures> {
  const known =
    loaders.get(context) ?? new DataLoader((years: readonly number[]) => count(context, years));
  loaders.set(context, known);
  return known.load(fiscalYear);
}

async function count(context: SubgraphContext, years: readonly number[]): Promise<Figures[]> {
  const columns = computedFigures.flatMap(({ sql }, at) =>
    sql === null ? [] : [`${sql}::float8 AS f${String(at)}`],
  );
  const rows: (Figures & { year: number })[] = await context
    .database('community')
    .query(`SELECT y.year, ${columns.join(', ')} FROM unnest($1::int[]) AS y(year)`, [years]);
  return years.map((year) => {
    const row = rows.find((one) => one.year === year) ?? {};
    return Object.fromEntries(
      computedFigures.flatMap((figure, at) =>
        figureIn(figure.code, year) === figure
          ? [[figure.code, (row as Figures)[`f${String(at)}`] ?? null]]
          : [],
      ),
    );
  });
}
