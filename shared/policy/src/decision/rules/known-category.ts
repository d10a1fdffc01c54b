import { findCategory } from '../../tables/categories.js';
import type { Rule } from '../rule.js';

/** What no table describes has no policy, and so is refused (leaks.md 12). */
export const knownCategory: Rule = {
  kind: 'GATE',
  id: 'KNOWN_CATEGORY',
  law: '個人情報保護法61条',
  refuses: ({ category }) => (findCategory(category) === undefined ? 'UNKNOWN_CATEGORY' : null),
};
