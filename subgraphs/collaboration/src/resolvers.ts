import { dateTimeScalar } from '@kasane/subgraph-kit/date-time-scalar';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { atDesk, type Desk } from '@kasane/subgraph-kit/recording/desk';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import { acceptCase } from './acts/accept-case.js';
import { endCompanion, nameCompanion } from './acts/companions.js';
import { decideSupport } from './acts/decide-support.js';
import { draftPlan } from './acts/draft-plan.js';
import { evaluatePlan } from './acts/evaluate-plan.js';
import { step } from './acts/move-file.js';
import { noteSitting } from './acts/note-sitting.js';
import { putToMeeting } from './acts/put-to-meeting.js';
import { receiveConsultation } from './acts/receive-consultation.js';
import { recordAnswers } from './acts/record-answers.js';
import { retireFact } from './acts/record-facts.js';
import { recordProblems } from './acts/record-problems.js';
import { recordSupport } from './acts/record-support.js';
import { recordKinTies, recordSocialTies } from './acts/record-ties.js';
import { changeIssue, noteIssue } from './acts/remaining-issues.js';
import { triageConsultation } from './acts/triage-consultation.js';
import { anonymousConsultations, consultations } from './queries/consultations.js';
import { caseload } from './queries/caseload.js';
import { supportFiles } from './queries/support-files.js';
import type { Recorded } from './recorded.js';

/** An act as a mutation: its arguments as they stand, or the one called `input`. */
const act =
  (record: (input: never, desk: Desk) => Promise<Recorded>) =>
  (_root: unknown, args: Readonly<Record<string, unknown>>, context: SubgraphContext) =>
    atDesk(context, 'collaboration', (desk) => record((args['input'] ?? args) as never, desk));

export const resolvers: SubgraphResolvers = {
  DateTime: dateTimeScalar,
  Query: {
    caseload: (_root, args, context) => caseload(args, context),
    anonymousConsultations: (_root, args, context) => anonymousConsultations(args, context),
  },
  Mutation: {
    receiveConsultation: act(receiveConsultation),
    triageConsultation: act(triageConsultation),
    acceptCase: act(acceptCase),
    receiveCaseConsent: act(step('RECEIVE_CONSENT')),
    recordAnswers: act(recordAnswers),
    recordProblems: act(recordProblems),
    recordKinTies: act(recordKinTies),
    recordSocialTies: act(recordSocialTies),
    retireFact: act(retireFact),
    completeAssessment: act(step('ASSESS')),
    draftPlan: act(draftPlan),
    putToMeeting: act(putToMeeting),
    returnPlan: act(step('RETURN_PLAN')),
    decideSupport: act(decideSupport),
    startSupport: act(step('START_SUPPORT')),
    recordSupport: act(recordSupport),
    evaluatePlan: act(evaluatePlan),
    replan: act(step('REPLAN')),
    suspendCase: act(step('SUSPEND')),
    resumeCase: act(step('RESUME_WITH_CONSENT', 'RESUME_WITHOUT_CONSENT')),
    noteIssue: act(noteIssue),
    changeIssue: act(changeIssue),
    endCase: act(step('END')),
    nameCompanion: act(nameCompanion),
    endCompanion: act(endCompanion),
    noteSitting: act(noteSitting),
  },
  Person: {
    consultations: (person, _arguments, context) => consultations(person, context),
    supportFiles: (person, _arguments, context) => supportFiles(person, context),
  },
};
