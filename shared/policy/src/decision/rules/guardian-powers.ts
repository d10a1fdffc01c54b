import { authorizationGrounds } from '../authorization-grounds.js';
import type { Rule } from '../rule.js';

/** The powers of a guardian (LB-20) speak for the person as consent does, within the 代理権目録. */
export const guardianPowers: Rule = {
  kind: 'GROUND',
  id: 'GUARDIAN_POWERS',
  law: '民法859条・876条の4・876条の9',
  find: (facts) => authorizationGrounds(facts, 'GUARDIAN_POWERS'),
};
