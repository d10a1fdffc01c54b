import { fact } from '../fact.js';
import type { SeenPerson } from '../household.js';
import { any, type Verdict } from '../verdict.js';

const WITHDRAWAL = {
  field: 'Person.socialWithdrawal',
  categories: ['LIVELIHOOD_SOCIAL_WITHDRAWAL'],
} as const;

const PROBLEMS = {
  field: 'Person.livelihoodProblems',
  categories: ['LIVELIHOOD_PROBLEM'],
} as const;

export const isWithdrawn = (person: SeenPerson): Verdict =>
  fact(person, WITHDRAWAL, ({ socialWithdrawal }) => (socialWithdrawal ?? null) !== null);

/** One of the 26 items of the assessment. No assessment, or an unreadable item, is no mark. */
export const hasProblem = (person: SeenPerson, ...items: readonly string[]): Verdict =>
  fact(person, PROBLEMS, ({ livelihoodProblems }) =>
    items.some((item) => livelihoodProblems?.[item] === true),
  );

/**
 * Signs that somebody is out of work. 社会保険・課税 are not to be used (domain.md §7), so it is what
 * a department was told: ひきこもりの相談, or 就職活動が困難・社会的孤立 in the assessment.
 */
export const isOutOfWork = (person: SeenPerson): Verdict =>
  any(isWithdrawn(person), hasProblem(person, 'jobSeekingDifficulty', 'socialIsolation'));
