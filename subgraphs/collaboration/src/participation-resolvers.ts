import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { endParticipation, endPlacement, recordFollowUp } from './acts/participation/follow-up.js';
import { introduceToPlace } from './acts/participation/introduce.js';
import { recordWishes } from './acts/participation/record-wishes.js';
import { concludeTrial, startTrial } from './acts/participation/trial.js';
import { fileParticipations } from './queries/participation/file-participations.js';
import { participants } from './queries/participation/participants.js';
import { recordingAct } from './recording-act.js';

/** 参加支援事業 (社会福祉法106条の4第2項2号). */
export const participationResolvers = {
  Query: {
    participants: (
      _root: unknown,
      args: Readonly<Record<string, unknown>>,
      context: SubgraphContext,
    ) => participants(args, context),
  },
  Mutation: {
    recordWishes: recordingAct(recordWishes),
    introduceToPlace: recordingAct(introduceToPlace),
    startTrial: recordingAct(startTrial),
    concludeTrial: recordingAct(concludeTrial),
    recordFollowUp: recordingAct(recordFollowUp),
    endPlacement: recordingAct(endPlacement),
    endParticipation: recordingAct(endParticipation),
  },
  SupportFile: {
    participations: (
      file: { readonly id: string },
      _arguments: unknown,
      context: SubgraphContext,
    ) => fileParticipations(file, context),
  },
};
