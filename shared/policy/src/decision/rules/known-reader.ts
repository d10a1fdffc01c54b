import { isAgencyCode } from '../../tables/agencies.js';
import { isRoleCode } from '../../tables/roles.js';
import type { Rule } from '../rule.js';

/** Who is not known is nobody, and reads nothing. */
export const knownReader: Rule = {
  kind: 'GATE',
  id: 'KNOWN_READER',
  law: '個人情報保護法66条',
  refuses: ({ viewer }) =>
    viewer.id !== '' && isAgencyCode(viewer.agency) && isRoleCode(viewer.role)
      ? null
      : 'UNKNOWN_READER',
};
