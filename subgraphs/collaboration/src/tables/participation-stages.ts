/**
 * From the introduction to a place until the person is at home there (参加支援事業, 社会福祉法106条の4第2項
 * 2号). Every step there is; the database holds the same rows (migrations/create-participation.ts).
 */
export const participationStages = [
  { code: 'INTRODUCED', name: '紹介した' },
  { code: 'TRIAL', name: '体験中' },
  { code: 'SETTLING', name: '定着支援中' },
  { code: 'ENDED', name: '終わった' },
] as const;

export type ParticipationStage = (typeof participationStages)[number]['code'];

export interface ParticipationStep {
  /** `null`: it begins with it. */
  readonly from: ParticipationStage | null;
  readonly to: ParticipationStage;
}

export const participationSteps = [
  { from: null, to: 'INTRODUCED' },
  { from: 'INTRODUCED', to: 'TRIAL' },
  { from: 'TRIAL', to: 'SETTLING' },
  { from: 'INTRODUCED', to: 'ENDED' },
  { from: 'TRIAL', to: 'ENDED' },
  { from: 'SETTLING', to: 'ENDED' },
] as const satisfies readonly ParticipationStep[];

export const isParticipationStep = (
  from: ParticipationStage | null,
  to: ParticipationStage,
): boolean => participationSteps.some((step) => step.from === from && step.to === to);
