import type { KindRule, Value } from '../keeping/kind.js';

/** A period whose end lies before its beginning. ISO days compare as text. */
export const endsBeforeItBegins = (from: string, to: string): KindRule => ({
  field: to,
  problem: 'ENDS_BEFORE_BEGIN',
  broken: (values) => before(values[to], values[from]),
});

const before = (end: Value | undefined, begin: Value | undefined): boolean =>
  typeof end === 'string' && typeof begin === 'string' && end < begin;
