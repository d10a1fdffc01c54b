import type { AgencyCode } from '../tables/agencies.js';
import type { RoleCode } from '../tables/roles.js';

/** Who reads. `id` is the token's subject, unique within its issuer. */
export interface Viewer {
  readonly id: string;
  readonly agency: AgencyCode;
  readonly role: RoleCode;
  /** `Person.id` of a signed-in RESIDENT or guardian. */
  readonly person?: string;
}
