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
 */
export async function disclosures(
  { id }: { readonly id: string },
  { first }: Readonly<Record<string, unknown>>,
  { viewer, database }: SubgraphContext,
) {
  const rows: Row[] = await database('consent').query(
    `SELECT to_char(at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day, agency, category,
            array_agg(DISTINCT purpose) AS purposes, array_agg(DISTINCT basis) AS bases,
            count(DISTINCT entry)::int AS times
       FROM ledger.disclosure
      WHERE subject = $1 AND ($2 OR NOT restricted)
      GROUP BY 1, agency, category
      ORDER BY 1 DESC, agency, category
      LIMIT $3`,
    [id, viewer?.role === 'INFORMATION_OFFICER', readFirst(first)],
  );
  return rows.map((row) => ({
    ...row,
    agencyName: agencyNames.get(row.agency) ?? null,
    categoryName: findCategory(row.category)?.name ?? null,
  }));
}

function readFirst(first: unknown): number {
  const count = first ?? USUAL;
  if (typeof count === 'number' && count >= 1 && count <= MOST) return count;
  const problems = collectProblems();
  problems.add('first', 'BAD_COUNT');
  problems.settle();
  return USUAL;
}
