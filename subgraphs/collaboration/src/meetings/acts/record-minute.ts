import { randomUUID } from 'node:crypto';
import { japaneseDay } from '@kasane/japanese/calendar';
import { isAgencyCode } from '@kasane/policy/tables/agencies';
import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { insertRow } from '@kasane/subgraph-kit/recording/write-version';
import { checkDay } from '../../acts/read-values.js';
import { requireMay, writtenBy } from '../../acts/require-may.js';
import type { Recorded } from '../../recorded.js';
import { satItem } from '../records/sat-item.js';
import { meetingKind } from '../tables/meeting-kinds.js';
import { isPlanOnly, type MinuteKindCode } from '../tables/minute-kinds.js';
import type { TaskActCode } from '../tables/task-acts.js';

export interface MinuteInput {
  readonly item: string;
  readonly kind: MinuteKindCode;
  readonly text: string;
}

/** One entry of the minutes: of one person, under the one legal basis of the part. */
export async function recordMinute(input: MinuteInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'SIT_IN_MEETING');
  const problems = collectProblems();
  const text = checkText('input.text', input.text, problems);
  problems.settle();
  const item = await satItem(input.item, desk);
  if (isPlanOnly(input.kind) && !meetingKind(item.kind).plans) {
    problems.add('input.kind', 'PLAN_NOT_HERE');
  }
  problems.settle();
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.meeting_minute', {
    ...{ id, item_id: item.id, kind: input.kind, text },
    ...{ written_by: desk.viewer.id, written_by_agency: desk.viewer.agency },
  });
  return { id, version: 1 };
}

export interface TaskInput {
  readonly item: string;
  readonly act: TaskActCode;
  readonly what: string;
  readonly agency: string;
  readonly dueOn: string;
}

/** A decision: who does what by when, below the person it is about. */
export async function decideTask(input: TaskInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'SIT_IN_MEETING');
  const problems = collectProblems();
  const what = checkText('input.what', input.what, problems);
  if (!isAgencyCode(input.agency)) problems.add('input.agency', 'UNKNOWN_AGENCY');
  const dueOn = checkDay('input.dueOn', input.dueOn, problems);
  if (dueOn < japaneseDay(desk.now)) problems.add('input.dueOn', 'DAY_PASSED');
  problems.settle();
  const item = await satItem(input.item, desk);
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.meeting_task_version', {
    ...{ id, version: 1, item_id: item.id, act: input.act, what },
    ...{ agency: input.agency, due_on: dueOn, state: 'TODO' },
    ...writtenBy(desk),
  });
  return { id, version: 1 };
}
