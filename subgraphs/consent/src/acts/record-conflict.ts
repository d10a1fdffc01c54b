import { randomUUID } from 'node:crypto';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import type { Recorded } from '../recorded.js';
import { latestConflict, namesOf, readersOf } from '../records/conflicts.js';
import { isOwnMatterOf } from '../records/own-matter.js';
import { partyRow } from '../records/party-row.js';
import { insertRow, nextVersion } from '../records/write-version.js';
import { requireParty } from '../validation/check-party.js';
import { refused, requireMay } from '../require-may.js';
import { checkPerson, checkText } from '@kasane/subgraph-kit/recording/check-values';
import { requireRecordId, requireText, versionOrConflict } from './close-record.js';
import { endWordOf } from './end-word-of.js';
import type { WithdrawInput } from './withdraw-authorization.js';

export interface ConflictInput {
  readonly subject: string;
  readonly person?: string | null;
  readonly guardianNumber?: string | null;
  readonly reason: string;
}

/**
 * Records that somebody's interest conflicts with a person's. From now on no consent of theirs counts
 * for that person, and a guardian's powers and consents end with it, in the same transaction
 * (民法826条・860条). Of a guardian named by number whom the index knows, the id is kept.
 */
export async function recordConflict(input: ConflictInput, desk: Desk): Promise<Recorded> {
  const problems = collectProblems();
  const conflict = {
    subject: checkPerson('input.subject', input.subject, problems),
    person: requireParty(['input.person', 'input.guardianNumber'], input, problems),
    reason: checkText('input.reason', input.reason, problems),
  };
  problems.settle();
  const names = await namesOf(desk.manager, conflict);
  const parties = names.map((person) => ({ subject: conflict.subject, person }));
  const readers = await Promise.all(parties.map((party) => readersOf(desk.manager, party)));
  const [first = conflict.person] = names;
  await requireMay(desk, [conflict.subject], {
    act: 'RECORD_CONFLICT',
    conflict: { ...conflict, person: first, readers: readers.flat() },
    ownMatter: await isOwnMatterOf(desk, [conflict.subject]),
  });
  if (parties.length === 0) {
    const people = [conflict.subject];
    throw refused({ act: 'RECORD_CONFLICT', code: 'NOT_IN_REGISTER', people });
  }
  const { person, number } = partyRow(first);
  const id = randomUUID();
  await insertRow(desk.manager, 'conflict_version', {
    id,
    version: 1,
    ...{ subject: conflict.subject, person, guardian_register: number, reason: conflict.reason },
    recorded_by: desk.viewer.id,
    recorded_by_agency: desk.viewer.agency,
  });
  for (const party of parties) await endWordOf(desk, party, '利益相反の記録');
  return { id, version: 1 };
}

/** Ends a conflict. Powers that ended with it are recorded anew, on a new certificate. */
export async function endConflict(input: WithdrawInput, desk: Desk): Promise<Recorded> {
  const reason = requireText('reason', input.reason);
  const conflict = await latestConflict(desk.manager, requireRecordId(input.id));
  if (conflict === undefined) throw recordError('NOT_YOUR_ACT');
  const readers = await readersOf(desk.manager, conflict);
  const ownMatter = await isOwnMatterOf(desk, [conflict.subject]);
  await requireMay(desk, [], {
    ...{ act: 'END_CONFLICT', conflict: { ...conflict, readers }, ownMatter, reason },
  });
  if (conflict.endedAt !== null) throw recordError('ALREADY_CLOSED');
  const version = await nextVersion(desk.manager, 'conflict_version', {
    id: input.id,
    expectedVersion: input.expectedVersion,
    moment: 'ended_at',
    set: { ended_by: desk.viewer.id, end_reason: reason },
  });
  return { id: input.id, version: versionOrConflict(version) };
}
