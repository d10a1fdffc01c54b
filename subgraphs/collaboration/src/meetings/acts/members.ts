import { randomUUID } from 'node:crypto';
import { isAgencyCode } from '@kasane/policy/tables/agencies';
import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems, type Problems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { insertRow, nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { requireMay, writtenBy } from '../../acts/require-may.js';
import type { Recorded } from '../../recorded.js';
import { convenedMeeting } from '../records/latest-meeting.js';
import { meetingKind, seats } from '../tables/meeting-kinds.js';

export interface MemberInput {
  /** The staff member as the issuer names them. */
  readonly viewer: string;
  readonly agency: string;
  readonly role: 'CHAIR' | 'SECRETARY' | 'MEMBER' | 'ADVISER';
  /** Parts of the meeting they sit in; all that seat their agency where it is left out. */
  readonly kinds?: readonly string[] | null;
}

type Member = Omit<MemberInput, 'kinds'> & { readonly kinds: readonly string[] };

const MOST = 50;

export function readMembers(
  field: string,
  given: readonly MemberInput[],
  kinds: readonly string[],
  problems: Problems,
): readonly Member[] {
  if (given.length === 0) problems.add(field, 'NO_MEMBER');
  if (given.length > MOST) problems.add(field, 'TOO_MANY_PEOPLE');
  return given.slice(0, MOST).map((member, at) => {
    const place = `${field}[${String(at)}]`;
    const viewer = checkText(`${place}.viewer`, member.viewer, problems);
    if (given.findIndex((other) => other.viewer.trim() === viewer) < at) {
      problems.add(place, 'MEMBER_TWICE');
    }
    const { agency, role } = member;
    if (!isAgencyCode(agency)) problems.add(`${place}.agency`, 'UNKNOWN_AGENCY');
    return { viewer, agency, role, kinds: readKinds(place, member, kinds, problems) };
  });
}

/**
 * The parts they are named for, or all that seat their agency: held together, a sitting whose law names
 * no 民生委員 goes on without the one who comes for the other.
 */
function readKinds(
  place: string,
  { agency, kinds: named }: MemberInput,
  kinds: readonly string[],
  problems: Problems,
): readonly string[] {
  const seated = (kind: string) => !isAgencyCode(agency) || seats(meetingKind(kind), agency);
  const own = [...new Set(named ?? kinds.filter(seated))];
  const isNowhere = !named && kinds.length > 0 && own.length === 0;
  if (isNowhere) problems.add(`${place}.agency`, 'NOT_SEATED');
  else if (own.length === 0) problems.add(`${place}.kinds`, 'NOTHING_CHOSEN');
  if (own.some((kind) => !kinds.includes(kind))) problems.add(`${place}.kinds`, 'NOT_ITS_PART');
  named?.forEach((kind, at) => {
    if (!seated(kind)) problems.add(`${place}.kinds[${String(at)}]`, 'NOT_SEATED');
  });
  return own;
}

export async function addMembers(
  meeting: string,
  members: readonly Member[],
  desk: Desk,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const member of members) {
    const id = randomUUID();
    ids.push(id);
    await insertRow(desk.manager, 'collaboration.meeting_member_version', {
      ...{ id, version: 1, meeting_id: meeting, ...member },
      ...writtenBy(desk),
    });
  }
  return ids;
}

export interface InviteInput {
  readonly meeting: string;
  readonly members: readonly MemberInput[];
}

/** Asks more people to come. Into a part that is open comes only who has pledged and sits in it. */
export async function inviteMembers(input: InviteInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'CONVENE');
  const meeting = await convenedMeeting(input.meeting, desk);
  const problems = collectProblems();
  const members = readMembers('members', input.members, meeting.kinds, problems);
  problems.settle();
  const also = await addMembers(meeting.id, members, desk);
  return { id: meeting.id, version: meeting.version, also };
}

export interface ReleaseInput {
  readonly meeting: string;
  readonly member: string;
  readonly expectedVersion: number;
}

/** Takes a member off the list, as when somebody can't pledge. */
export async function releaseMember(input: ReleaseInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'CONVENE');
  const meeting = await convenedMeeting(input.meeting, desk);
  const known: unknown[] = await desk.manager.query(
    `SELECT 1 FROM collaboration.meeting_member WHERE id::text = $1 AND meeting_id = $2`,
    [input.member, meeting.id],
  );
  if (known.length === 0) throw recordError('NOT_YOUR_ACT');
  const version = await nextVersion(desk.manager, 'collaboration.meeting_member_version', {
    id: input.member,
    expectedVersion: input.expectedVersion,
    moment: 'left_at',
    set: writtenBy(desk),
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id: input.member, version };
}
