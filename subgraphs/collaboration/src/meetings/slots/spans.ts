/** From a moment to a later one; `to` is the first moment outside. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

const byBeginning = (one: Span, other: Span) => one.from.getTime() - other.from.getTime();

/** The same time as few spans as it takes, in order; what ends before it begins is nothing. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).sort(byBeginning)) {
    const last = result.at(-1);
    if (last === undefined || last.to < span.from) result.push(span);
    else if (last.to < span.to) result[result.length - 1] = { from: last.from, to: span.to };
  }
  return result;
}

/** What lies in both; each of them joined. */
export const overlap = (some: readonly Span[], others: readonly Span[]): readonly Span[] =>
  some
    .flatMap((one) =>
      others.map((other) => ({
        from: one.from < other.from ? other.from : one.from,
        to: one.to < other.to ? one.to : other.to,
      })),
    )
    .filter(({ from, to }) => from < to)
    .sort(byBeginning);
