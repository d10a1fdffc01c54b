import { meetingHint } from '@kasane/subgraph-community/hints/meeting-hint';
import { seedId, type Seed } from '@kasane/subgraph-community/keeping/load-seeds';
import { areaMeeting } from '@kasane/subgraph-community/kinds/networks/area-meeting';
import { castOf } from '../cast-identity.js';
import type { CityIds } from '../city-ids.js';
import type { World } from '../world.js';

// prettier-ignore
const aboutCast = [
  ['kashiwagi-son', '2 2026-03', 'WITHDRAWAL', '回覧板を受け取りに出てくるのは、いつも母親だけ。'],
  ['sakura-son', '1 2025-12', 'ISOLATION', '夜中に明かりがついているが、昼に見かけた人はいない。'],
  ['hamana-man', '4 2025-09', 'HOUSING', '庭の荷物が道まで出ている。声をかけると戸を閉める。'],
] as const;

/** Hints of which nobody knows yet whom they are about: theme and meeting, and no word more. */
const unplaced = [
  ['3 2026-03', 'CARING'],
  ['5 2025-12', 'ISOLATION'],
] as const;

const meetingId = (key: string): string => seedId(areaMeeting.type, key);

export function hintSeeds(world: World, ids: CityIds): readonly Seed[] {
  const cast = castOf(world);
  return [
    ...aboutCast.map(([key, meeting, theme, text]) => {
      const resident = cast.get(key);
      if (resident === undefined) throw new Error(`the cast has no ${key}`);
      const person = ids.person(resident.atena);
      const values = { meeting: meetingId(meeting), theme, person, text, state: 'IDENTIFIED' };
      return { kind: meetingHint, key, values };
    }),
    ...unplaced.map(([meeting, theme]) => ({
      kind: meetingHint,
      key: `${meeting} ${theme}`,
      values: { meeting: meetingId(meeting), theme, state: 'NOTICED' },
    })),
  ];
}
