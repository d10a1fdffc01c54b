import { isId } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { writtenBy } from '../../acts/require-may.js';
import type { Recorded } from '../../recorded.js';
import { convenedPart, type KeptPart } from '../records/latest-meeting.js';
import { meetingKind } from '../tables/meeting-kinds.js';

export interface OpenPartInput {
  readonly part: string;
  readonly expectedVersion: number;
  /** The sitting opened for it in the consent room, where it rests on one. */
  readonly sitting?: string | null;
}

/**
 * Opens a part of a meeting. Where its statute gives a basis, the sitting of the consent room does so,
 * and this only says which; elsewhere nothing is opened, and each person's own consent must be live.
 * The rest is the database's to refuse (guard-meetings.ts): who did not pledge, who does not sit.
 */
export async function openMeetingPart(input: OpenPartInput, desk: Desk): Promise<Recorded> {
  const part = await convenedPart(input.part, desk);
  const { restsOn, pledge } = meetingKind(part.kind);
  const sitting = input.sitting ?? null;
  const problems = collectProblems();
  if (restsOn === 'SITTING' && !isId(sitting)) problems.add('sitting', 'SITTING_NOT_NAMED');
  if (restsOn !== 'SITTING' && sitting !== null) problems.add('sitting', 'OPENS_NOTHING');
  problems.settle();
  if (part.opened) throw recordError('ALREADY_CLOSED');
  if (pledge) await requirePledges(part, desk);
  return next(part, { ...input, moment: 'opened_at', set: { sitting_id: sitting } }, desk);
}

export type ClosePartInput = Omit<OpenPartInput, 'sitting'>;

/** Ends a part. What a sitting opened ends in the consent room, with closeSitting. */
export async function closeMeetingPart(input: ClosePartInput, desk: Desk): Promise<Recorded> {
  const part = await convenedPart(input.part, desk);
  if (!part.opened) throw recordError('MEETING_NOT_OPEN');
  return next(part, { ...input, moment: 'closed_at', set: {} }, desk);
}

async function requirePledges({ meeting, kind }: KeptPart, { manager }: Desk): Promise<void> {
  const missing: unknown[] = await manager.query(
    `SELECT 1 FROM collaboration.meeting_member
      WHERE meeting_id = $1 AND $2 = ANY (kinds) AND left_at IS NULL AND pledged_at IS NULL`,
    [meeting, kind],
  );
  if (missing.length > 0) throw recordError('NO_PLEDGE');
}

interface Change extends ClosePartInput {
  readonly moment: string;
  readonly set: Readonly<Record<string, string | null>>;
}

async function next(
  { id }: KeptPart,
  { expectedVersion, moment, set }: Change,
  desk: Desk,
): Promise<Recorded> {
  const version = await nextVersion(desk.manager, 'collaboration.meeting_part_version', {
    ...{ id, expectedVersion, moment },
    set: { ...set, ...writtenBy(desk) },
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id, version };
}
