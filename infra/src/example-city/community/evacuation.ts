import type { Seed } from '@kasane/subgraph-community/keeping/load-seeds';
import { evacuationSupport } from '@kasane/subgraph-community/evacuation/evacuation-support';
import type { CityIds } from '../city-ids.js';
import { createRandom } from '../random.js';
import type { Resident, World } from '../world.js';
import { baseId } from './bases.js';
import { districtCouncilId } from './organisations.js';

/**
 * Who stands on the list of 避難行動要支援者: at home, and 要介護3 or above, or severely disabled, as
 * most cities' plans have it (災害対策基本法49条の10). One in three has a 個別避難計画.
 */
export function evacuationSeeds(world: World, ids: CityIds): readonly Seed[] {
  return world.residents.flatMap((resident) => {
    if (resident.away !== undefined || !isListed(resident)) return [];
    const random = createRandom(world.seed, '避難行動要支援者', resident.index);
    const area = world.dwellings[resident.dwelling]?.address.area ?? '1';
    const planned = resident.cast !== undefined || random.chance(0.33);
    return [
      {
        kind: evacuationSupport,
        key: resident.atena,
        values: {
          person: ids.person(resident.atena),
          listedOn: `${String(random.between(2019, 2025))}-06-01`,
          assistance: [random.pick(['GUIDE', 'WHEELCHAIR', 'CARRY']), 'CALL'],
          areaCode: area,
          helper: districtCouncilId(area),
          shelter: baseId(`center-${area}`),
          planMadeOn: planned ? '2025-08-01' : null,
          route: planned ? '高台側の道を通り、コミュニティセンターの一階へ。' : null,
        },
      },
    ];
  });
}

const SEVERE_CARE: ReadonlySet<string> = new Set(['23', '24', '25']);

const isListed = ({ care, disability }: Resident): boolean =>
  (care?.level !== undefined && SEVERE_CARE.has(care.level)) ||
  (disability?.physical !== undefined && disability.physical.grade <= 2) ||
  disability?.intellectual?.national === 'A' ||
  disability?.mental?.grade === 1;
