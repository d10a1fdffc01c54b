import { checkText, isId } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { writtenBy } from '../../acts/require-may.js';
import type { Recorded } from '../../recorded.js';
import { convenedMeeting } from '../records/latest-meeting.js';
import { noneKeptBefore } from '../records/none-kept-before.js';

interface Member {
  readonly id: string;
  readonly version: number;
  readonly viewer: string;
  readonly pledgedAt: Date | null;
}

const memberOf = async (meeting: string, by: string, { manager, viewer }: Desk) => {
  const found: Member[] = isId(meeting)
    ? await manager.query(
        `SELECT id, version, viewer, pledged_at AS "pledgedAt" FROM collaboration.meeting_member m
          WHERE meeting_id = $1 AND left_at IS NULL AND $2 IN (viewer, id::text)
            AND ${noneKeptBefore('m.meeting_id', '$3')}`,
        [meeting, by, viewer.person ?? null],
      )
    : [];
  const [member] = found;
  if (member === undefined) throw recordError('NOT_YOUR_ACT');
  if (member.pledgedAt !== null) throw recordError('ALREADY_CLOSED');
  return member;
};

/** A member pledges secrecy, signed in as nobody else can be. */
export async function pledgeSecrecy(
  { meeting }: { readonly meeting: string },
  desk: Desk,
): Promise<Recorded> {
  const member = await memberOf(meeting, desk.viewer.id, desk);
  return pledged(member, { pledge_how: 'SELF', pledge_ref: null }, desk);
}

export interface WrittenPledge {
  readonly meeting: string;
  readonly member: string;
  /** Where the signed paper is kept. */
  readonly evidenceRef: string;
}

/** The convener keeps a member's signed pledge. Nobody's own: one does not vouch for oneself. */
export async function recordPledge(input: WrittenPledge, desk: Desk): Promise<Recorded> {
  const meeting = await convenedMeeting(input.meeting, desk);
  const problems = collectProblems();
  const reference = checkText('evidenceRef', input.evidenceRef, problems);
  problems.settle();
  const member = await memberOf(meeting.id, input.member, desk);
  if (member.viewer === desk.viewer.id) throw recordError('NOT_YOUR_ACT');
  return pledged(member, { pledge_how: 'WRITTEN', pledge_ref: reference }, desk);
}

async function pledged(
  { id, version: expectedVersion }: Member,
  how: { readonly pledge_how: string; readonly pledge_ref: string | null },
  desk: Desk,
): Promise<Recorded> {
  const version = await nextVersion(desk.manager, 'collaboration.meeting_member_version', {
    id,
    expectedVersion,
    moment: 'pledged_at',
    set: { ...how, pledge_recorded_by: desk.viewer.id, ...writtenBy(desk) },
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id, version };
}
