import type { CheckResult } from './registry-answers.js';

const marks = { passed: '✓', failed: '✗', skipped: '-' } as const;

/** What the checks found, for people. */
export const checkLines = (checks: readonly CheckResult[]): string[] =>
  checks.flatMap(({ title, outcome, reason, findings }) => [
    `  ${marks[outcome]} ${title}: ${reason}`,
    ...findings.flatMap(({ message, remedy }) => [`      ${message}`, `        → ${remedy}`]),
  ]);
