import { randomUUID } from 'node:crypto';
import { checkPerson, checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { insertRow } from '@kasane/subgraph-kit/recording/write-version';
import { latestFile } from '../../records/latest-file.js';
import { requireNoneKeptFrom } from '../../records/none-kept-from.js';
import type { Recorded } from '../../recorded.js';
import { convenedPart } from '../records/latest-meeting.js';
import { meetingKind } from '../tables/meeting-kinds.js';

export interface ItemInput {
  readonly part: string;
  readonly person: string;
  /** The person's file; a meeting that rests on consent takes none without. */
  readonly file?: string | null;
  readonly matter: string;
}

/** Puts one person before one part of a meeting. */
export async function putOnAgenda(input: ItemInput, desk: Desk): Promise<Recorded> {
  const part = await convenedPart(input.part, desk);
  const { restsOn } = meetingKind(part.kind);
  const problems = collectProblems();
  const person = checkPerson('input.person', input.person, problems);
  const matter = checkText('input.matter', input.matter, problems);
  const given = input.file ?? null;
  if (restsOn === 'NO_CASE') problems.add('input.part', 'NO_CASE_HERE');
  if (restsOn === 'CONSENT' && given === null) problems.add('input.file', 'FILE_MISSING');
  problems.settle();
  await requireNoneKeptFrom([person], desk);
  // Two who do it at once meet at the table's key.
  const [there]: unknown[] = await desk.manager.query(
    'SELECT FROM collaboration.meeting_item WHERE part_id = $1 AND person = $2',
    [part.id, person],
  );
  if (there !== undefined) problems.add('input.person', 'ALREADY_ON_AGENDA');
  problems.settle();
  const file = given === null ? null : await latestFile(desk, given);
  if (file !== null && file.person !== person) throw recordError('NOT_YOUR_ACT');
  if (restsOn === 'CONSENT' && file?.consented !== true) throw recordError('NO_LIVE_CONSENT');
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.meeting_item', {
    ...{ id, part_id: part.id, person, file_id: file?.id ?? null, matter },
    ...{ written_by: desk.viewer.id, written_by_agency: desk.viewer.agency },
  });
  return { id, version: 1, ...(file === null ? {} : { case: file.caseId }) };
}
