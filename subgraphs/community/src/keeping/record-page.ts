import {
  readPage,
  toConnection,
  type Connection,
  type PageArguments,
} from '@kasane/subgraph-kit/connection';
import type { DataSource } from 'typeorm';
import { areaSubtree } from '../areas/area-subtree.js';
import { selected, type Row } from './columns.js';
import type { Kind } from './kind.js';

export interface RecordFilter extends PageArguments {
  readonly areaCode?: string | null;
  readonly fiscalYear?: number | null;
  readonly kind?: string | null;
  readonly includeEnded?: boolean | null;
}

interface ListedRow extends Row {
  readonly sortKey: string;
}

/** A page of a kind's records in its order, by one statement. Closed ones are in no list. */
export async function recordPage(
  source: DataSource,
  kind: Kind,
  filter: RecordFilter,
): Promise<Connection<Row>> {
  const page = readPage(filter, 2);
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${String(values.push(one))}`;
  const sort = `(${kind.order.by})::text COLLATE "C"`;
  const direction = kind.order.descending === true ? 'DESC' : 'ASC';
  const beyond = kind.order.descending === true ? '<' : '>';
  const conditions = ['r.closed_at IS NULL', ...filterConditions(kind, filter, value)];
  if (page.after !== null) {
    const [sortKey, id] = page.after;
    // Compared as text, so that a forged cursor is an empty page and not a database error.
    conditions.push(
      `(${sort}, r.id::text COLLATE "C") ${beyond} (${value(sortKey)}, ${value(id)})`,
    );
  }
  const rows: ListedRow[] = await source.query(
    `SELECT ${selected(kind)}, ${sort} AS "sortKey" FROM community.${kind.table} r
      WHERE ${conditions.join(' AND ')}
      ORDER BY ${sort} ${direction}, r.id::text COLLATE "C" ${direction}
      LIMIT ${value(page.limit + 1)}`,
    values,
  );
  return toConnection(rows, page, ({ sortKey, id }) => [sortKey, id]);
}

function filterConditions(
  { fields, year, ongoing }: Kind,
  { areaCode, fiscalYear, kind, includeEnded }: RecordFilter,
  value: (one: unknown) => string,
): string[] {
  const conditions: string[] = [];
  if (areaCode !== undefined && areaCode !== null) {
    conditions.push(`r.area_code IN (${areaSubtree(value(areaCode))})`);
  }
  if (fiscalYear !== undefined && fiscalYear !== null && year !== undefined) {
    const at = value(fiscalYear);
    conditions.push(
      year.is === 'YEAR'
        ? `${year.of} = ${at}`
        : `${year.of} >= make_date(${at}, 4, 1) AND ${year.of} < make_date(${at} + 1, 4, 1)`,
    );
  }
  if (kind !== undefined && kind !== null && fields.some(({ name }) => name === 'kind')) {
    conditions.push(`r.kind = ${value(kind)}`);
  }
  if (ongoing !== undefined && includeEnded !== true) conditions.push(`(${ongoing})`);
  return conditions;
}
