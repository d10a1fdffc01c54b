import type { Rule } from '../rule.js';

/**
 * D-4 (地方税法22条): what tax rolls reveal goes nowhere without the person's own consent "or a
 * specific statute for that receiving office". That statute stands behind the own duty of the office
 * that holds it (介護保険法129条 and its like). A forum isn't one, and neither is LB-21: the hard
 * denies come before the emergency (domain.md §2.1), and 69条2項4号 names no receiving office.
 */
export const taxRolls: Rule = {
  kind: 'PROHIBITION',
  id: 'D-4',
  law: '地方税法22条',
  forbids: ({ category }, ground) =>
    category.sensitivity === 'S3-TAX' &&
    ground.kind === 'AUTHORIZATION' &&
    ground.basis.code !== 'LB-01',
};
