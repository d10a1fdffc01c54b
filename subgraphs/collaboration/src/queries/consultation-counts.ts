import DataLoader from 'dataloader';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { posts } from '@kasane/policy/tables/posts';
import { consultationOfYear } from '../tables/casework-figures.js';
import { permissions } from '../tables/who-may.js';
import { closedUntil } from '@kasane/policy/tables/publication';
import { tellCounted, tellParts, tellPeople } from '@kasane/subgraph-kit/people-count';

interface Counted {
  readonly year: number;
  readonly agency: string;
  readonly count: number;
}

const UNIT = '件';

/** All of them are listed: one that took none is told like one that took a few. */
const windows: readonly string[] = posts.flatMap(({ role, agencies }) =>
  permissions.some(
    ({ act, roles }) => act === 'RECEIVE_CONSULTATION' && roles.some((one) => one === role),
  )
    ? agencies
    : [],
);

const loaders = new WeakMap<SubgraphContext, DataLoader<number, readonly Counted[]>>();

/**
 * 相談受付 of a fiscal year (April to March, in Japan), by the window that took them. They are counts of
 * people: a small one is not told, nor one that would give a small one away, and what is told is
 * rounded and ends with the last closed month, by what was received and by what was written down. So
 * nobody can read them before and after one person came (leaks.md 21).
 */
export async function consultationCounts(fiscalYear: number, context: SubgraphContext) {
  const counted = await loaderOf(context).load(fiscalYear);
  const parts = new Map(windows.map((agency) => [agency, 0]));
  for (const { agency, count } of counted) parts.set(agency, count);
  const sum = counted.reduce((all, { count }) => all + count, 0);
  const { value: total, text } = tellCounted(tellPeople(sum, UNIT), UNIT);
  const told = [...tellParts(parts, UNIT)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    fiscalYear,
    total,
    text,
    windows: told.map(([agency, part]) => {
      const { value, text: shown } = tellCounted(part, UNIT);
      return { agency, count: value, text: shown };
    }),
    source: 'この基盤の記録: 相談受付 (匿名を含む)。締めた月まで',
  };
}

function loaderOf(context: SubgraphContext): DataLoader<number, readonly Counted[]> {
  const known =
    loaders.get(context) ??
    new DataLoader<number, readonly Counted[]>(async (years) => {
      const rows: Counted[] = await context.database('collaboration').query(
        `SELECT y.year, c.received_by_agency AS agency, count(*)::int AS count
           FROM unnest($1::int[]) AS y(year)
           JOIN collaboration.consultation_version c ON ${consultationOfYear}
          GROUP BY 1, 2`,
        [years, closedUntil(new Date())],
      );
      return years.map((year) => rows.filter((row) => row.year === year));
    });
  loaders.set(context, known);
  return known;
}
