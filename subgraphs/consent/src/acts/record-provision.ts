import { randomUUID } from 'node:crypto';
import { needsApproval } from '@kasane/policy/recording/provisions';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import type { Recorded } from '../recorded.js';
import { isOwnMatterOf } from '../records/own-matter.js';
import { latestProvision, type KeptProvision } from '../records/provisions.js';
import { insertRow, nextVersion } from '../records/write-version.js';
import { requireMay } from '../require-may.js';
import { closeOpened } from './close-opened.js';
import {
  requireRecordId,
  requireText,
  versionOrConflict,
  type CloseInput,
} from './close-record.js';
import { readProvision, type ProvisionInput } from './read-provision.js';
import type { WithdrawInput } from './withdraw-authorization.js';

/** Records why the holder passes something on. Where four eyes are needed, nothing opens yet. */
export async function recordProvision(input: ProvisionInput, desk: Desk): Promise<Recorded> {
  const provision = readProvision(input, desk.now);
  const ownMatter = await isOwnMatterOf(desk, provision.subjects);
  await requireMay(desk, provision.subjects, { act: 'RECORD_PROVISION', provision, ownMatter });
  const id = randomUUID();
  const waits = needsApproval(provision.basis);
  const kept: KeptProvision = {
    ...provision,
    ...{ id, version: 1, authorization: null, endedAt: null },
    ...{ recordedBy: desk.viewer.id, recordedByAgency: desk.viewer.agency },
  };
  const authorization = waits ? null : await openProvision(kept, desk);
  await insertRow(desk.manager, 'provision_version', {
    id,
    version: 1,
    basis: provision.basis,
    subjects: provision.subjects,
    categories: provision.categories,
    special_necessity: provision.specialNecessity,
    special_reason: provision.specialReason,
    recipient_agency: provision.recipientAgency,
    recipients: provision.recipients,
    reason: provision.reason,
    recipient_task: provision.recipientTask,
    conditions: provision.conditions,
    purpose: provision.purpose,
    valid_to: provision.to,
    needs_approval: waits,
    authorization_id: authorization,
    recorded_by: desk.viewer.id,
    recorded_by_agency: desk.viewer.agency,
  });
  return { id, version: 1, ...(authorization === null ? {} : { authorization }) };
}

/** The second pair of eyes: from the next decision on it is open. */
export async function approveProvision(
  { id, expectedVersion }: CloseInput,
  desk: Desk,
): Promise<Recorded> {
  const provision = await latestProvision(desk.manager, requireRecordId(id));
  if (provision === undefined || !needsApproval(provision.basis)) throw recordError('NOT_YOUR_ACT');
  const ownMatter = await isOwnMatterOf(desk, provision.subjects);
  await requireMay(desk, [], { act: 'APPROVE_PROVISION', provision, ownMatter });
  const over = provision.to.getTime() <= desk.now.getTime();
  if (over || provision.endedAt !== null || provision.authorization !== null) {
    throw recordError('ALREADY_CLOSED');
  }
  const authorization = await openProvision(provision, desk);
  const version = await nextVersion(desk.manager, 'provision_version', {
    id,
    expectedVersion,
    moment: 'approved_at',
    set: { approved_by: desk.viewer.id, authorization_id: authorization },
  });
  return { id, version: versionOrConflict(version), authorization };
}

/** Ends a provision and, in the same transaction, what it opened. */
export async function endProvision(input: WithdrawInput, desk: Desk): Promise<Recorded> {
  const reason = requireText('reason', input.reason);
  const provision = await latestProvision(desk.manager, requireRecordId(input.id));
  if (provision === undefined) throw recordError('NOT_YOUR_ACT');
  const ownMatter = await isOwnMatterOf(desk, provision.subjects);
  await requireMay(desk, [], { act: 'END_PROVISION', provision, ownMatter, reason });
  if (provision.endedAt !== null) throw recordError('ALREADY_CLOSED');
  const version = await nextVersion(desk.manager, 'provision_version', {
    id: input.id,
    expectedVersion: input.expectedVersion,
    moment: 'ended_at',
    set: { ended_by: desk.viewer.id, end_reason: reason },
  });
  const { authorization } = provision;
  if (authorization !== null) await closeOpened(authorization, reason, desk);
  return {
    ...{ id: input.id, version: versionOrConflict(version) },
    ...(authorization === null ? {} : { authorization }),
  };
}

async function openProvision(provision: KeptProvision, { manager, now }: Desk): Promise<string> {
  const id = randomUUID();
  await insertRow(manager, 'authorization_version', {
    id,
    version: 1,
    basis: provision.basis,
    subjects: provision.subjects,
    categories: provision.categories,
    recipients: provision.recipients,
    purpose: provision.purpose,
    valid_from: now,
    valid_to: provision.to,
    special_necessity: provision.specialNecessity,
    reason: provision.reason,
    opened_by: provision.recordedBy,
    opened_by_agency: provision.recordedByAgency,
  });
  return id;
}
