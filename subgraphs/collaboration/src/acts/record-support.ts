import { randomUUID } from 'node:crypto';
import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { insertRow } from '@kasane/subgraph-kit/recording/write-version';
import { consentedFile } from '../records/latest-file.js';
import type { Recorded } from '../recorded.js';
import { requireMay } from './require-may.js';

export interface SupportEntryInput {
  readonly file: string;
  readonly kind: 'VISIT' | 'PHONE' | 'OFFICE' | 'ACCOMPANY' | 'COORDINATION' | 'OTHER';
  readonly met: boolean;
  readonly happenedAt: Date;
  readonly text: string;
}

/** 支援経過記録: what was done with one person, by whichever agency did it. */
export async function recordSupport(input: SupportEntryInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RECORD_SUPPORT');
  const problems = collectProblems();
  const text = checkText('input.text', input.text, problems);
  if (input.happenedAt > desk.now) problems.add('input.happenedAt', 'IN_FUTURE');
  problems.settle();
  const file = await consentedFile(desk, input.file);
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.support_entry', {
    ...{ id, file_id: file.id, kind: input.kind, met: input.met, text },
    happened_at: input.happenedAt,
    written_by: desk.viewer.id,
    written_by_agency: desk.viewer.agency,
  });
  return { id, version: 1, case: file.caseId };
}
