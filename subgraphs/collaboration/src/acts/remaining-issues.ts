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

export interface IssueInput {
  readonly file: string;
  readonly issue: string;
  readonly mainAgency?: string | null;
}

/** An issue that remains; 終結 needs a named 主担当機関 for each (domain.md §3.2). */
export async function noteIssue(input: IssueInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'MOVE_FILE');
  const problems = collectProblems();
  const issue = checkText('input.issue', input.issue, problems);
  const agency = input.mainAgency ?? null;
  if (agency !== null && !isAgencyCode(agency)) problems.add('input.mainAgency', 'UNKNOWN_AGENCY');
  problems.settle();
  const file = await latestFile(desk, input.file);
  if (file.state === 'ENDED') throw recordError('WRONG_STATE');
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.remaining_issue_version', {
    ...{ id, version: 1, file_id: file.id, issue, main_agency: agency },
    ...writtenBy(desk),
  });
  return { id, version: 1, case: file.caseId };
}

export interface IssueChange {
  readonly id: string;
  readonly expectedVersion: number;
  /** The agency that goes on looking after it; left out, the issue is settled. */
  readonly mainAgency?: string | null;
}

export async function changeIssue(input: IssueChange, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'MOVE_FILE');
  const { id, expectedVersion, mainAgency } = input;
  const agency = mainAgency ?? null;
  const problems = collectProblems();
  if (agency !== null && !isAgencyCode(agency)) problems.add('mainAgency', 'UNKNOWN_AGENCY');
  problems.settle();
  await fileOfRecord(desk, 'collaboration.remaining_issue_version', id);
  const version = await nextVersion(desk.manager, 'collaboration.remaining_issue_version', {
    id,
    expectedVersion,
    moment: agency === null ? 'settled_at' : 'recorded_at',
    set: { ...(agency === null ? {} : { main_agency: agency }), ...writtenBy(desk) },
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id, version };
}
