import { randomUUID } from 'node:crypto';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { insertRow, nextVersion, type Value } from '@kasane/subgraph-kit/recording/write-version';
import { consentedFile, fileOfRecord, latestFile } from '../records/latest-file.js';
import { requireSitting } from '../records/open-sitting.js';
import type { Recorded } from '../recorded.js';
import { requireMay, writtenBy } from './require-may.js';

export type Source = 'PERSON' | 'FAMILY' | 'WINDOW' | 'SITTING' | 'OUTREACH';

/** Where the facts of one entry were learnt. */
export interface Learnt {
  readonly file: string;
  readonly source: Source;
  /** The sitting (consent room) that heard it, for `SITTING`. */
  readonly sitting?: string | null;
}

/** Kinds of facts, and the tables that keep them. */
export const factTables = {
  ANSWER: 'collaboration.answer_version',
  PROBLEM: 'collaboration.problem_version',
  KIN_TIE: 'collaboration.kin_tie_version',
  SOCIAL_TIE: 'collaboration.social_tie_version',
} as const;

export type FactKind = keyof typeof factTables;

/**
 * Writes facts about one person, on the person's consent, or, while it sits, what a sitting without
 * consent heard.
 */
export async function recordFacts(
  kind: FactKind,
  { file: fileId, source, sitting }: Learnt,
  facts: readonly Readonly<Record<string, Value>>[],
  desk: Desk,
): Promise<Recorded> {
  const file =
    source === 'SITTING' ? await latestFile(desk, fileId) : await consentedFile(desk, fileId);
  const sittingId =
    source === 'SITTING' ? (await requireSitting(sitting, file.person, desk)).id : null;
  const ids: string[] = [];
  for (const fact of facts) {
    const id = randomUUID();
    ids.push(id);
    await insertRow(desk.manager, factTables[kind], {
      ...{ id, version: 1, file_id: file.id, source, sitting_id: sittingId },
      ...fact,
      ...writtenBy(desk),
    });
  }
  const [first = '', ...also] = ids;
  return { id: first, version: 1, case: file.caseId, also };
}

export interface RetireInput {
  readonly kind: FactKind;
  readonly id: string;
  readonly expectedVersion: number;
}

/** A fact that was wrong, or is so no longer: it stays on record and counts no more. */
export async function retireFact(input: RetireInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'ASSESS');
  await fileOfRecord(desk, factTables[input.kind], input.id);
  const version = await nextVersion(desk.manager, factTables[input.kind], {
    id: input.id,
    expectedVersion: input.expectedVersion,
    moment: 'retired_at',
    set: writtenBy(desk),
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id: input.id, version };
}
