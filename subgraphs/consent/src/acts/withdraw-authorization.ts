import type { Desk, Recorded } from '../desk.js';
import { requireMay, type ClosingAct } from '../require-may.js';
import { latestAuthorization } from '../records/latest.js';
import { nextVersion } from '../records/write-version.js';
import { recordError } from '../record-error.js';
import {
  requireRecordId,
  requireText,
  versionOrConflict,
  type CloseInput,
} from './close-record.js';

export interface WithdrawInput extends CloseInput {
  readonly reason: string;
}

/**
 * Ends a record of one basis by a new version that says so: a consent is withdrawn (個人情報保護法69条
 * 2項1号: for the future), a disaster is over. Holds from the next decision on.
 */
export async function withdrawAuthorization(
  act: ClosingAct,
  { id, expectedVersion, reason }: WithdrawInput,
  desk: Desk,
): Promise<Recorded> {
  const why = requireText('reason', reason);
  const found = await latestAuthorization(desk.manager, requireRecordId(id));
  if (found?.basis !== bases[act]) throw recordError('MAY_NOT_RECORD');
  await requireMay(desk, { kind: act, authorization: found });
  if (found.withdrawnAt !== null) throw recordError('ALREADY_CLOSED');
  const version = await nextVersion(desk.manager, 'authorization_version', {
    id,
    expectedVersion,
    moment: 'withdrawn_at',
    set: { withdrawn_by: desk.viewer.id, withdrawal_reason: why },
  });
  return { id, version: versionOrConflict(version) };
}

const bases = { WITHDRAW_CONSENT: 'LB-01', END_DISASTER: 'LB-18' } as const;
