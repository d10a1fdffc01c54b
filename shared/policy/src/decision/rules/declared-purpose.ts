import { findPurpose } from '../../tables/purposes.js';
import type { Rule } from '../rule.js';

/** A purpose is declared, known, and the role's own (利用目的の特定, 個人情報保護法61条). */
export const declaredPurpose: Rule = {
  kind: 'GATE',
  id: 'DECLARED_PURPOSE',
  law: '個人情報保護法61条',
  refuses: ({ viewer, purpose }) =>
    findPurpose(purpose)?.roles.includes(viewer.role) === true ? null : 'PURPOSE_MISMATCH',
};
