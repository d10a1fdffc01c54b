import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { endOutreach, handOverOutreach } from './acts/outreach/end-outreach.js';
import { moveOutreach } from './acts/outreach/move-outreach.js';
import { recordAttempt } from './acts/outreach/record-attempt.js';
import { reportOutreach } from './acts/outreach/report-outreach.js';
import { identifyOutreach, takeOnOutreach } from './acts/outreach/take-on-outreach.js';
import { outreachCandidates } from './queries/outreach/outreach-candidates.js';
import { outreachReports } from './queries/outreach/outreach-reports.js';
import { personOutreach } from './queries/outreach/person-outreach.js';
import { recordingAct } from './recording-act.js';

/** アウトリーチ等を通じた継続的支援 (社会福祉法106条の4第2項4号). */
export const outreachResolvers = {
  Query: {
    outreachCandidates: (
      _root: unknown,
      args: Readonly<Record<string, unknown>>,
      context: SubgraphContext,
    ) => outreachCandidates(args, context),
    outreachReports: (_root: unknown, _arguments: unknown, context: SubgraphContext) =>
      outreachReports(context),
  },
  Mutation: {
    reportOutreach: recordingAct(reportOutreach),
    takeOnOutreach: recordingAct(takeOnOutreach),
    identifyOutreach: recordingAct(identifyOutreach),
    recordAttempt: recordingAct(recordAttempt),
    moveOutreach: recordingAct(moveOutreach),
    handOverOutreach: recordingAct(handOverOutreach),
    endOutreach: recordingAct(endOutreach),
  },
  Person: {
    outreach: (person: { readonly id: string }, _arguments: unknown, context: SubgraphContext) =>
      personOutreach(person, context),
  },
};
