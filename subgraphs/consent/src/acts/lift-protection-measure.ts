import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { isOwnMatterOf } from '../records/own-matter.js';
import { requireMay } from '../require-may.js';
import { latestMeasure, peopleOf } from '../records/latest.js';
import { nextVersion } from '../records/write-version.js';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { requireRecordId, requireText, versionOrConflict } from './close-record.js';
import type { WithdrawInput } from './withdraw-authorization.js';

/** Ends a measure by hand, which nothing else does. */
export async function liftProtectionMeasure(
  { id, expectedVersion, reason }: WithdrawInput,
  desk: Desk,
): Promise<Recorded> {
  const why = requireText('reason', reason);
  const measure = await latestMeasure(desk.manager, requireRecordId(id));
  if (measure === undefined) throw recordError('NOT_YOUR_ACT');
  const ownMatter = await isOwnMatterOf(desk, peopleOf(measure));
  await requireMay(desk, [], { act: 'LIFT_PROTECTION', measure, ownMatter, reason: why });
  if (measure.liftedAt !== null) throw recordError('ALREADY_CLOSED');
  const version = await nextVersion(desk.manager, 'protection_measure_version', {
    id,
    expectedVersion,
    moment: 'lifted_at',
    set: { lifted_by: desk.viewer.id, lift_reason: why },
  });
  return { id, version: versionOrConflict(version) };
}
