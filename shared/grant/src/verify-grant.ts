import { createHash, verify, type KeyObject } from 'node:crypto';
import {
  CLOCK_TOLERANCE,
  GRANT_ALGORITHM,
  GRANT_ISSUER,
  GRANT_TYPE,
  MOST_GRANT_LIFE,
  type Grant,
  type GrantClaims,
} from './grant.js';
import type { FindGrantKey } from './grant-keys.js';
import { readClaims, readScope } from './read-claims.js';
import type { RefusalReason } from './refusal-reasons.js';
import { createReplayGuard, type ReplayGuard } from './replay-guard.js';

export interface GrantVerifierOptions {
  readonly findKey: FindGrantKey;
  /** Name of this subgraph. */
  readonly audience: string;
  readonly issuer?: string;
  readonly replays?: ReplayGuard;
  readonly now?: () => Date;
}

export type Verdict =
  | { readonly kind: 'GRANTED'; readonly grant: Grant }
  | { readonly kind: 'REFUSED'; readonly reason: RefusalReason };

/** @param body the HTTP body as it came, before anything parsed it */
export type VerifyGrant = (
  token: string | undefined,
  body: Uint8Array | undefined,
) => Promise<Verdict>;

/** More than any grant has, and less than Node's header limit: nothing longer is worth decoding. */
const MOST_CHARACTERS = 8_000;

/**
 * The checks of PROTOCOL.md, in order. Nothing that is signed is read before the signature fits,
 * and a jti is only used up by a grant that is good in all other ways.
 */
export function createGrantVerifier({
  findKey,
  audience,
  issuer = GRANT_ISSUER,
  replays = createReplayGuard(),
  now = () => new Date(),
}: GrantVerifierOptions): VerifyGrant {
  return async (token, body) => {
    if (token === undefined || token === '') return refused('ABSENT');
    const parts = token.length > MOST_CHARACTERS ? [] : token.split('.');
    const [head, payload, signature] = parts;
    const header = head === undefined ? undefined : decode(head);
    if (parts.length !== 3 || payload === undefined || signature === undefined || !header) {
      return refused('MALFORMED');
    }
    const { alg, typ, kid, crit } = header;
    if (alg !== GRANT_ALGORITHM || typ !== GRANT_TYPE || crit !== undefined) {
      return refused('WRONG_ALGORITHM');
    }
    const key = typeof kid === 'string' ? await findKey(kid) : undefined;
    if (key === undefined) return refused('UNKNOWN_KEY');
    if (!isSigned(`${head ?? ''}.${payload}`, signature, key)) return refused('BAD_SIGNATURE');
    const claims = readClaims(decode(payload));
    if (claims === undefined) return refused('BAD_CLAIMS');
    const reason = claimsFault(claims, { issuer, audience, seconds: now().getTime() / 1000 });
    if (reason !== undefined) return refused(reason);
    if (body === undefined || !isBody(body, claims.body)) return refused('BODY_CHANGED');
    const scope = readScope(parse(Buffer.from(body).toString()));
    if (scope === undefined) return refused('BAD_SCOPE');
    const until = claims.exp + CLOCK_TOLERANCE;
    const taken = replays.take(claims.jti, until, now().getTime() / 1000);
    if (taken !== 'NEW') return refused(taken === 'USED' ? 'REPLAYED' : 'TOO_MANY_GRANTS');
    const { viewer, purpose } = claims;
    const use = { jti: claims.jti, until: new Date(until * 1000) };
    return { kind: 'GRANTED', grant: { use, viewer, purpose, scope } };
  };
}

function claimsFault(
  { iss, aud, iat, exp }: GrantClaims,
  expected: { issuer: string; audience: string; seconds: number },
): RefusalReason | undefined {
  if (iss !== expected.issuer) return 'WRONG_ISSUER';
  if (aud !== expected.audience) return 'WRONG_AUDIENCE';
  if (exp - iat > MOST_GRANT_LIFE) return 'TOO_LONG_LIVED';
  if (iat > expected.seconds + CLOCK_TOLERANCE) return 'NOT_YET_VALID';
  if (exp + CLOCK_TOLERANCE <= expected.seconds) return 'EXPIRED';
  return undefined;
}

function isSigned(text: string, signature: string, key: KeyObject): boolean {
  // A key of another kind would choose another algorithm whatever the header says.
  if (key.asymmetricKeyType !== 'ed25519') return false;
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}

const isBody = (body: Uint8Array, hash: string): boolean =>
  createHash('sha256').update(body).digest('base64url') === hash;

const decode = (part: string): Readonly<Record<string, unknown>> | undefined => {
  const value = parse(Buffer.from(part, 'base64url').toString());
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refused = (reason: RefusalReason): Verdict => ({ kind: 'REFUSED', reason });
