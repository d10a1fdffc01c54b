import { authorizationGrounds } from '../authorization-grounds.js';
import type { Rule } from '../rule.js';

/** Position 2: breaking the glass (LB-21), 72 hours at most, reviewed afterwards. */
export const emergency: Rule = {
  kind: 'GROUND',
  id: 'EMERGENCY',
  law: '個人情報保護法69条2項4号',
  find: (facts) => authorizationGrounds(facts, 'EMERGENCY'),
};
