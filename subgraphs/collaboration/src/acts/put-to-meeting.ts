import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { consentedFile } from '../records/latest-file.js';
import { openPlan } from '../records/open-plan.js';
import type { Recorded } from '../recorded.js';
import { takeStep, type StepInput } from './move-file.js';
import { requireReason } from './read-values.js';
import { requireMay } from './require-may.js';

/**
 * A plan comes before the 重層的支援会議, which handles only what the person consented to (domain.md
 * §3.1): without a live consent there is no such step, in no program and not in the database.
 */
export async function putToMeeting(input: StepInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'MOVE_FILE');
  const why = requireReason('why', input.why);
  const file = await consentedFile(desk, input.file);
  const plan = await openPlan(desk.manager, file.id);
  if (plan === undefined) throw recordError('WRONG_STATE');
  const { expectedVersion } = input;
  return takeStep(file, { expectedVersion, why, acts: ['PUT_TO_MEETING'] }, desk);
}
