/** Whether a dated row of a table is law at a moment. Its days are Japanese days. */
export const holdsOn = (
  row: { readonly validFrom: string; readonly validTo: string | null },
  now: Date,
): boolean =>
  startOf(row.validFrom) <= now.getTime() &&
  (row.validTo === null || now.getTime() < startOf(row.validTo));

/** A few dozen days of tables, asked for thousands of times a second. */
const starts = new Map<string, number>();

function startOf(day: string): number {
  const known = starts.get(day) ?? Date.parse(`${day}T00:00:00+09:00`);
  starts.set(day, known);
  return known;
}
