import { japaneseDay } from '@kasane/japanese/calendar';
import { readPage, toConnection, type Connection } from '@kasane/subgraph-kit/connection';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { visibleSql } from '@kasane/subgraph-kit/visibility';
import { intervalsOn } from '../../tables/intervals.js';

interface Participant {
  readonly id: string;
}

/**
 * The people who are being introduced to a place, try it or settle there, at one place or at all,
 * among them only whom the reader may be shown.
 *
 * @throws GraphQLError `BAD_PAGE`
 */
export async function participants(
  given: Readonly<Record<string, unknown>>,
  { visible, database }: SubgraphContext,
): Promise<Connection<Participant>> {
  const page = readPage(given, 1);
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${String(parameters.push(value))}`;
  const isGiven = (name: string) => given[name] !== undefined && given[name] !== null;
  const where = ['p.ended_at IS NULL'];
  where.push(visibleSql(visible('CASE_PARTICIPATION'), 'f.person', bind));
  if (isGiven('place')) where.push(`p.place_id::text = ${bind(given['place'])}`);
  if (isGiven('stage')) where.push(`p.stage = ${bind(given['stage'])}`);
  if (isGiven('askBy')) {
    const { followUpDays } = intervalsOn(japaneseDay(new Date()));
    where.push(
      `EXISTS (SELECT FROM collaboration.asked_last a WHERE a.placement_id = p.id
          AND (a.at AT TIME ZONE 'Asia/Tokyo')::date + ${bind(followUpDays)}::int <= ${bind(given['askBy'])}::date)`,
    );
  }
  if (page.after !== null) where.push(`f.person > ${bind(page.after[0])}::uuid`);
  const rows: Participant[] = await database('collaboration').query(
    `SELECT DISTINCT f.person AS id FROM collaboration.placement p
       JOIN collaboration.file f ON f.id = p.file_id
      WHERE ${where.join(' AND ')} ORDER BY f.person LIMIT ${bind(page.limit + 1)}`,
    parameters,
  );
  return toConnection(rows, page, ({ id }) => [id]);
}
