import type { Waiting } from '@kasane/ledger/waiting';

/** What the sealer knows of itself. */
export interface SealerState {
  /** What the last round broke with. */
  readonly trouble: string | undefined;
  readonly waiting: Waiting | undefined;
  /** When a round last went on or ended, or the sealer began; milliseconds, as `now`. */
  readonly movedAt: number;
}

export interface Health {
  readonly status: 'up' | 'down';
  readonly reason?: 'FAILED' | 'STUCK' | 'TRANSACTION_OPEN' | 'NOT_SEALED';
  readonly message?: string;
  readonly entries?: number;
  readonly since?: string;
}

const ROUNDS = 10;
const LEAST = 10_000;

/**
 * Down where rounds fail, where none ends, and where an entry stays unsealed for ten rounds (ten
 * seconds at least): until it is sealed, nobody can prove that it was there.
 */
export function healthOf(
  { trouble, waiting, movedAt }: SealerState,
  interval: number,
  now: number,
): Health {
  const patience = Math.max(ROUNDS * interval, LEAST);
  if (trouble !== undefined) {
    return {
      status: 'down',
      reason: 'FAILED',
      message: 'a round failed; the log of the sealer says why',
    };
  }
  if (now - movedAt > patience) {
    return {
      ...{ status: 'down', reason: 'STUCK', message: 'no round has ended since then' },
      since: new Date(movedAt).toISOString(),
    };
  }
  if (waiting === undefined || waiting.age <= patience) return { status: 'up' };
  return {
    status: 'down',
    ...(waiting.ready
      ? { reason: 'NOT_SEALED', message: 'another sealer is at work and does not come to them' }
      : {
          reason: 'TRANSACTION_OPEN',
          message:
            'a transaction that writes has been open since before them: see pg_stat_activity and pg_prepared_xacts',
        }),
    entries: waiting.entries,
    since: waiting.since.toISOString(),
  };
}
