import { kanaKey, nameKey } from '@kasane/japanese/match-key';
import { readPage, toConnection, type Connection } from '@kasane/subgraph-kit/connection';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { requireId } from '@kasane/subgraph-kit/person-id';
import { intersect, visibleSql } from '@kasane/subgraph-kit/visibility';
import { GraphQLError } from 'graphql';

type Arguments = Readonly<Record<string, unknown>>;

interface Criterion {
  readonly argument: string;
  /** Searching by it tells this much about whoever is found. */
  readonly category: string;
  readonly fold: (text: string) => string;
  readonly sql: (parameter: string) => string;
  readonly prefix: boolean;
}

// prettier-ignore
const criteria: readonly Criterion[] = [
  { argument: 'kana', category: 'RESIDENT_NAME', fold: kanaKey, prefix: true,
    sql: (value) => `s.kana_key LIKE ${value}` },
  { argument: 'name', category: 'RESIDENT_NAME', fold: nameKey, prefix: true,
    sql: (value) => `(s.name_key LIKE ${value} OR (s.alphabet_key <> '' AND s.alphabet_key LIKE ${value}))` },
  { argument: 'birthDate', category: 'RESIDENT_BIRTH', fold: (text) => text, prefix: false,
    sql: (value) => `s.birth_date = ${value}` },
  { argument: 'atenaNumber', category: 'RESIDENT_NUMBER', fold: (text) => text.normalize('NFKC').trim(), prefix: false,
    sql: (value) => `s.atena_number = ${value}` },
];

/**
 * `Query.searchPeople`: only among people who are visible under the category of every argument
 * used, so that neither a hit, nor a miss, nor the length of the list tells of anybody else.
 *
 * The list is sorted by reading only where it was searched by name, and a cursor is an opaque id:
 * otherwise the order itself would tell names to a reader who searched by birth date. A cursor that
 * points at somebody outside the result finds nothing, so it cannot be used as a ruler.
 *
 * @throws GraphQLError `SEARCH_CRITERION_REQUIRED`, `BAD_PAGE`, `MALFORMED_ID` (in a cursor)
 */
export async function searchPeople(
  given: Arguments,
  { visible, database }: SubgraphContext,
): Promise<Connection<{ id: string }>> {
  const page = readPage(given, 1);
  const used = criteria.flatMap((criterion) => {
    const text = given[criterion.argument];
    const key = typeof text === 'string' ? criterion.fold(text) : '';
    return key === '' ? [] : [{ ...criterion, key }];
  });
  if (used.length === 0) throw noCriterion();

  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${String(parameters.push(value))}`;
  const where = used.map(({ sql, key, prefix }) => sql(bind(prefix ? `${escape(key)}%` : key)));
  const people = intersect([
    visible('PERSON_REFERENCE'),
    ...used.map(({ category }) => visible(category)),
  ]);
  where.push(visibleSql(people, 's.person_id', bind));

  const byName = used.some(({ category }) => category === 'RESIDENT_NAME');
  const order = byName ? ['s.kana_key', 's.person_id'] : ['s.person_id'];
  const matching = where.join(' AND ');
  const after =
    page.after === null
      ? ''
      : `AND (${order.join(', ')}) > (SELECT ${order.join(', ')} FROM household.person_search s WHERE s.person_id = ${bind(requireId('Person', page.after[0]))} AND ${matching})`;
  const rows: { id: string }[] = await database('household').query(
    `SELECT s.person_id::text AS id FROM household.person_search s WHERE ${matching} ${after} ORDER BY ${order.join(', ')} LIMIT ${bind(page.limit + 1)}`,
    parameters,
  );
  return toConnection(rows, page, ({ id }) => [id]);
}

const escape = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const noCriterion = () =>
  new GraphQLError(
    'kana・name・birthDate・atenaNumber のうち少なくとも一つを、空でない文字で指定してください。',
    { extensions: { code: 'SEARCH_CRITERION_REQUIRED' } },
  );
