import { readPage, toConnection, type Connection } from '@kasane/subgraph-kit/connection';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { visibleSql } from '@kasane/subgraph-kit/visibility';

type Arguments = Readonly<Record<string, unknown>>;

/** Before every day there is: whoever has no next step yet comes first. */
const NO_DAY = '0001-01-01';

interface Candidate {
  readonly id: string;
  readonly due: string;
}

/**
 * The people one is trying to reach, the next step that is due first; among them only whom the
 * reader may be shown, so that page lengths tell of nobody else.
 *
 * @throws GraphQLError `BAD_PAGE`
 */
export async function outreachCandidates(
  given: Arguments,
  { visible, database }: SubgraphContext,
): Promise<Connection<Candidate>> {
  const page = readPage(given, 2);
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${String(parameters.push(value))}`;
  const isGiven = (name: string) => given[name] !== undefined && given[name] !== null;
  const where = ['o.ended_at IS NULL', "o.stage <> 'NOTICED'"];
  where.push(visibleSql(visible('CASE_OUTREACH_CONTACT'), 'o.person', bind));
  if (isGiven('stage')) where.push(`o.stage = ${bind(given['stage'])}`);
  if (isGiven('worker')) where.push(`o.worker = ${bind(given['worker'])}`);
  if (isGiven('dueBy')) where.push(`o.next_on <= ${bind(given['dueBy'])}::date`);
  const due = `coalesce(min(o.next_on), '${NO_DAY}'::date)`;
  const having =
    page.after === null
      ? ''
      : `HAVING (${due}, o.person) > (${bind(page.after[0])}::date, ${bind(page.after[1])}::uuid)`;
  const rows: Candidate[] = await database('collaboration').query(
    `SELECT o.person::text AS id, ${due}::text AS due FROM collaboration.outreach o
      WHERE o.person IS NOT NULL AND ${where.join(' AND ')} GROUP BY o.person ${having}
      ORDER BY ${due}, o.person LIMIT ${bind(page.limit + 1)}`,
    parameters,
  );
  return toConnection(rows, page, ({ due: day, id }) => [day, id]);
}
