import { japaneseDay } from '@kasane/japanese/calendar';
import { readPage, toConnection, type Connection } from '@kasane/subgraph-kit/connection';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { visibleSql } from '@kasane/subgraph-kit/visibility';
import { intervalsOn } from '../tables/intervals.js';

type Arguments = Readonly<Record<string, unknown>>;

/**
 * The people the 多機関協働 looks after, whose file moved last first; among those only whom the reader
 * may be shown, so that page lengths tell of nobody else. A filter by the plan's review is a question
 * about the plan, and finds those alone whose plan the reader may see.
 *
 * @throws GraphQLError `BAD_PAGE`
 */
export async function caseload(
  given: Arguments,
  { visible, database }: SubgraphContext,
): Promise<Connection<{ id: string; moved: string }>> {
  const page = readPage(given, 2);
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${String(parameters.push(value))}`;
  const isGiven = (name: string) => given[name] !== undefined && given[name] !== null;
  const where = ['true'];
  for (const category of ['CASE_CONTACT', ...(isGiven('reviewDueBy') ? ['CASE_PLAN'] : [])]) {
    where.push(visibleSql(visible(category), 'f.person', bind));
  }
  if (isGiven('state')) where.push(`f.state = ${bind(given['state'])}`);
  if (isGiven('frozen')) {
    where.push(
      `EXISTS (SELECT FROM collaboration.frozen_file z WHERE z.file_id = f.id) = ${bind(given['frozen'])}`,
    );
  }
  if (isGiven('reviewDueBy')) {
    where.push(
      `f.state <> 'ENDED' AND EXISTS (
         SELECT FROM collaboration.plan p WHERE p.file_id = f.id AND p.closed_at IS NULL
            AND p.next_review_on <= ${bind(given['reviewDueBy'])}::date)`,
    );
  }
  if (isGiven('contactOverdue')) {
    const { contactDays } = intervalsOn(japaneseDay(new Date()));
    where.push(
      `f.state <> 'ENDED' AND ${bind(given['contactOverdue'])} = EXISTS (
         SELECT FROM collaboration.last_contact c WHERE c.file_id = f.id
            AND now() - c.at >= make_interval(days => ${bind(contactDays + 1)}::int))`,
    );
  }
  if (isGiven('companion')) {
    where.push(
      `EXISTS (SELECT FROM collaboration.companion c WHERE c.file_id = f.id AND c.until IS NULL
          AND c.viewer = ${bind(given['companion'])})`,
    );
  }
  const having =
    page.after === null
      ? ''
      : `HAVING (max(f.recorded_at), f.person) < (${bind(page.after[0])}::timestamptz, ${bind(page.after[1])}::uuid)`;
  const rows: { id: string; moved: string }[] = await database('collaboration').query(
    `SELECT f.person::text AS id, max(f.recorded_at)::text AS moved
       FROM collaboration.file f
      WHERE ${where.join(' AND ')} GROUP BY f.person ${having}
      ORDER BY max(f.recorded_at) DESC, f.person DESC LIMIT ${bind(page.limit + 1)}`,
    parameters,
  );
  return toConnection(rows, page, ({ moved, id }) => [moved, id]);
}
