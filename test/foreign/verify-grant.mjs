import { createHash } from 'node:crypto';
import { jwtVerify } from 'jose';
const SKEW = 5;
const used = new Map();
const NOTHING = new Map();
/**
 * Checks a grant as PROTOCOL.md says, with nothing but a library for JWT: who is opened what; nobody
 * where none came, and undefined where it is no good one.
 */
export async function verifyGrant(token, body, keys) {
  if (token === undefined) return NOTHING;
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['EdDSA'],
      typ: 'kasane-grant+jwt',
      issuer: 'kasane-gateway',
      audience: 'municipal-housing',
      clockTolerance: SKEW,
      requiredClaims: ['iss', 'aud', 'iat', 'exp', 'jti', 'body', 'viewer', 'purpose'],
    });
    const now = Date.now() / 1_000;
    const { aud, iat = Infinity, exp = Infinity, jti = '' } = payload;
    if (typeof aud !== 'string' || exp - iat > 30 || iat > now + SKEW) return undefined;
    if (payload['body'] !== createHash('sha256').update(body).digest('base64url')) return undefined;
    for (const [id, end] of used) if (end < now) used.delete(id);
    if (jti === '' || used.has(jti)) return undefined;
    used.set(jti, exp + SKEW);
    return readScope(body);
  } catch {
    return undefined;
  }
}
function texts(list) {
  if (Array.isArray(list) && list.every((one) => typeof one === 'string')) return list;
  throw new TypeError('the scope has another form');
}
function readScope(body) {
  const { subjects } = JSON.parse(body.toString('utf8')).extensions.kasane;
  return new Map(
    subjects.flatMap(({ people, open }) => texts(people).map((id) => [id, new Set(texts(open))])),
  );
}
