import { authorizationGrounds } from '../authorization-grounds.js';
import type { Rule } from '../rule.js';

/** Position 4: the consent of the person (LB-01). */
export const consent: Rule = {
  kind: 'GROUND',
  id: 'CONSENT',
  law: '個人情報保護法69条2項1号',
  find: (facts) => authorizationGrounds(facts, 'CONSENT'),
};
