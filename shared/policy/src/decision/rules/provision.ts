import { authorizationGrounds } from '../authorization-grounds.js';
import type { Rule } from '../rule.js';

/** Position 5: internal use and provision with 相当の理由 (LB-02, 03, 04, 23), on a record with the reason. */
export const provision: Rule = {
  kind: 'GROUND',
  id: 'PROVISION',
  law: '個人情報保護法69条2項2号から4号まで',
  find: (facts) => authorizationGrounds(facts, 'PROVISION'),
};
