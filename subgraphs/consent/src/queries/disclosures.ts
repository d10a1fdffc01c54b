import { agencies } from '@kasane/policy/tables/agencies';
import { findCategory } from '@kasane/policy/tables/categories';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';

interface Row {
  readonly day: string;
  readonly agency: string;
  readonly category: string;
  readonly purposes: readonly string[];
  readonly bases: readonly string[];
  readonly times: number;
  readonly earlier: boolean;
}

const USUAL = 100;
const MOST = 1_000;

const agencyNames: ReadonlyMap<string, string> = new Map(
  agencies.map(({ code, name }) => [code, name]),
);

/**
 * To whom a person was shown, safe against relatives (leaks.md 25): nobody else's rows; days, not
 * moments, so that a list can't be matched with a visit; what is restricted is shown to the
 * information officer only, for somebody may be looking over the resident's shoulder.
 *
 * A page ends with a day, and has at least one whole, however many rows that takes: a day cut in two
 * would lose its rest to whoever asks for what is before it. `earlier` counts what this reader sees.
 */
export async function disclosures(
  { id }: { readonly id: string },
  { first, before }: Readonly<Record<string, unknown>>,
  { viewer, database }: Pick<SubgraphContext, 'viewer' | 'database'>,
) {
  const rows: Row[] = await database('consent').query(
    `SELECT day, agency, category, purposes, bases, times, earlier
       FROM (
         SELECT rows.*, count(*) OVER (ORDER BY day DESC) AS reached,
                day = max(day) OVER () AS newest, day > min(day) OVER () AS earlier
           FROM (
             SELECT to_char(at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day, agency, category,
                    array_agg(DISTINCT purpose) AS purposes, array_agg(DISTINCT basis) AS bases,
                    count(DISTINCT entry)::int AS times
               FROM ledger.disclosure
              WHERE subject = $1 AND ($2 OR NOT restricted)
                AND ($4::date IS NULL OR at < $4::date::timestamp AT TIME ZONE 'Asia/Tokyo')
              GROUP BY 1, agency, category) AS rows) AS page
      WHERE newest OR reached <= $3
      ORDER BY day DESC, agency, category`,
    [id, viewer?.role === 'INFORMATION_OFFICER', ...readPage(first, before)],
  );
  return rows.map((row) => ({
    ...row,
    agencyName: agencyNames.get(row.agency) ?? null,
    categoryName: findCategory(row.category)?.name ?? null,
  }));
}

function readPage(
  first: unknown,
  before: unknown,
): readonly [first: number, before: string | null] {
  const problems = collectProblems();
  const count = first ?? USUAL;
  const fits = typeof count === 'number' && count >= 1 && count <= MOST;
  if (!fits) problems.add('first', 'BAD_COUNT');
  const day = before ?? null;
  const known = day === null || (typeof day === 'string' && isDay(day));
  if (!known) problems.add('before', 'BAD_DAY');
  problems.settle();
  return fits && known ? [count, day] : [USUAL, null];
}

/** One of the calendar: a scalar of days takes 2026-10-XX, too. */
function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().slice(0, 10) === text;
}
