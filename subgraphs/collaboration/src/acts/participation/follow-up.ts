import { randomUUID } from 'node:crypto';
import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { insertRow, nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { openParticipation, openPlacement } from '../../records/latest-participation.js';
import type { Recorded } from '../../recorded.js';
import { requireReason } from '../read-values.js';
import { requireMay, writtenBy } from '../require-may.js';
import type { SupportEntryInput } from '../record-support.js';
import { movePlacement } from './trial.js';

export interface FollowUpInput {
  readonly placement: string;
  readonly side: 'PERSON' | 'PLACE';
  readonly kind: SupportEntryInput['kind'];
  readonly happenedAt: Date;
  readonly words: string;
}

/** 定着支援: how it goes, asked of the person and of the people of the place. */
export async function recordFollowUp(input: FollowUpInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'FOLLOW_UP');
  const problems = collectProblems();
  const words = checkText('input.words', input.words, problems);
  if (input.happenedAt > desk.now) problems.add('input.happenedAt', 'IN_FUTURE');
  problems.settle();
  const placement = await openPlacement(desk, input.placement);
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.follow_up', {
    ...{ id, placement_id: placement.id, file_id: placement.file.id },
    ...{ side: input.side, kind: input.kind, happened_at: input.happenedAt, words },
    written_by: desk.viewer.id,
    written_by_agency: desk.viewer.agency,
  });
  return { id, version: 1, case: placement.file.caseId };
}

export interface PlacementEnd {
  readonly placement: string;
  readonly expectedVersion: number;
  readonly ending: string;
  readonly why: string;
}

/** Settled is what both sides have been asked about (the database counts them again). */
export async function endPlacement(input: PlacementEnd, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RUN_PARTICIPATION');
  const why = requireReason('why', input.why);
  const placement = await openPlacement(desk, input.placement);
  const set = { ending: input.ending, why };
  return movePlacement(placement, { ...input, to: 'ENDED', set }, desk);
}

export interface ParticipationEnd {
  readonly participation: string;
  readonly expectedVersion: number;
  readonly why: string;
}

/** @throws GraphQLError `WRONG_STATE` while a place still counts on the person */
export async function endParticipation(input: ParticipationEnd, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RUN_PARTICIPATION');
  const why = requireReason('why', input.why);
  const { id, file } = await openParticipation(desk, input.participation);
  const open: unknown[] = await desk.manager.query(
    'SELECT 1 FROM collaboration.placement WHERE participation_id = $1 AND ended_at IS NULL',
    [id],
  );
  if (open.length > 0) throw recordError('WRONG_STATE');
  const version = await nextVersion(desk.manager, 'collaboration.participation_version', {
    ...{ id, expectedVersion: input.expectedVersion, moment: 'ended_at' },
    set: { why, ...writtenBy(desk) },
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id, version, case: file.caseId };
}
