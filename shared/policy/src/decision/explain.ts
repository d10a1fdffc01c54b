import { evaluate, type Step } from './evaluate.js';
import type { Decision, Question } from './question.js';
import { rules } from './rules.js';

export type { Step } from './evaluate.js';

/**
 * The decision and how it came about: each rule that spoke, in order, and on which record. For the
 * information officer only; a reader who saw it would learn of protection measures.
 */
export function explain(question: Question): {
  readonly decision: Decision;
  readonly steps: readonly Step[];
} {
  const steps: Step[] = [];
  const decision = evaluate(question, rules, (step) => steps.push(step));
  return { decision, steps };
}
