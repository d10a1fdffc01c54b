import type { Column } from '../guess/column.js';

/** What a wrap looks at: all columns with their cells, from a file or from a table. */
export interface Extract {
  readonly columns: readonly Column[];
  readonly rows: number;
  /** Line of the file for the index of a cell; undefined for a table, whose rows have none. */
  readonly lineOf: ((index: number) => number) | undefined;
}
