import { isPost } from '../../tables/posts.js';
import type { Rule } from '../rule.js';

/** A role at an agency that has none of it is nobody's post, and reads nothing (posts.ts). */
export const knownPost: Rule = {
  kind: 'GATE',
  id: 'KNOWN_POST',
  law: '個人情報保護法66条',
  refuses: ({ viewer }) => (isPost(viewer) ? null : 'ROLE_NOT_AT_AGENCY'),
};
