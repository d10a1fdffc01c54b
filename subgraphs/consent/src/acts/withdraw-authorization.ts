import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import type { Authorization } from '@kasane/policy/records/authorization';
import { requireMay } from '../require-may.js';
import { latestAuthorization, type KeptAuthorization } from '../records/latest.js';
import { isOwnMatterOf } from '../records/own-matter.js';
import { readerOf } from '../records/party-row.js';
import { subjectFacts } from '../records/subject-facts.js';
import { nextVersion } from '../records/write-version.js';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { keepRefusal } from './keep-refusal.js';
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
 * A consent is withdrawn for the future (個人情報保護法69条2項1号): from the next decision on. It opens
 * nothing, so what it refused stays refused.
 */
export async function withdrawConsent(input: WithdrawInput, desk: Desk): Promise<Recorded> {
  const [authorization, reason] = await read('LB-01', input, desk);
  const [subject = ''] = authorization.subjects;
  await requireMay(desk, authorization.subjects, {
    act: 'WITHDRAW_CONSENT',
    authorization,
    about: await subjectFacts(desk.manager, subject, desk.now),
  });
  const withdrawn = await withdraw(authorization, { ...input, reason }, desk);
  await keepRefusal(authorization, desk);
  return withdrawn;
}

/** 辞任・解任・審判の取消し: from the next decision on the guardian is none. */
export async function endGuardianPowers(input: WithdrawInput, desk: Desk): Promise<Recorded> {
  const [authorization, reason] = await read('LB-20', input, desk);
  await requireMay(desk, [], {
    act: 'END_GUARDIAN_POWERS',
    powers: { guardian: authorization.giver, reader: readerOf(authorization.recipients) },
    ownMatter: await isOwnMatterOf(desk, authorization.subjects),
    reason,
  });
  return withdraw(authorization, { ...input, reason }, desk);
}

/** The danger is over before the hours are: what the glass was broken for is shut (LB-21). */
export async function endEmergency(input: WithdrawInput, desk: Desk): Promise<Recorded> {
  const [emergency, reason] = await read('LB-21', input, desk);
  const ownMatter = await isOwnMatterOf(desk, emergency.subjects);
  await requireMay(desk, [], { act: 'END_EMERGENCY', emergency, ownMatter, reason });
  return withdraw(emergency, { ...input, reason }, desk);
}

/** A disaster is over: what its declaration opened is closed. */
export async function endDisaster(input: WithdrawInput, desk: Desk): Promise<Recorded> {
  const [authorization, reason] = await read('LB-18', input, desk);
  await requireMay(desk, [], { act: 'END_DISASTER' });
  return withdraw(authorization, { ...input, reason }, desk);
}

async function read(
  basis: Authorization['basis'],
  { id, reason }: WithdrawInput,
  desk: Desk,
): Promise<[authorization: KeptAuthorization, reason: string]> {
  const why = requireText('reason', reason);
  const found = await latestAuthorization(desk.manager, requireRecordId(id));
  if (found?.basis !== basis) throw recordError('NOT_YOUR_ACT');
  return [found, why];
}

async function withdraw(
  { withdrawnAt }: KeptAuthorization,
  { id, expectedVersion, reason }: WithdrawInput,
  { manager, viewer }: Desk,
): Promise<Recorded> {
  if (withdrawnAt !== null) throw recordError('ALREADY_CLOSED');
  const version = await nextVersion(manager, 'authorization_version', {
    id,
    expectedVersion,
    moment: 'withdrawn_at',
    set: { withdrawn_by: viewer.id, withdrawal_reason: reason },
  });
  return { id, version: versionOrConflict(version) };
}
