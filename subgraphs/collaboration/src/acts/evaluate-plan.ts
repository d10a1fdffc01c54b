import { randomUUID } from 'node:crypto';
import { japaneseDay } from '@kasane/japanese/calendar';
import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { insertRow, nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { consentedFile } from '../records/latest-file.js';
import { openPlan } from '../records/open-plan.js';
import type { Recorded } from '../recorded.js';
import { changeItems } from '../tables/change-items.js';
import { intervalsOn } from '../tables/intervals.js';
import { takeStep } from './move-file.js';
import { checkCodes, checkDay, monthsAfter } from './read-values.js';
import { requireMay, writtenBy } from './require-may.js';

export interface EvaluationInput {
  readonly file: string;
  readonly expectedVersion: number;
  readonly kind: 'MONITORING' | 'EVALUATION';
  readonly evaluatedOn: string;
  readonly achievement: 'ACHIEVED' | 'PARTLY' | 'NOT_YET';
  readonly changes: readonly string[];
  readonly ownView: string;
  readonly judgement: string;
  readonly conclusion?: 'END' | 'REPLAN' | 'SUSPEND' | null;
  readonly nextReviewOn?: string | null;
}

/**
 * モニタリング moves the next review on; 評価 concludes the plan: 終結, 再プラン or 中断 (評価シート). What is
 * concluded is done by its own act, with its own conditions.
 */
export async function evaluatePlan(input: EvaluationInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'PLAN');
  const row = readEvaluation(input, desk.now);
  const file = await consentedFile(desk, input.file);
  const plan = await openPlan(desk.manager, file.id);
  const decided = plan !== undefined && plan.decision !== null;
  if (!decided || file.state !== 'SUPPORTING') throw recordError('WRONG_STATE');
  if (file.version !== input.expectedVersion) throw recordError('VERSION_CONFLICT');
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.evaluation', {
    ...{ id, plan_id: plan.id, file_id: file.id, kind: input.kind, ...row.evaluation },
    written_by: desk.viewer.id,
    written_by_agency: desk.viewer.agency,
  });
  if (input.kind === 'MONITORING') {
    const version = await nextVersion(desk.manager, 'collaboration.plan_version', {
      id: plan.id,
      expectedVersion: plan.version,
      moment: 'recorded_at',
      set: { next_review_on: row.nextReviewOn, ...writtenBy(desk) },
    });
    // Whoever was faster has set another day: without ours, the review would be recorded and lost.
    if (version === undefined) throw recordError('VERSION_CONFLICT');
    return { id, version: file.version, case: file.caseId };
  }
  const why = row.evaluation.judgement;
  const { expectedVersion } = input;
  const moved = await takeStep(file, { expectedVersion, why, acts: ['EVALUATE'] }, desk);
  return { id, version: moved.version, case: file.caseId };
}

function readEvaluation(input: EvaluationInput, now: Date) {
  const problems = collectProblems();
  const today = japaneseDay(now);
  const evaluatedOn = checkDay('input.evaluatedOn', input.evaluatedOn, problems);
  if (evaluatedOn > today) problems.add('input.evaluatedOn', 'IN_FUTURE');
  const conclusion = input.conclusion ?? null;
  const next = input.nextReviewOn ?? null;
  if (input.kind === 'EVALUATION') {
    if (conclusion === null) problems.add('input.conclusion', 'CONCLUSION_MISSING');
  } else {
    if (conclusion !== null) problems.add('input.conclusion', 'CONCLUSION_TOO_EARLY');
    const latest = monthsAfter(today, intervalsOn(today).reviewMonths);
    if (next === null) problems.add('input.nextReviewOn', 'BAD_DAY');
    else if (checkDay('input.nextReviewOn', next, problems) > latest) {
      problems.add('input.nextReviewOn', 'REVIEW_TOO_LATE');
    }
  }
  if (input.changes.length === 0) problems.add('input.changes', 'NOTHING_CHOSEN');
  const evaluation = {
    evaluated_on: evaluatedOn,
    achievement: input.achievement,
    changes: checkCodes('input.changes', input.changes, changeItems, problems),
    own_view: checkText('input.ownView', input.ownView, problems),
    judgement: checkText('input.judgement', input.judgement, problems),
    conclusion,
  };
  problems.settle();
  return { evaluation, nextReviewOn: next };
}
