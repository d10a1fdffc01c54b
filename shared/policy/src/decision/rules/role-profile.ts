import { withinRole } from '../../tables/role-limits.js';
import type { Rule } from '../rule.js';

/** No record gives a role more than its profile (domain.md §2.4, LB-24). */
export const roleProfile: Rule = {
  kind: 'PROHIBITION',
  id: 'ROLE_PROFILE',
  law: '個人情報保護法66条、民生委員法15条',
  forbids: ({ viewer, category }) => !withinRole(viewer.role, category.code),
};
