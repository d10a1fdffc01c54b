/** The day so many months and days after (or before) a day, `YYYY-MM-DD`. */
export function shift(iso: string, by: { days?: number; months?: number }): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + (by.months ?? 0));
  date.setUTCDate(date.getUTCDate() + (by.days ?? 0));
  return date.toISOString().slice(0, 10);
}
