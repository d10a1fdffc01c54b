import { findBasis } from '../tables/bases.js';
import { timeOf } from './live-until.js';
import type { Records } from './read-records.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Laws, bases, roles and categories begin and end with a day of Japan (holds-on.ts). */
const TIME_ZONE = 9 * HOUR;

/**
 * The first instant after `now` at which time alone may change what these records permit or forbid,
 * in milliseconds since the epoch. Until then every decision made of them stays as it is.
 */
export function steadyUntil({ authorizations, prohibitions }: Records, now: Date): number {
  const at = now.getTime();
  let until = (Math.floor((at + TIME_ZONE) / DAY) + 1) * DAY - TIME_ZONE;
  const turnsAt = (moment: number): void => {
    if (moment > at && moment < until) until = moment;
  };
  for (const { basis, validFrom, validTo, withdrawnAt } of authorizations) {
    turnsAt(timeOf(validFrom));
    turnsAt(timeOf(validTo));
    turnsAt(timeOf(withdrawnAt));
    turnsAt(timeOf(validFrom) + (findBasis(basis)?.maxHours ?? NaN) * HOUR);
  }
  for (const { from, liftedAt, releases } of prohibitions) {
    turnsAt(timeOf(from));
    turnsAt(timeOf(liftedAt));
    for (const release of releases) {
      turnsAt(timeOf(release.from));
      turnsAt(timeOf(release.to));
    }
  }
  return until;
}
