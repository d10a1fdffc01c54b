import type { Rule } from '../rule.js';

/**
 * D-6: HIV, 性被害, 里親・養子縁組 and 出自 are opened by a consent that names the category itself. A
 * field coordinate, a forum or an emergency doesn't reach them.
 */
export const specialSubclass: Rule = {
  kind: 'PROHIBITION',
  id: 'D-6',
  law: '方針 (個人情報保護法2条3項の情報ほか)',
  forbids: ({ category }, ground) =>
    category.sensitivity === 'S4-X' &&
    ground.kind === 'AUTHORIZATION' &&
    (ground.basis.code !== 'LB-01' || ground.byField),
};
