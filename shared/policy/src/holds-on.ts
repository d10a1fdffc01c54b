/** Whether a dated row of a table is law at a moment. Its days are Japanese days. */
export const holdsOn = (
  row: { readonly validFrom: string; readonly validTo: string | null },
  now: Date,
): boolean =>
  startOf(row.validFrom) <= now.getTime() &&
  (row.validTo === null || now.getTime() < startOf(row.validTo));

const startOf = (day: string): number => Date.parse(`${day}T00:00:00+09:00`);
