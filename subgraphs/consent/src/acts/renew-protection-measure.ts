import { timeOf } from '@kasane/policy/records/live-until';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import type { Recorded } from '../recorded.js';
import { latestMeasure } from '../records/latest.js';
import { nextVersion } from '../records/write-version.js';
import { requireMay } from '../require-may.js';
import {
  requireRecordId,
  requireText,
  versionOrConflict,
  type CloseInput,
} from './close-record.js';

export interface RenewInput extends CloseInput {
  readonly periodTo: Date;
  readonly evidenceRef: string;
}

/** Gives a measure another period (支援措置の延長). Without one it goes on all the same. */
export async function renewProtectionMeasure(
  { id, expectedVersion, periodTo, ...input }: RenewInput,
  desk: Desk,
): Promise<Recorded> {
  const evidenceRef = requireText('evidenceRef', input.evidenceRef);
  const measure = await latestMeasure(desk.manager, requireRecordId(id));
  if (measure === undefined) throw recordError('NOT_YOUR_ACT');
  await requireMay(desk, [], { act: 'RENEW_PROTECTION', measure, to: periodTo, evidenceRef });
  if (timeOf(measure.liftedAt) <= desk.now.getTime()) throw recordError('ALREADY_CLOSED');
  const version = await nextVersion(desk.manager, 'protection_measure_version', {
    id,
    expectedVersion,
    set: {
      period_to: periodTo.toISOString(),
      renewed_by: desk.viewer.id,
      renewal_evidence: evidenceRef,
    },
  });
  return { id, version: versionOrConflict(version) };
}
