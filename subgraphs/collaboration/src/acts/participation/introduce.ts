import { randomUUID } from 'node:crypto';
import { japaneseDay } from '@kasane/japanese/calendar';
import { checkText, isId } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { insertRow } from '@kasane/subgraph-kit/recording/write-version';
import { openParticipation } from '../../records/latest-participation.js';
import type { Recorded } from '../../recorded.js';
import { checkDay } from '../read-values.js';
import { requireMay, writtenBy } from '../require-may.js';

export interface IntroductionInput {
  readonly participation: string;
  /** `ParticipationPlace.id` of the community room. */
  readonly place: string;
  readonly reason: string;
  /** What the person agreed to have told to the place. */
  readonly told: string;
  readonly agreedOn: string;
}

/** Introduces somebody to a place, with the words the person chose for it and no others. */
export async function introduceToPlace(input: IntroductionInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'RUN_PARTICIPATION');
  const problems = collectProblems();
  if (!isId(input.place)) problems.add('input.place', 'UNKNOWN_RECORD');
  const reason = checkText('input.reason', input.reason, problems);
  const told = checkText('input.told', input.told, problems);
  const agreedOn = checkDay('input.agreedOn', input.agreedOn, problems);
  if (agreedOn > japaneseDay(desk.now)) problems.add('input.agreedOn', 'IN_FUTURE');
  problems.settle();
  const { id: participation, file } = await openParticipation(desk, input.participation);
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.placement_version', {
    ...{ id, version: 1, participation_id: participation, file_id: file.id },
    ...{ place_id: input.place, reason, told, agreed_on: agreedOn, stage: 'INTRODUCED' },
    ...writtenBy(desk),
  });
  return { id, version: 1, case: file.caseId };
}
