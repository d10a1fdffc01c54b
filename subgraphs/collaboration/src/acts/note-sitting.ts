import { randomUUID } from 'node:crypto';
import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { insertRow } from '@kasane/subgraph-kit/recording/write-version';
import { latestFile } from '../records/latest-file.js';
import { requireSitting } from '../records/open-sitting.js';
import type { Recorded } from '../recorded.js';
import { requireMay } from './require-may.js';

export interface SittingNoteInput {
  readonly file: string;
  readonly sitting: string;
  readonly text: string;
}

/**
 * What a sitting without consent shared or agreed about one person: kept by its legal basis, apart
 * from the support record, and read in a sitting only (domain.md §3.1, 議事録は根拠ごとに分ける).
 */
export async function noteSitting(input: SittingNoteInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'NOTE_SITTING');
  const problems = collectProblems();
  const text = checkText('input.text', input.text, problems);
  problems.settle();
  const file = await latestFile(desk.manager, input.file);
  const { id: sitting, basis } = await requireSitting(input.sitting, file.person, desk);
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.sitting_note', {
    ...{ id, file_id: file.id, sitting_id: sitting, basis, text },
    written_by: desk.viewer.id,
    written_by_agency: desk.viewer.agency,
  });
  return { id, version: 1, case: file.caseId };
}
