import { holdsOn } from './holds-on.js';

/**
 * How a number that is counted out of records about single people may be told (domain.md §0-12). What a
 * city decides otherwise is a new row, and the old one gets an end.
 */
export interface PublicationRule {
  /** Fewer people than this identify somebody. */
  readonly smallest: number;
  /** Told as the nearest multiple of this, so that one person more is no other number. */
  readonly step: number;
  /** Counted up to the end of the last closed one, so that no two readings stand around one person. */
  readonly closed: 'MONTH';
  readonly citation: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

// prettier-ignore
export const publicationRules = [
  { smallest: 10, step: 5, closed: 'MONTH', citation: 'n≥10・丸め・月次の締め [D]', validFrom: '2000-01-01', validTo: null },
] as const satisfies readonly PublicationRule[];

/** @throws Error before the first row holds: nothing may be told then */
export function publicationRule(now: Date): PublicationRule {
  const rule = publicationRules.findLast((row) => holdsOn(row, now));
  if (rule === undefined) throw new Error('no rule of publication holds; see publicationRules');
  return rule;
}

const JAPAN = 9 * 3_600_000;

/** The first moment that is not counted yet: the beginning of the running month, in Japan. */
export function closedUntil(now: Date): Date {
  const there = new Date(now.getTime() + JAPAN);
  return new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), 1) - JAPAN);
}

/** The nearest multiple of the step; a half goes up. */
export const rounded = (count: number, { step }: Pick<PublicationRule, 'step'>): number =>
  Math.floor(count / step + 0.5) * step;

/** The same for a number that is told as 「多くて」. */
export const roundedUp = (count: number, { step }: Pick<PublicationRule, 'step'>): number =>
  Math.ceil(count / step) * step;
