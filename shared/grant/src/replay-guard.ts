export interface ReplayGuard {
  /** `NEW` once, for as long as the grant could be believed; `FULL` where it cannot be remembered. */
  readonly take: (jti: string, until: number, now: number) => 'NEW' | 'USED' | 'FULL';
}

/** More than 2,000 requests a second for as long as a grant can live. */
const MOST = 100_000;

/**
 * Remembers the grants used in this process until they could not be believed any more. Only grants
 * with a good signature reach it, so nobody else can fill it; a full one refuses rather than forgets.
 *
 * @param most how many it remembers
 */
export function createReplayGuard(most = MOST): ReplayGuard {
  const used = new Map<string, number>();
  return {
    take: (jti, until, now) => {
      // Oldest first; lives differ by seconds only, so those behind a live one can wait.
      for (const [old, end] of used) {
        if (end >= now) break;
        used.delete(old);
      }
      if (used.has(jti)) return 'USED';
      if (used.size >= most) return 'FULL';
      used.set(jti, until);
      return 'NEW';
    },
  };
}
