import { randomUUID } from 'node:crypto';
import { holdsOn } from '@kasane/policy/tables/holds-on';
import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems, type Problems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { insertRow } from '@kasane/subgraph-kit/recording/write-version';
import { requireMay, writtenBy } from '../../acts/require-may.js';
import type { Recorded } from '../../recorded.js';
import { mayBeHeldTogether, meetingKind, type MeetingKind } from '../tables/meeting-kinds.js';
import { addMembers, readMembers, type MemberInput } from './members.js';

interface PartInput {
  readonly kind: string;
  /** The agency that convenes it; the writer's own where it is left out. */
  readonly convener?: string | null;
}

export interface PlanMeetingInput {
  /** One part, or several kinds held as one body. */
  readonly parts: readonly PartInput[];
  readonly minutesLong: number;
  readonly startsAt?: Date | null;
  readonly members: readonly MemberInput[];
  readonly why: string;
}

/** Calls a meeting: its kinds, who convenes each, who is asked to come. It opens nothing. */
export async function planMeeting(input: PlanMeetingInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'CONVENE');
  const problems = collectProblems();
  const parts = readParts(input.parts, desk, problems);
  const kinds = parts.map(({ kind }) => kind.code);
  const members = readMembers('input.members', input.members, kinds, problems);
  const why = checkText('input.why', input.why, problems);
  const { minutesLong } = input;
  if (minutesLong < 10 || minutesLong > 480) {
    problems.add('input.minutesLong', 'MEETING_TOO_LONG');
  }
  const startsAt = input.startsAt ?? null;
  if (startsAt !== null && startsAt < desk.now) problems.add('input.startsAt', 'BACKDATED');
  problems.settle();
  // Whoever calls it convenes a part of it; the others are opened by those who convene them.
  if (!parts.some(({ convener }) => convener === desk.viewer.agency)) {
    throw recordError('NOT_YOUR_ACT');
  }
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.meeting_version', {
    ...{ id, version: 1, reference: id.slice(0, 8).toUpperCase() },
    ...{ minutes_long: minutesLong, starts_at: startsAt, why },
    ...writtenBy(desk),
  });
  const also: string[] = [];
  for (const { kind, convener } of parts) {
    const part = randomUUID();
    also.push(part);
    await insertRow(desk.manager, 'collaboration.meeting_part_version', {
      ...{ id: part, version: 1, meeting_id: id, kind: kind.code, convener },
      ...writtenBy(desk),
    });
  }
  await addMembers(id, members, desk);
  return { id, version: 1, also };
}

interface Part {
  readonly kind: MeetingKind;
  readonly convener: string;
}

function readParts(
  given: readonly PartInput[],
  { viewer, now }: Desk,
  problems: Problems,
): readonly Part[] {
  if (given.length === 0) problems.add('input.parts', 'NOTHING_CHOSEN');
  const codes = given.map(({ kind }) => kind);
  return given.map(({ kind: code, convener: named }, at) => {
    const place = `input.parts[${String(at)}]`;
    const kind = meetingKind(code);
    const convener = named ?? viewer.agency;
    if (!holdsOn(kind, now)) problems.add(`${place}.kind`, 'CHOICE_ENDED');
    if (!kind.conveners.some((agency) => agency === convener)) {
      problems.add(`${place}.convener`, 'NOT_ITS_CONVENER');
    }
    const others = codes.slice(0, at);
    if (others.some((other) => !mayBeHeldTogether(code, other))) {
      problems.add(`${place}.kind`, 'NOT_HELD_TOGETHER');
    }
    return { kind, convener };
  });
}
