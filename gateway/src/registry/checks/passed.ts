import type { CheckFinding, CheckVerdict } from './check.js';

export const passed = (reason: string, findings: readonly CheckFinding[] = []): CheckVerdict => ({
  outcome: 'passed',
  reason,
  findings,
});

export const failed = (reason: string, findings: readonly CheckFinding[]): CheckVerdict => ({
  outcome: 'failed',
  reason,
  findings,
});

export const skipped = (reason: string): CheckVerdict => ({
  outcome: 'skipped',
  reason,
  findings: [],
});
