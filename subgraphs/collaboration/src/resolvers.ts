import { dateTimeScalar } from '@kasane/subgraph-kit/date-time-scalar';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import { acceptCase } from './acts/accept-case.js';
import { endCompanion, nameCompanion } from './acts/companions.js';
import { decideSupport } from './acts/decide-support.js';
import { draftPlan } from './acts/draft-plan.js';
import { evaluatePlan } from './acts/evaluate-plan.js';
import { step } from './acts/move-file.js';
import { putToMeeting } from './acts/put-to-meeting.js';
import { receiveConsultation } from './acts/receive-consultation.js';
import { recordAnswers } from './acts/record-answers.js';
import { retireFact } from './acts/record-facts.js';
import { recordProblems } from './acts/record-problems.js';
import { recordSupport } from './acts/record-support.js';
import { recordKinTies, recordSocialTies } from './acts/record-ties.js';
import { changeIssue, noteIssue } from './acts/remaining-issues.js';
import { triageConsultation } from './acts/triage-consultation.js';
import { meetingResolvers } from './meetings/meeting-resolvers.js';
import { outreachResolvers } from './outreach-resolvers.js';
import { householdFindings } from './findings/household-findings.js';
import { personFindings, personReference } from './findings/person-findings.js';
import { householdReference } from './findings/read-household.js';
import { participationResolvers } from './participation-resolvers.js';
import {
  abuseConsultations,
  anonymousConsultations,
  consultations,
} from './queries/consultations.js';
import { caseload } from './queries/caseload.js';
import { supportFiles } from './queries/support-files.js';
import { statisticsResolvers } from './statistics-resolvers.js';
import { recordingAct } from './recording-act.js';

export const resolvers: SubgraphResolvers = {
  DateTime: dateTimeScalar,
  Query: {
    ...outreachResolvers.Query,
    ...meetingResolvers.Query,
    ...participationResolvers.Query,
    ...statisticsResolvers.Query,
    caseload: (_root, args, context) => caseload(args, context),
    anonymousConsultations: (_root, args, context) => anonymousConsultations(args, context),
  },
  Mutation: {
    ...outreachResolvers.Mutation,
    ...meetingResolvers.Mutation,
    ...participationResolvers.Mutation,
    receiveConsultation: recordingAct(receiveConsultation),
    triageConsultation: recordingAct(triageConsultation),
    acceptCase: recordingAct(acceptCase),
    receiveCaseConsent: recordingAct(step('RECEIVE_CONSENT')),
    recordAnswers: recordingAct(recordAnswers),
    recordProblems: recordingAct(recordProblems),
    recordKinTies: recordingAct(recordKinTies),
    recordSocialTies: recordingAct(recordSocialTies),
    retireFact: recordingAct(retireFact),
    completeAssessment: recordingAct(step('ASSESS')),
    draftPlan: recordingAct(draftPlan),
    putToMeeting: recordingAct(putToMeeting),
    returnPlan: recordingAct(step('RETURN_PLAN')),
    decideSupport: recordingAct(decideSupport),
    startSupport: recordingAct(step('START_SUPPORT')),
    recordSupport: recordingAct(recordSupport),
    evaluatePlan: recordingAct(evaluatePlan),
    replan: recordingAct(step('REPLAN')),
    suspendCase: recordingAct(step('SUSPEND')),
    resumeCase: recordingAct(step('RESUME_WITH_CONSENT', 'RESUME_WITHOUT_CONSENT')),
    noteIssue: recordingAct(noteIssue),
    changeIssue: recordingAct(changeIssue),
    endCase: recordingAct(step('END')),
    nameCompanion: recordingAct(nameCompanion),
    endCompanion: recordingAct(endCompanion),
  },
  Household: {
    __resolveReference: householdReference,
    findings: (household, _arguments, context) => householdFindings(household, context),
  },
  IndicatorActual: statisticsResolvers.IndicatorActual,
  SupportFile: participationResolvers.SupportFile,
  Person: {
    __resolveReference: personReference,
    ...outreachResolvers.Person,
    ...meetingResolvers.Person,
    consultations: (person, _arguments, context) => consultations(person, context),
    abuseConsultations: (person, _arguments, context) => abuseConsultations(person, context),
    supportFiles: (person, _arguments, context) => supportFiles(person, context),
    findings: (person, _arguments, context) => personFindings(person, context),
  },
};
