import { randomUUID } from 'node:crypto';
import { isId } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { insertRow, nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { requireReason } from '../../acts/read-values.js';
import { writtenBy } from '../../acts/require-may.js';
import type { Recorded } from '../../recorded.js';
import { convenedMeeting } from '../records/latest-meeting.js';
import { noneKeptBefore } from '../records/none-kept-before.js';

const DAY = 24 * 3_600_000;
const MOST_SPANS = 100;
const LONGEST_AHEAD = 180 * DAY;

export interface OfferInput {
  readonly meeting: string;
  readonly spans: readonly { readonly from: Date; readonly to: Date }[];
}

/** A member says when they can come; what they said before no longer counts. */
export async function offerTimes({ meeting, spans }: OfferInput, desk: Desk): Promise<Recorded> {
  const { manager, viewer, now } = desk;
  const problems = collectProblems();
  if (spans.length === 0) problems.add('spans', 'NOTHING_CHOSEN');
  if (spans.length > MOST_SPANS) problems.add('spans', 'TOO_MANY_SPANS');
  spans.slice(0, MOST_SPANS).forEach(({ from, to }, at) => {
    const place = `spans[${String(at)}].to`;
    if (to <= from || to <= now) problems.add(place, 'ENDS_TOO_EARLY');
    else if (to.getTime() > now.getTime() + LONGEST_AHEAD) problems.add(place, 'TOO_FAR_AHEAD');
  });
  problems.settle();
  const known: unknown[] = isId(meeting)
    ? await manager.query(
        `SELECT 1 FROM collaboration.meeting_member m
          WHERE meeting_id = $1 AND viewer = $2 AND left_at IS NULL
            AND ${noneKeptBefore('m.meeting_id', '$3')}`,
        [meeting, viewer.id, viewer.person ?? null],
      )
    : [];
  if (known.length === 0) throw recordError('NOT_YOUR_ACT');
  const id = randomUUID();
  await insertRow(manager, 'collaboration.meeting_offer', {
    ...{ id, meeting_id: meeting, viewer: viewer.id, spans: JSON.stringify(spans) },
  });
  return { id, version: 1 };
}

export interface ScheduleInput {
  readonly meeting: string;
  readonly expectedVersion: number;
  readonly startsAt: Date;
  readonly why: string;
}

/** Sets the day, or another one. */
export async function scheduleMeeting(input: ScheduleInput, desk: Desk): Promise<Recorded> {
  const problems = collectProblems();
  if (input.startsAt < desk.now) problems.add('startsAt', 'BACKDATED');
  problems.settle();
  return changed(input, { set: { starts_at: input.startsAt.toISOString() } }, desk);
}

export type CancelInput = Omit<ScheduleInput, 'startsAt'>;

/** A meeting that has sat is not cancelled. */
export async function cancelMeeting(input: CancelInput, desk: Desk): Promise<Recorded> {
  const { id } = await convenedMeeting(input.meeting, desk);
  const opened: unknown[] = await desk.manager.query(
    `SELECT 1 FROM collaboration.meeting_part WHERE meeting_id = $1 AND opened_at IS NOT NULL`,
    [id],
  );
  if (opened.length > 0) throw recordError('WRONG_STATE');
  return changed(input, { moment: 'cancelled_at', set: {} }, desk);
}

async function changed(
  { meeting: id, expectedVersion, why: given }: CancelInput,
  { moment, set }: { readonly moment?: string; readonly set: Readonly<Record<string, string>> },
  desk: Desk,
): Promise<Recorded> {
  const why = requireReason('why', given);
  const meeting = await convenedMeeting(id, desk);
  const version = await nextVersion(desk.manager, 'collaboration.meeting_version', {
    id: meeting.id,
    expectedVersion,
    ...(moment === undefined ? {} : { moment }),
    set: { ...set, why, ...writtenBy(desk) },
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id: meeting.id, version };
}
