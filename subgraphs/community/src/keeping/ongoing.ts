/** SQL: today in Japan. */
const TODAY = "(now() AT TIME ZONE 'Asia/Tokyo')::date";

/** SQL condition over the view `r`: it has begun, and not ended. The last day still counts. */
export const ongoingBetween = (from: string, to: string): string =>
  `coalesce(r.${from} <= ${TODAY}, true) AND coalesce(r.${to} >= ${TODAY}, true)`;

/** SQL condition over a view: something of it was there on the last day of a fiscal year. */
export const thereAtYearEnd = (from: string, to: string, year: string): string =>
  `closed_at IS NULL AND coalesce(${from} < make_date(${year} + 1, 4, 1), true)
     AND coalesce(${to} >= make_date(${year} + 1, 3, 31), true)`;
