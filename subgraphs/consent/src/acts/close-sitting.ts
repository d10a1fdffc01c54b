import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { requireMay } from '../require-may.js';
import { latestSitting } from '../records/latest.js';
import { isOwnMatterOf } from '../records/own-matter.js';
import { nextVersion } from '../records/write-version.js';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { closeOpened } from './close-opened.js';
import { requireRecordId, versionOrConflict, type CloseInput } from './close-record.js';

/** Closes a sitting and, in the same transaction, what it opened. */
export async function closeSitting(
  { id, expectedVersion }: CloseInput,
  desk: Desk,
): Promise<Recorded> {
  const sitting = await latestSitting(desk.manager, requireRecordId(id));
  if (sitting === undefined) throw recordError('NOT_YOUR_ACT');
  const ownMatter = await isOwnMatterOf(desk, sitting.subjects);
  await requireMay(desk, [], { act: 'CLOSE_SITTING', sitting, ownMatter });
  if (sitting.closedAt !== null) throw recordError('ALREADY_CLOSED');
  const version = await nextVersion(desk.manager, 'sitting_version', {
    id,
    expectedVersion,
    moment: 'closed_at',
    set: { closed_by: desk.viewer.id },
  });
  await closeOpened(sitting.authorization, '会議の終了', desk);
  return { id, version: versionOrConflict(version), authorization: sitting.authorization };
}
