import type { CheckResult } from './registry-answers.js';

/** Every check by its Japanese name. */
const names: Readonly<Record<string, string>> = {
  composition: '合成',
  labels: '札',
  weakening: '札の弱まり',
  'breaking-changes': '互換性',
  ownership: '名前の持ち主',
  url: 'URL',
  health: '動作',
  'privacy-impact': '見える範囲',
};

const marks = { passed: '✓', failed: '✗', skipped: '-' } as const;

/** What the checks found, for people. */
export const checkLines = (checks: readonly CheckResult[]): string[] =>
  checks.flatMap(({ check, outcome, reason, findings }) => [
    `  ${marks[outcome]} ${names[check] ?? check}: ${reason}`,
    ...findings.flatMap(({ message, remedy }) => [`      ${message}`, `        → ${remedy}`]),
  ]);
