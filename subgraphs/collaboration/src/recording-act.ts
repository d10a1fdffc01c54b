import { recordingActs } from '@kasane/subgraph-kit/recording/recording-acts';

export const recordingAct = recordingActs('collaboration');
