import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { recordingAct } from '../recording-act.js';
import { changeTask } from './acts/change-task.js';
import { inviteMembers, releaseMember } from './acts/members.js';
import { closeMeetingPart, openMeetingPart } from './acts/open-part.js';
import { planMeeting } from './acts/plan-meeting.js';
import { pledgeSecrecy, recordPledge } from './acts/pledge-secrecy.js';
import { putOnAgenda } from './acts/put-on-agenda.js';
import { decideTask, recordMinute } from './acts/record-minute.js';
import { cancelMeeting, offerTimes, scheduleMeeting } from './acts/schedule-meeting.js';
import { meetingDuties } from './queries/meeting-duties.js';
import { meetingItems } from './queries/meeting-items.js';
import { meetingRules } from './queries/meeting-rules.js';
import { meetings } from './queries/meetings.js';

type Arguments = Readonly<Record<string, unknown>>;
interface Person {
  readonly id: string;
}

const sittingItems = meetingItems('SITTING');
const consentItems = meetingItems('CONSENT');

/** 支援会議, 重層的支援会議 and every other forum (domain.md §3.1). */
export const meetingResolvers = {
  Query: {
    meetings: (_root: unknown, args: Arguments, context: SubgraphContext) =>
      meetings(args, context),
    meetingDuties: (_root: unknown, args: Arguments, context: SubgraphContext) =>
      meetingDuties(args, context),
    meetingRules,
  },
  Mutation: {
    planMeeting: recordingAct(planMeeting),
    inviteMembers: recordingAct(inviteMembers),
    releaseMember: recordingAct(releaseMember),
    pledgeSecrecy: recordingAct(pledgeSecrecy),
    recordPledge: recordingAct(recordPledge),
    offerTimes: recordingAct(offerTimes),
    scheduleMeeting: recordingAct(scheduleMeeting),
    cancelMeeting: recordingAct(cancelMeeting),
    putOnAgenda: recordingAct(putOnAgenda),
    openMeetingPart: recordingAct(openMeetingPart),
    recordMinute: recordingAct(recordMinute),
    decideTask: recordingAct(decideTask),
    closeMeetingPart: recordingAct(closeMeetingPart),
    changeTask: recordingAct(changeTask),
  },
  // Two fields with two labels: what was said without consent, and what was said on it.
  Person: {
    sittingItems: (person: Person, _arguments: unknown, context: SubgraphContext) =>
      sittingItems(person, context),
    meetingItems: (person: Person, _arguments: unknown, context: SubgraphContext) =>
      consentItems(person, context),
  },
};
