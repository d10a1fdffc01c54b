import { readPage, toConnection, type Connection } from '@kasane/subgraph-kit/connection';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { visibleSql } from '@kasane/subgraph-kit/visibility';
import { areaSubtree } from '../areas/area-subtree.js';

/**
 * `Query.evacuationList`: only among people whose entry the reader may see, so that neither a hit nor
 * the length of the list tells of anybody else. Its order is that of opaque ids and tells nothing.
 *
 * @throws GraphQLError `BAD_PAGE`
 */
export async function evacuationList(
  given: Readonly<Record<string, unknown>>,
  { visible, database }: SubgraphContext,
): Promise<Connection<{ readonly id: string }>> {
  const page = readPage(given, 1);
  const parameters: unknown[] = [];
  const value = (one: unknown): string => `$${String(parameters.push(one))}`;
  const conditions = ['r.closed_at IS NULL', 'r.ended_on IS NULL'];
  conditions.push(visibleSql(visible('EVACUATION_SUPPORT'), 'r.person', value));
  const { areaCode } = given;
  if (typeof areaCode === 'string') {
    conditions.push(`r.area_code IN (${areaSubtree(value(areaCode))})`);
  }
  if (page.after !== null) conditions.push(`r.person::text > ${value(page.after[0])}`);
  const rows: { id: string }[] = await database('community').query(
    `SELECT r.person::text AS id FROM community.evacuation_support r
      WHERE ${conditions.join(' AND ')} ORDER BY r.person::text LIMIT ${value(page.limit + 1)}`,
    parameters,
  );
  return toConnection(
    rows.map(({ id }) => ({ id })),
    page,
    ({ id }) => [id],
  );
}
