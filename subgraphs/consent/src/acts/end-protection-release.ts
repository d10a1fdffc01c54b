import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import type { Recorded } from '../recorded.js';
import { latestMeasure, latestRelease } from '../records/latest.js';
import { nextVersion } from '../records/write-version.js';
import { requireMay } from '../require-may.js';
import { requireRecordId, requireText, versionOrConflict } from './close-record.js';
import type { WithdrawInput } from './withdraw-authorization.js';

/** Takes a 一時開示 back before its time is over, such as one to the wrong recipient (D-1). */
export async function endProtectionRelease(
  { id, expectedVersion, reason }: WithdrawInput,
  desk: Desk,
): Promise<Recorded> {
  const why = requireText('reason', reason);
  const release = await latestRelease(desk.manager, requireRecordId(id));
  const measure = release && (await latestMeasure(desk.manager, release.measure));
  if (measure === undefined) throw recordError('NOT_YOUR_ACT');
  await requireMay(desk, [], { act: 'END_RELEASE', measure, reason: why });
  if (release?.endedAt !== null) throw recordError('ALREADY_CLOSED');
  const version = await nextVersion(desk.manager, 'protection_release_version', {
    id,
    expectedVersion,
    moment: 'ended_at',
    set: { ended_by: desk.viewer.id, end_reason: why },
  });
  return { id, version: versionOrConflict(version) };
}
