import type { Rule } from '../rule.js';

/**
 * A department's worker reads what the own department holds, about anyone (個人情報保護法69条1項,
 * 所掌事務). The records of this platform are held by 情報政策課, whose duty is the information
 * officer's alone: those who run the machines see no contents (domain.md §2.4). What the 多機関協働
 * holds it reads on a record of its own, case by case: "S1–S2 of accepted cases, S3 by consent".
 */
export const ownDuty: Rule = {
  kind: 'GROUND',
  id: 'OWN_DUTY',
  law: '個人情報保護法69条1項 (所掌事務)',
  find: ({ viewer, purpose, category }) =>
    category.holder === viewer.agency &&
    category.holder !== 'multi-agency' &&
    (category.holder === 'audit'
      ? viewer.role === 'INFORMATION_OFFICER' && purpose === 'AUDIT'
      : viewer.role === 'DEPARTMENT_WORKER' && purpose === 'DEPARTMENT_DUTY')
      ? [{ kind: 'OWN_DUTY' }]
      : [],
};
