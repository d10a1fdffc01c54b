import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { mayChange } from '../keeping/may-change.js';
import { meetingHint } from './meeting-hint.js';

const MOST = 100;

/**
 * Hints of which nobody knows yet whom they are about, the oldest first, for those who go and ask.
 * Theme and meeting only; still, that there is such a household somewhere is not for everybody.
 *
 * @throws GraphQLError `NOT_YOUR_ACT`
 */
export async function unplacedHints(context: SubgraphContext) {
  const { viewer, purpose } = context;
  if (viewer === undefined || purpose === undefined) throw recordError('NOT_YOUR_ACT');
  if (!mayChange(meetingHint.type, { viewer, purpose })) throw recordError('NOT_YOUR_ACT');
  const rows: { id: string; version: number; theme: string; meeting: string }[] = await context
    .database('community')
    .query(
      `SELECT r.id::text AS id, r.version, r.theme, r.meeting::text AS meeting
         FROM community.meeting_hint r
        WHERE r.closed_at IS NULL AND r.person IS NULL AND r.state = 'NOTICED'
        ORDER BY r.recorded_at, r.id LIMIT ${String(MOST)}`,
    );
  return rows;
}
