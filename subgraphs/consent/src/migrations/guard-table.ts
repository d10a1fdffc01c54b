import { guardAppendOnly } from '@kasane/db/append-only';

/** The triggers of an append-only table of this schema. */
export const guardTable = (table: string, changeable?: readonly string[]): string =>
  guardAppendOnly('consent', table, changeable);
