import type { CategoryCode } from '@kasane/policy/tables/categories';

export type Row = Readonly<Record<string, unknown>>;

/** A category, or what whoever takes part in a meeting reads by that alone. */
export type Told = CategoryCode | 'MEETING';

/**
 * - `owner`: whose row it is: by a key space of the links and the column with the local key, by a
 *   column that holds the opaque id itself, or by the row of another table that this one is behind,
 *   which has an `id` and a `person`. A meeting's own rows are the meeting's, by the column with its id.
 * - `tells`: what every column says unless `columns` has another opinion. An empty list is a column
 *   that nothing of Kasane's shows to anybody.
 * - `kinds`: rows that say something else altogether, by the value of one of their columns.
 * - `beyond`: what else the mere existence of a row says.
 */
export interface ToldTable {
  readonly table: string;
  readonly owner:
    | { readonly system: string; readonly key: string }
    | { readonly id: string }
    | { readonly behind: string; readonly key: string }
    | { readonly meeting: string };
  readonly tells: readonly Told[];
  readonly columns?: Readonly<Record<string, readonly Told[]>>;
  readonly kinds?: {
    readonly column: string;
    readonly tells: Readonly<Record<string, readonly Told[]>>;
  };
  readonly beyond?: readonly Told[];
  /** Columns that make up the key; a row is told from its neighbours by them. */
  readonly keys: readonly string[];
  /** It stands below a row of the same person's other than its owner's; no row of another's fits in. */
  readonly nested?: true;
  /** A column besides the key in which no two rows are alike. */
  readonly unique?: string;
  /**
   * Another person whom a row names, by a local key of some key space or by the opaque id. `edge`:
   * without that person there is nothing of the row to see.
   */
  readonly names?: ({ readonly system: string; readonly key: string } | { readonly id: string }) & {
    readonly edge?: true;
  };
}

/** What the row as a whole says: somebody who may see any of it may know that it is there. */
export function rowTells(told: ToldTable, row: Row): readonly Told[] {
  const columns = Object.keys(row).flatMap((column) => columnTells(told, row, column));
  return [...new Set([...columns, ...(told.beyond ?? [])])];
}

export function columnTells(told: ToldTable, row: Row, column: string): readonly Told[] {
  const { kinds } = told;
  const kind = kinds === undefined ? undefined : kinds.tells[String(row[kinds.column]).trim()];
  const said = told.columns?.[column];
  if (kind === undefined || said?.length === 0) return said ?? told.tells;
  return kind;
}
