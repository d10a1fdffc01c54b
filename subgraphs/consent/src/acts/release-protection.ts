import { randomUUID } from 'node:crypto';
import { intervalOf } from '@kasane/policy/recording/intervals';
import { isAgencyCode } from '@kasane/policy/tables/agencies';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { isOwnMatterOf } from '../records/own-matter.js';
import { requireMay } from '../require-may.js';
import { latestMeasure, peopleOf } from '../records/latest.js';
import { insertRow } from '../records/write-version.js';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { checkPeriod, checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import { requireRecordId } from './close-record.js';

export interface ReleaseInput {
  readonly measure: string;
  readonly recipient: string;
  readonly from?: Date | null;
  readonly to: Date;
  readonly reason: string;
}

const RECIPIENT = /^(agency|viewer):(.+)$/;

/** Lets one recipient know for a time; the measure itself goes on (domain.md D-1). */
export async function releaseProtection(input: ReleaseInput, desk: Desk): Promise<Recorded> {
  const problems = collectProblems();
  const from = input.from ?? desk.now;
  const reason = checkText('input.reason', input.reason, problems);
  const [, kind, value = ''] = RECIPIENT.exec(input.recipient) ?? [];
  if (kind === undefined || (kind === 'agency' && !isAgencyCode(value))) {
    problems.add('input.recipient', 'BAD_RECIPIENT');
  }
  const period = { from, to: input.to, now: desk.now };
  checkPeriod(
    ['input.from', 'input.to'],
    { ...period, backdated: 0, longest: intervalOf('RELEASE_LONGEST', desk.now) },
    problems,
  );
  problems.settle();
  const measure = await latestMeasure(desk.manager, requireRecordId(input.measure));
  if (measure === undefined) throw recordError('NOT_YOUR_ACT');
  await requireMay(desk, [], {
    act: 'RELEASE_PROTECTION',
    measure,
    ownMatter: await isOwnMatterOf(desk, peopleOf(measure)),
    release: { recipient: input.recipient, from, to: input.to },
  });
  if (measure.liftedAt !== null) throw recordError('ALREADY_CLOSED');
  const id = randomUUID();
  await insertRow(desk.manager, 'protection_release_version', {
    id,
    version: 1,
    measure_id: measure.id,
    recipient: input.recipient,
    valid_from: from,
    valid_to: input.to,
    reason,
    released_by: desk.viewer.id,
  });
  return { id, version: 1 };
}
