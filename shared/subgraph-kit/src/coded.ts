/**
 * A code table that changes by law or by city: which department code meant which value of the
 * graph, and when. Rows are dated; a code outside its dates is still read, for history.
 */
export interface CodeRow<T extends string> {
  readonly code: string;
  readonly value: T;
  /** 日本語 */
  readonly name: string;
  readonly validFrom: string;
  /** Last day it could be given; null while it still can. */
  readonly validTo: string | null;
}

export interface CodeTable<T extends string> {
  readonly rows: readonly CodeRow<T>[];
  /** The graph's value; null where the department's code is empty or unknown to the table. */
  readonly read: (code: string | null | undefined) => T | null;
}

/** @throws Error when the same code stands twice. */
export function codeTable<T extends string>(rows: readonly CodeRow<T>[]): CodeTable<T> {
  const byCode = new Map<string, T>();
  for (const row of rows) {
    if (byCode.has(row.code)) throw new Error(`code ${row.code} stands twice in the table`);
    byCode.set(row.code, row.value);
  }
  return {
    rows,
    read: (code) =>
      code === null || code === undefined || code === '' ? null : (byCode.get(code) ?? null),
  };
}
