import { evaluate } from './evaluate.js';
import type { Decision, Question } from './question.js';
import { rules } from './rules.js';

export type { Decision, Question } from './question.js';
export type { RefusalCode } from './refusals.js';
export type { RemedyCode } from './remedies.js';
export type { Viewer } from './viewer.js';

/**
 * May this viewer, for this purpose, read this category about this person?
 *
 * Total and pure: every input gets an answer, and whatever is missing, unknown or ambiguous refuses.
 */
export const decide = (question: Question): Decision => evaluate(question, rules);
