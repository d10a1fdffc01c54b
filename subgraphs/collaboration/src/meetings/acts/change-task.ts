import { isId } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { optionalText } from '../../acts/read-values.js';
import { requireMay, writtenBy } from '../../acts/require-may.js';
import type { Recorded } from '../../recorded.js';

export interface TaskChange {
  readonly task: string;
  readonly expectedVersion: number;
  readonly state: 'DOING' | 'DONE' | 'DROPPED';
  /** What came of it; needed where it ends. */
  readonly result?: string | null;
}

interface Row {
  readonly restsOn: string;
  readonly consented: boolean;
}

/**
 * The agency that took it on says how far it is, after the meeting too. Where it rests on consent it
 * is done only while that is live; dropped it may be at any time.
 */
export async function changeTask(input: TaskChange, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'DO_TASK');
  const { viewer } = desk;
  const { task: id, expectedVersion, state } = input;
  const ends = state !== 'DOING';
  const problems = collectProblems();
  const result = optionalText('result', input.result, problems);
  if (ends && result === null) problems.add('result', 'EMPTY_TEXT');
  problems.settle();
  const [task]: Row[] = isId(id)
    ? await desk.manager.query(
        `SELECT p.rests_on AS "restsOn", collaboration.has_consent(i.person) AS consented
           FROM collaboration.meeting_task t
           JOIN collaboration.meeting_item i ON i.id = t.item_id
           JOIN collaboration.meeting_part_now p ON p.id = i.part_id
          WHERE t.id = $1 AND $2 IN (t.agency, p.convener)
            -- Of the commissioners only who sat in it: one area's task is not the others'.
            AND ($3 <> 'WELFARE_COMMISSIONER' OR collaboration.is_member(p.id, $4))
            -- D-1: that it can't be done would say whether there is a consent.
            AND NOT collaboration.keeps_apart(i.person, $5)`,
        [id, viewer.agency, viewer.role, viewer.id, viewer.person ?? null],
      )
    : [];
  if (task === undefined) throw recordError('NOT_YOUR_ACT');
  if (task.restsOn === 'CONSENT' && !task.consented && state !== 'DROPPED') {
    throw recordError('NO_LIVE_CONSENT');
  }
  const version = await nextVersion(desk.manager, 'collaboration.meeting_task_version', {
    ...{ id, expectedVersion },
    ...(ends ? { moment: 'ended_at' } : {}),
    set: { state, ...(result === null ? {} : { result }), ...writtenBy(desk) },
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id, version };
}
