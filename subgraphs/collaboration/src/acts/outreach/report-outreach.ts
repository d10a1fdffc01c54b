import { randomUUID } from 'node:crypto';
import { checkPerson, isId } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { insertRow } from '@kasane/subgraph-kit/recording/write-version';
import { requireSitting } from '../../records/open-sitting.js';
import type { Recorded } from '../../recorded.js';
import { consultationTopics } from '../../tables/consultation-topics.js';
import { outreachSources } from '../../tables/outreach-choices.js';
import { checkCodes, optionalText } from '../read-values.js';
import { requireMay, writtenBy } from '../require-may.js';

export interface OutreachReport {
  /** Left out while nobody knows whom it is about; then nothing is said but the topic. */
  readonly person?: string | null;
  readonly source: string;
  /** The sitting that heard it, for `SITTING`. */
  readonly sitting?: string | null;
  readonly consultation?: string | null;
  /**
   * The 気づき of a 地域生活支援会議. It is kept by the community room, which this one can't read, and not
   * looked up: whatever is named, the answer is the same, so that no id can be tried out here.
   */
  readonly meetingHint?: string | null;
  readonly topic: string;
  readonly hint?: string | null;
}

/**
 * Somebody noticed a person whom no window has reached. Whoever noticed says so, at any window; who
 * it is stays unseen until the 多機関協働 takes it on. Whomever a measure keeps from the person (D-1) is
 * heard as well, and answered like everybody: a refusal would tell of the measure at any window.
 */
export async function reportOutreach(input: OutreachReport, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'REPORT_OUTREACH');
  const problems = collectProblems();
  const person = input.person ?? null;
  const sitting = input.sitting ?? null;
  if (person !== null) checkPerson('input.person', person, problems);
  checkCodes('input.source', [input.source], outreachSources, problems);
  checkCodes('input.topic', [input.topic], consultationTopics, problems);
  for (const field of ['consultation', 'meetingHint'] as const) {
    if (typeof input[field] === 'string' && !isId(input[field])) {
      problems.add(`input.${field}`, 'UNKNOWN_RECORD');
    }
  }
  const heard = input.source === 'SITTING';
  if (heard && !isId(sitting)) problems.add('input.sitting', 'SITTING_MISSING');
  if (!heard && sitting !== null) problems.add('input.sitting', 'NOT_FROM_SITTING');
  // A sitting is about people on its agenda.
  if (heard && person === null) problems.add('input.person', 'BAD_PERSON');
  const hint = optionalText('input.hint', input.hint, problems);
  if (person === null && hint !== null) problems.add('input.hint', 'TEXT_WITHOUT_PERSON');
  problems.settle();
  if (heard) await requireSitting(sitting, person ?? '', desk);
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.outreach_version', {
    ...{ id, version: 1, person, source: input.source, sitting_id: sitting },
    consultation_id: input.consultation ?? null,
    hint_id: input.meetingHint ?? null,
    ...{ topic: input.topic, hint, stage: 'NOTICED', why: '気づきを受けた' },
    reported_at: desk.now,
    reported_by: desk.viewer.id,
    reported_by_agency: desk.viewer.agency,
    ...writtenBy(desk),
  });
  return { id, version: 1 };
}
