import type { MigrationInterface } from 'typeorm';
import { CreateAssessments1760000005020 } from './create-assessments.js';
import { CreateConsultations1760000005000 } from './create-consultations.js';
import { CreateFileView1760000005050 } from './create-file-view.js';
import { CreateFiles1760000005010 } from './create-files.js';
import { CreateOutreach1760000005200 } from './create-outreach.js';
import { CreateParticipation1760000005210 } from './create-participation.js';
import { CreatePlans1760000005030 } from './create-plans.js';
import { CreateSupport1760000005040 } from './create-support.js';
import { CreateUsedGrants1760000005380 } from './create-used-grants.js';
import { KeepSidesApart1760000005440 } from './keep-sides-apart.js';
import { KeepSittingsApart1760000005420 } from './keep-sittings-apart.js';
import { RequireTriageReason1760000005390 } from './require-triage-reason.js';
import { SplitFrozenFiles1760000005220 } from './split-frozen-files.js';
import { TakeTurns1760000005410 } from './take-turns.js';
import { AddMeetingsToTimeline1760000005360 } from './meetings/add-meetings-to-timeline.js';
import { CreateMeetings1760000005300 } from './meetings/create-meetings.js';
import { CreateMinutes1760000005310 } from './meetings/create-minutes.js';
import { DecideAfterMeeting1760000005340 } from './meetings/decide-after-meeting.js';
import { DropSittingNotes1760000005350 } from './meetings/drop-sitting-notes.js';
import { GuardMeetings1760000005320 } from './meetings/guard-meetings.js';
import { LetMembersReturn1760000005370 } from './meetings/let-members-return.js';
import { RequireWords1760000005330 } from './meetings/require-words.js';

/** In the order they are applied, after those of the consent room, whose live consents they ask. */
export const collaborationMigrations: readonly (new () => MigrationInterface)[] = [
  CreateConsultations1760000005000,
  CreateFiles1760000005010,
  CreateAssessments1760000005020,
  CreatePlans1760000005030,
  CreateSupport1760000005040,
  CreateFileView1760000005050,
  CreateOutreach1760000005200,
  CreateParticipation1760000005210,
  SplitFrozenFiles1760000005220,
  CreateMeetings1760000005300,
  CreateMinutes1760000005310,
  GuardMeetings1760000005320,
  RequireWords1760000005330,
  DecideAfterMeeting1760000005340,
  DropSittingNotes1760000005350,
  AddMeetingsToTimeline1760000005360,
  LetMembersReturn1760000005370,
  CreateUsedGrants1760000005380,
  RequireTriageReason1760000005390,
  TakeTurns1760000005410,
  KeepSittingsApart1760000005420,
  KeepSidesApart1760000005440,
];
