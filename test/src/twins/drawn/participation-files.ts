import type { Random } from '@kasane/infra/example-city/random';
import {
  followUpSides,
  participationEndings,
  trialOutcomes,
} from '@kasane/subgraph-collaboration/tables/participation-choices';
import { participationStages } from '@kasane/subgraph-collaboration/tables/participation-stages';
import type { DrawnRows } from './case-files.js';
import { drawers } from './drawers.js';

/** 参加支援 below a file: what the person wishes, and the places the person was introduced to. */
export function participationFiles(file: string, random: Random): DrawnRows {
  const { id, day, moment, say, agency, one, code } = drawers(random);
  const changed = () => ({
    ...{ changed_by: say(), changed_by_agency: agency(), recorded_at: moment() },
  });
  const maybe = <T>(value: T): T | null => (random.chance(0.5) ? value : null);
  const times = <T>(most: number, row: () => T): T[] =>
    Array.from({ length: random.between(0, most) }, row);
  return times(2, id).flatMap((participation): DrawnRows => [
    [
      'collaboration.participation_version',
      {
        ...{ id: participation, version: 1, file_id: file, own_words: say(), judgement: say() },
        ...{ area_code: one('1-101001', '1', '2'), kinds: [one('GATHERING', 'FARM')] },
        ...{ groups: [one('YOUTH', 'SENIORS')], needs: [one('SOCIAL_WITHDRAWAL', 'HEARING')] },
        ...{ days: [one('MONDAY', 'FRIDAY')], access: [one('BUS', 'WALK')] },
        ...{ from_time: one('10:00', '13:00'), until_time: one('15:00', '17:00') },
        ...{ fee_at_most: random.between(0, 500), why: say(), ended_at: maybe(moment()) },
        ...changed(),
      },
    ],
    ...times(2, id).flatMap((placement): DrawnRows => [
      [
        'collaboration.placement_version',
        {
          ...{ id: placement, version: 1, participation_id: participation, file_id: file },
          ...{ place_id: id(), reason: say(), told: say(), agreed_on: day() },
          ...{ stage: code(participationStages), trial_from: day(), trial_to: day() },
          ...{ outcome: code(trialOutcomes), own_view: say(), judgement: say() },
          ...{ settling_since: moment(), ending: code(participationEndings), why: say() },
          ...{ ended_at: maybe(moment()), ...changed() },
        },
      ],
      ...times(3, id).map((followUp): DrawnRows[number] => [
        'collaboration.follow_up',
        {
          ...{ id: followUp, placement_id: placement, file_id: file, side: code(followUpSides) },
          ...{ kind: one('VISIT', 'PHONE'), happened_at: moment(), words: say() },
          ...{ written_by: say(), written_by_agency: agency(), recorded_at: moment() },
        },
      ]),
    ]),
  ]);
}
