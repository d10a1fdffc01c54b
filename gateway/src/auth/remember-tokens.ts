import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';

/** Far shorter than the ten minutes for which an issuer's keys are kept, which bounds both. */
const KEPT_MS = 60_000;
const MOST_TOKENS = 10_000;

export type VerifySignature = (token: string) => Promise<JWTPayload>;

/**
 * Verifies a token once a minute and not with every request: a signature does not become another one,
 * and a reader asks many times with the same. That its time is over is seen to the second all the
 * same. Tokens themselves are not kept, only their digests; what failed is not remembered.
 *
 * @param verify claims of a good token, throws for any other
 * @param tolerance seconds by which clocks may differ
 */
export function rememberTokens(verify: VerifySignature, tolerance: number): VerifySignature {
  const known = new LRUCache<string, JWTPayload>({
    max: MOST_TOKENS,
    ttl: KEPT_MS,
    perf: { now: () => Date.now() },
  });
  return async (token) => {
    const key = createHash('sha256').update(token).digest('base64');
    const remembered = known.get(key);
    if (remembered !== undefined && Date.now() / 1_000 < (remembered.exp ?? 0) + tolerance) {
      return remembered;
    }
    const claims = await verify(token);
    known.set(key, claims);
    return claims;
  };
}
