import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { consentedFile, type CaseFile } from '../records/latest-file.js';
import { openPlan } from '../records/open-plan.js';
import type { Recorded } from '../recorded.js';
import { takeStep } from './move-file.js';
import { optionalText } from './read-values.js';
import { requireMay, writtenBy } from './require-may.js';

export interface DecisionInput {
  readonly file: string;
  readonly expectedVersion: number;
  readonly decision: 'GRANTED' | 'GRANTED_WITH_CONDITIONS' | 'REFUSED';
  readonly note?: string | null;
}

/**
 * 支援決定 by the city, after the 重層的支援会議 (domain.md §3.2). A plan that is refused goes back to be
 * drafted anew.
 */
export async function decideSupport(input: DecisionInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'DECIDE_SUPPORT');
  const { decision, expectedVersion } = input;
  const problems = collectProblems();
  const note = optionalText('input.note', input.note, problems);
  if (decision !== 'GRANTED' && note === null) problems.add('input.note', 'EMPTY_TEXT');
  problems.settle();
  const file = await consentedFile(desk, input.file);
  if (decision !== 'REFUSED') await requireMeeting(file, desk);
  const moved = await takeStep(
    file,
    {
      expectedVersion,
      why: note ?? '支援決定',
      acts: [decision === 'REFUSED' ? 'RETURN_PLAN' : 'DECIDE_SUPPORT'],
    },
    desk,
  );
  const plan = await openPlan(desk.manager, file.id);
  if (plan === undefined) throw recordError('WRONG_STATE');
  await nextVersion(desk.manager, 'collaboration.plan_version', {
    id: plan.id,
    expectedVersion: plan.version,
    moment: 'decided_at',
    set: { decision, decision_note: note, decided_by: desk.viewer.id, ...writtenBy(desk) },
  });
  return moved;
}

/** A file that isn't before a meeting at all is refused as one in the wrong state, by the step. */
async function requireMeeting({ id, state }: CaseFile, { manager }: Desk): Promise<void> {
  const [met]: { fit: boolean }[] = await manager.query(
    'SELECT collaboration.found_fit($1) AS fit',
    [id],
  );
  if (state === 'IN_MEETING' && met?.fit !== true) throw recordError('NOT_MET_ABOUT');
}
