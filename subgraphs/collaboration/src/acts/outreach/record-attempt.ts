import { randomUUID } from 'node:crypto';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { insertRow } from '@kasane/subgraph-kit/recording/write-version';
import { runningOutreach } from '../../records/latest-outreach.js';
import type { Recorded } from '../../recorded.js';
import { outreachMethods, outreachOutcomes } from '../../tables/outreach-choices.js';
import { checkCodes, optionalText } from '../read-values.js';
import { requireMay } from '../require-may.js';

export interface AttemptInput {
  readonly outreach: string;
  readonly method: string;
  readonly outcome: string;
  readonly happenedAt: Date;
  /** What was seen and said. */
  readonly note?: string | null;
}

/**
 * One more knock on the door, by whoever knocked. What was seen there is said apart from that
 * somebody went: without consent the words are read in a 支援会議 only.
 */
export async function recordAttempt(input: AttemptInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RECORD_ATTEMPT');
  const problems = collectProblems();
  checkCodes('input.method', [input.method], outreachMethods, problems);
  checkCodes('input.outcome', [input.outcome], outreachOutcomes, problems);
  if (input.happenedAt > desk.now) problems.add('input.happenedAt', 'IN_FUTURE');
  const note = optionalText('input.note', input.note, problems);
  problems.settle();
  const outreach = await runningOutreach(desk, input.outreach);
  if (outreach.person === null && note !== null) {
    problems.add('input.note', 'TEXT_WITHOUT_PERSON');
    problems.settle();
  }
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.outreach_attempt', {
    ...{ id, outreach_id: outreach.id, method: input.method, outcome: input.outcome, note },
    happened_at: input.happenedAt,
    written_by: desk.viewer.id,
    written_by_agency: desk.viewer.agency,
  });
  return { id, version: 1 };
}
