import { isId } from '@kasane/subgraph-kit/recording/check-values';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { may } from '../../tables/who-may.js';
import { noneKeptBefore } from './none-kept-before.js';

export interface KeptMeeting {
  readonly id: string;
  readonly version: number;
  readonly kinds: readonly string[];
  readonly conveners: readonly string[];
}

export interface KeptPart {
  readonly id: string;
  readonly version: number;
  readonly meeting: string;
  readonly kind: string;
  readonly convener: string;
  readonly opened: boolean;
}

/**
 * The meeting, for those who convene it or one of its parts.
 * @throws GraphQLError `NOT_YOUR_ACT` for everybody else, and for an id that is no meeting's
 */
export async function convenedMeeting(id: string, desk: Desk): Promise<KeptMeeting> {
  const [meeting]: KeptMeeting[] = isId(id)
    ? await desk.manager.query(
        `SELECT m.id, m.version, array_agg(p.kind ORDER BY p.kind) AS kinds,
                array_agg(DISTINCT p.convener) AS conveners
           FROM collaboration.meeting m JOIN collaboration.meeting_part p ON p.meeting_id = m.id
          WHERE m.id = $1 AND m.cancelled_at IS NULL AND ${noneKeptBefore('m.id', '$2')}
          GROUP BY m.id, m.version`,
        [id, desk.viewer.person ?? null],
      )
    : [];
  if (meeting?.conveners.includes(desk.viewer.agency) !== true || !may(desk.viewer, 'CONVENE')) {
    throw recordError('NOT_YOUR_ACT');
  }
  return meeting;
}

/** The part, for the agency that convenes it. @throws GraphQLError `NOT_YOUR_ACT` as above */
export async function convenedPart(id: string, desk: Desk): Promise<KeptPart> {
  const [part]: KeptPart[] = isId(id)
    ? await desk.manager.query(
        `SELECT id, version, meeting_id AS meeting, kind, convener, opened_at IS NOT NULL AS opened
           FROM collaboration.meeting_part p
          WHERE id = $1 AND ${noneKeptBefore('p.meeting_id', '$2')}`,
        [id, desk.viewer.person ?? null],
      )
    : [];
  if (part?.convener !== desk.viewer.agency || !may(desk.viewer, 'CONVENE')) {
    throw recordError('NOT_YOUR_ACT');
  }
  return part;
}
