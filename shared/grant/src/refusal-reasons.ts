/** Why a grant counts for nothing, in the order of the checks. For the subgraph's log; no ids. */
export const refusalReasons = [
  { code: 'ABSENT', meaning: 'no grant came with the request' },
  { code: 'MALFORMED', meaning: 'not a compact JWS, or a header that is not JSON' },
  { code: 'WRONG_ALGORITHM', meaning: 'alg is not EdDSA, or typ is not ours' },
  { code: 'UNKNOWN_KEY', meaning: 'kid names no key of the gateway' },
  { code: 'BAD_SIGNATURE', meaning: 'the signature does not fit' },
  { code: 'BAD_CLAIMS', meaning: 'a claim is missing or has another form' },
  { code: 'WRONG_ISSUER', meaning: 'iss is another gateway' },
  { code: 'WRONG_AUDIENCE', meaning: 'aud is another subgraph' },
  { code: 'TOO_LONG_LIVED', meaning: 'more than 30 seconds from iat to exp' },
  { code: 'NOT_YET_VALID', meaning: 'iat is in the future' },
  { code: 'EXPIRED', meaning: 'exp has passed' },
  { code: 'BODY_CHANGED', meaning: 'the hash of the body is another one' },
  { code: 'BAD_SCOPE', meaning: 'extensions.kasane of the body is missing or has another form' },
  { code: 'REPLAYED', meaning: 'this jti was used before' },
  { code: 'TOO_MANY_GRANTS', meaning: 'more live grants than can be remembered; none is believed' },
] as const;

export type RefusalReason = (typeof refusalReasons)[number]['code'];
