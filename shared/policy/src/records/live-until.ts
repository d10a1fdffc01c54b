import type { Authorization } from './authorization.js';
import type { Basis } from '../tables/basis.js';

const HOUR = 3_600_000;

/**
 * The first instant at which the record no longer holds, or undefined where it doesn't hold now. A
 * record stated longer than its basis allows ends when the basis says. A date nobody can read makes
 * every comparison false, and so holds nothing open.
 */
export function liveUntil(
  { validFrom, validTo, withdrawnAt }: Authorization,
  { maxHours }: Pick<Basis, 'maxHours'>,
  now: Date,
): Date | undefined {
  const from = timeOf(validFrom);
  const end = Math.min(
    timeOf(validTo),
    withdrawnAt === null ? Infinity : timeOf(withdrawnAt),
    maxHours === null ? Infinity : from + maxHours * HOUR,
  );
  return from <= now.getTime() && now.getTime() < end ? new Date(end) : undefined;
}

/** Milliseconds, or NaN for whatever is no date: comparisons with it are false. */
export const timeOf = (date: unknown): number => (date instanceof Date ? date.getTime() : NaN);
