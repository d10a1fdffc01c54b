import { authorizationGrounds } from '../authorization-grounds.js';
import type { Rule } from '../rule.js';

/** Position 3: an open sitting of a forum whose members are bound to secrecy, or a declared disaster. */
export const statutoryForum: Rule = {
  kind: 'GROUND',
  id: 'STATUTORY_FORUM',
  law: '社会福祉法106条の6ほか',
  find: (facts) => authorizationGrounds(facts, 'STATUTORY_FORUM'),
};
