import type { Facts, Ground, Question } from './question.js';
import type { RefusalCode } from './refusals.js';

/**
 * One rule of the ordered list (rules.ts).
 *
 * - GATE refuses a question as such;
 * - PROHIBITION forbids a ground, whichever of the later rules finds it;
 * - GROUND finds what might permit. The first one that nothing forbids is the answer.
 */
export type Rule =
  | (RuleName & {
      readonly kind: 'GATE';
      readonly refuses: (question: Question) => RefusalCode | null;
    })
  | (RuleName & {
      readonly kind: 'PROHIBITION';
      readonly forbids: (facts: Facts, ground: Ground) => boolean;
    })
  | (RuleName & {
      readonly kind: 'GROUND';
      readonly find: (facts: Facts) => readonly Ground[];
    });

interface RuleName {
  readonly id: string;
  readonly law: string;
}
