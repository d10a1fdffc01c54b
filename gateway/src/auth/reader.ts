import { isAgencyCode } from '@kasane/policy/tables/agencies';
import type { Viewer } from '@kasane/policy/decision/decide';
import { isPost } from '@kasane/policy/tables/posts';
import { isRoleCode } from '@kasane/policy/tables/roles';
import type { JWTPayload } from 'jose';
import { isUuid } from '../consent/is-uuid.js';
import { authError } from './auth-error.js';

/** The signed-in person. `id` is unique among all trusted issuers (trusted-issuers.ts). */
export interface Reader extends Viewer {
  readonly issuer: string;
  /** For display only; empty where the issuer gives none. */
  readonly name: string;
}

/**
 * Reads the reader out of verified claims; an unknown agency or role is refused, never defaulted,
 * and so is a role that the agency does not have.
 * `id` is what the issuer's `sub` is called here; `person` is the signed-in resident's or guardian's own `Person.id`; what isn't one is nobody's.
 */
export function readReader({ iss, sub, ...claims }: JWTPayload, id: string): Reader {
  const { agency, role, name, person } = claims;
  if (iss === undefined || sub === undefined || sub === '') throw authError('MISSING_CLAIM');
  if (!isAgencyCode(agency) || !isRoleCode(role)) throw authError('MISSING_CLAIM');
  if (!isPost({ agency, role })) throw authError('ROLE_NOT_AT_AGENCY');
  return {
    id,
    issuer: iss,
    agency,
    role,
    name: typeof name === 'string' ? name : '',
    ...(isUuid(person) ? { person } : {}),
  };
}
