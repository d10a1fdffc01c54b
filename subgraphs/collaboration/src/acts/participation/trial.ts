import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { openPlacement, type Placement } from '../../records/latest-participation.js';
import type { Recorded } from '../../recorded.js';
import { isParticipationStep, type ParticipationStage } from '../../tables/participation-stages.js';
import { checkDay } from '../read-values.js';
import { requireMay, writtenBy } from '../require-may.js';

export interface TrialInput {
  readonly placement: string;
  readonly expectedVersion: number;
  readonly from: string;
  readonly to: string;
}

/** 体験: some days at the place before anybody decides anything. */
export async function startTrial(input: TrialInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RUN_PARTICIPATION');
  const problems = collectProblems();
  const from = checkDay('input.from', input.from, problems);
  const to = checkDay('input.to', input.to, problems);
  if (to < from) problems.add('input.to', 'ENDS_BEFORE_BEGIN');
  problems.settle();
  const placement = await openPlacement(desk, input.placement);
  const set = { trial_from: from, trial_to: to };
  return movePlacement(placement, { ...input, to: 'TRIAL', set }, desk);
}

export interface TrialResult {
  readonly placement: string;
  readonly expectedVersion: number;
  readonly outcome: 'CONTINUE' | 'OTHER_PLACE' | 'LATER';
  readonly ownView: string;
  readonly judgement: string;
}

/** How it was, in the person's own words; it goes on into 定着支援, or ends here. */
export async function concludeTrial(input: TrialResult, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RUN_PARTICIPATION');
  const problems = collectProblems();
  const own = checkText('input.ownView', input.ownView, problems);
  const judgement = checkText('input.judgement', input.judgement, problems);
  problems.settle();
  const placement = await openPlacement(desk, input.placement);
  if (placement.stage !== 'TRIAL') throw recordError('WRONG_STATE');
  const { expectedVersion, outcome } = input;
  const set = { outcome, own_view: own, judgement };
  return outcome === 'CONTINUE'
    ? movePlacement(placement, { expectedVersion, to: 'SETTLING', set }, desk)
    : movePlacement(
        placement,
        { expectedVersion, to: 'ENDED', set: { ...set, ending: 'NOT_CONTINUED' } },
        desk,
      );
}

interface Move {
  readonly expectedVersion: number;
  readonly to: ParticipationStage;
  readonly set: Readonly<Record<string, string | null>>;
}

const moments: Readonly<Partial<Record<ParticipationStage, string>>> = {
  SETTLING: 'settling_since',
  ENDED: 'ended_at',
};

/** @throws GraphQLError `WRONG_STATE`, `VERSION_CONFLICT` */
export async function movePlacement(
  { id, stage, file }: Placement,
  { expectedVersion, to, set }: Move,
  desk: Desk,
): Promise<Recorded> {
  if (!isParticipationStep(stage, to)) throw recordError('WRONG_STATE');
  const version = await nextVersion(desk.manager, 'collaboration.placement_version', {
    ...{ id, expectedVersion, moment: moments[to] ?? 'recorded_at' },
    set: { stage: to, ...set, ...writtenBy(desk) },
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id, version, case: file.caseId };
}
