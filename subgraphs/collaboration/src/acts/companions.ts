import { randomUUID } from 'node:crypto';
import { isAgencyCode } from '@kasane/policy/tables/agencies';
import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { insertRow, nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { fileOfRecord, latestFile } from '../records/latest-file.js';
import type { Recorded } from '../recorded.js';
import { requireMay, writtenBy } from './require-may.js';

export interface CompanionInput {
  readonly file: string;
  /** The staff member as the issuer names them. */
  readonly viewer: string;
  readonly name: string;
  readonly agency: string;
}

/** 伴走型支援: names who stays beside the person; who was named before is relieved. */
export async function nameCompanion(input: CompanionInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'MOVE_FILE');
  const problems = collectProblems();
  const viewer = checkText('input.viewer', input.viewer, problems);
  const name = checkText('input.name', input.name, problems);
  if (!isAgencyCode(input.agency)) problems.add('input.agency', 'UNKNOWN_AGENCY');
  problems.settle();
  const file = await latestFile(desk, input.file);
  if (file.state === 'ENDED') throw recordError('WRONG_STATE');
  // Who names another one at this moment comes before or after, and relieves or is relieved.
  await desk.manager.query('SELECT collaboration.await_turn($1)', [file.id]);
  const before: { id: string; version: number }[] = await desk.manager.query(
    'SELECT id, version FROM collaboration.companion WHERE file_id = $1 AND until IS NULL',
    [file.id],
  );
  for (const { id, version } of before) {
    await relieve({ id, expectedVersion: version }, desk);
  }
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.companion_version', {
    ...{ id, version: 1, file_id: file.id, viewer, name, agency: input.agency },
    since: desk.now,
    ...writtenBy(desk),
  });
  return { id, version: 1, case: file.caseId };
}

export interface EndCompanionInput {
  readonly id: string;
  readonly expectedVersion: number;
}

export async function endCompanion(input: EndCompanionInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'MOVE_FILE');
  await fileOfRecord(desk, 'collaboration.companion_version', input.id);
  return relieve(input, desk);
}

async function relieve(input: EndCompanionInput, desk: Desk): Promise<Recorded> {
  const version = await nextVersion(desk.manager, 'collaboration.companion_version', {
    ...input,
    moment: 'until',
    set: writtenBy(desk),
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id: input.id, version };
}
