import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { GraphQLError } from 'graphql';
import { authError } from './auth-error.js';
import { createIssuerKeys } from './issuer-keys.js';
import { rememberTokens } from './remember-tokens.js';
import { viewerId, type TrustedIssuer } from './trusted-issuers.js';

export interface TokenVerifierOptions {
  readonly issuers: readonly TrustedIssuer[];
  /** The `aud` tokens must carry. A token made for another service is no ticket here. */
  readonly audience: string;
}

/** Asymmetric only: `none` proves nothing, and HS* would take the issuer's public key as a secret. */
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];

/** Clocks of two servers differ a little. */
const CLOCK_TOLERANCE_SECONDS = 5;

const BEARER = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+) *$/i;

export interface VerifiedToken {
  readonly claims: JWTPayload;
  /** What its `sub` is called here, unique among all trusted issuers (trusted-issuers.ts). */
  readonly id: string;
}

/** Gives what a good `Authorization` header says, or throws one of auth-error.ts. */
export type VerifyToken = (authorizationHeader: string | undefined) => Promise<VerifiedToken>;

/** Who signed, for whom, and until when: everything about a token but what its claims mean. */
export function createTokenVerifier({ issuers, audience }: TokenVerifierOptions): VerifyToken {
  if (issuers.length === 0) throw new Error('No issuer is configured; nobody could sign in');
  const known = new Map(
    issuers.map((issuer) => {
      const keys = createIssuerKeys(issuer.url);
      const check = async (token: string): Promise<JWTPayload> =>
        verify(token, await orUnavailable(keys()), { issuer: issuer.url, audience });
      return [issuer.url, { issuer, check: rememberTokens(check, CLOCK_TOLERANCE_SECONDS) }];
    }),
  );
  return async (header) => {
    if (header === undefined || header.trim() === '') throw authError('MISSING_TOKEN');
    const token = BEARER.exec(header)?.[1];
    if (token === undefined) throw authError('INVALID_TOKEN');
    // Looked up in our own list before anything is fetched: a token cannot send us to a server.
    const found = known.get(issuerOf(token) ?? '');
    if (found === undefined) throw authError('UNKNOWN_ISSUER');
    const { issuer, check } = found;
    const claims = await check(token);
    const id = viewerId(claims.sub ?? '', issuer, issuers);
    if (id === undefined) throw authError('INVALID_TOKEN');
    return { claims, id };
  };
}

/** Reads `iss` without trusting it; only to choose the keys the token is then verified with. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw authError('INVALID_TOKEN');
  }
}

async function orUnavailable(keys: Promise<JWTVerifyGetKey>): Promise<JWTVerifyGetKey> {
  try {
    return await keys;
  } catch (error) {
    process.stderr.write(`ISSUER_UNAVAILABLE: ${error instanceof Error ? error.message : ''}\n`);
    throw authError('ISSUER_UNAVAILABLE');
  }
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  expected: { readonly issuer: string; readonly audience: string },
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      ...expected,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    return payload;
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): GraphQLError {
  if (error instanceof errors.JWTExpired) return authError('EXPIRED_TOKEN');
  if (error instanceof errors.JWTClaimValidationFailed && error.reason === 'missing') {
    return authError('MISSING_CLAIM');
  }
  if (isFetchFailure(error)) return authError('ISSUER_UNAVAILABLE');
  return authError('INVALID_TOKEN');
}

/** jose gives network failures of the key set as a timeout, a generic error or fetch's TypeError. */
function isFetchFailure(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof TypeError) return true;
  return error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC';
}
