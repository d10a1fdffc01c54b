import { holdsOn } from '@kasane/policy/tables/holds-on';
import { closedUntil } from '@kasane/policy/tables/publication';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { tellCounted, tellPeople } from '@kasane/subgraph-kit/people-count';
import DataLoader from 'dataloader';
import { caseworkFigures } from '../tables/casework-figures.js';

export interface FigureReference {
  readonly figure: string;
  readonly fiscalYear: number;
}

/** A number of people, rounded and of closed months, or that it is few (leaks.md 21). */
export interface CountedFigure {
  readonly value: number | null;
  readonly few: boolean;
}

type Counts = Readonly<Record<string, number>>;

const loaders = new WeakMap<SubgraphContext, DataLoader<number, Counts>>();

/** Null for what isn't counted from the casework; no value for a year before it is. */
export async function countedFigure(
  { figure, fiscalYear }: FigureReference,
  context: SubgraphContext,
): Promise<CountedFigure | null> {
  if (!caseworkFigures.some(({ code }) => code === figure)) return null;
  const begins = new Date(`${String(fiscalYear)}-04-01T12:00+09:00`);
  const at = caseworkFigures.findIndex((one) => one.code === figure && holdsOn(one, begins));
  if (at < 0) return { value: null, few: false };
  const count = (await loaderOf(context).load(fiscalYear))[`f${String(at)}`] ?? 0;
  const { value } = tellCounted(tellPeople(count));
  return { value, few: value === null };
}

/** One statement for all the figures and years of a tick. */
function loaderOf(context: SubgraphContext): DataLoader<number, Counts> {
  const columns = caseworkFigures.map(({ sql }, at) => `${sql}::int AS f${String(at)}`);
  const known =
    loaders.get(context) ??
    new DataLoader<number, Counts>(async (years) => {
      const rows: (Counts & { readonly year: number })[] = await context
        .database('collaboration')
        .query(`SELECT y.year, ${columns.join(', ')} FROM unnest($1::int[]) AS y(year)`, [
          years,
          closedUntil(new Date()),
        ]);
      return years.map((year) => rows.find((row) => row.year === year) ?? {});
    });
  loaders.set(context, known);
  return known;
}
