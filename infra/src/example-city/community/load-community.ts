import { loadSeeds, type Seed } from '@kasane/subgraph-community/keeping/load-seeds';
import { shippedExamples } from '@kasane/subgraph-community/plan/shipped-examples';
import type { Client } from 'pg';
import type { CityIds } from '../city-ids.js';
import type { World } from '../world.js';
import { baseSeeds } from './bases.js';
import { cityAreas } from './city-area.js';
import { evacuationSeeds } from './evacuation.js';
import { hintSeeds } from './hints.js';
import { networkSeeds } from './networks.js';
import { organisationSeeds } from './organisations.js';
import { ownPlanSeeds } from './own-plan.js';
import { participationSeeds } from './participation-places.js';
import { supporterSeeds } from './supporters.js';
import { supportSeeds } from './supports.js';

/** What the example city's people do for each other, and its plan beside two cities' examples. */
export function communitySeeds(world: World, ids: CityIds): readonly Seed[] {
  const areas = cityAreas(world);
  return [
    ...organisationSeeds(areas),
    ...baseSeeds(areas),
    ...supporterSeeds(areas),
    ...networkSeeds(areas, world.seed),
    ...supportSeeds(),
    ...participationSeeds(areas),
    ...evacuationSeeds(world, ids),
    ...hintSeeds(world, ids),
    ...ownPlanSeeds(),
    ...shippedExamples(),
  ];
}

export const loadCommunity = (client: Client, world: World, ids: CityIds): Promise<number> =>
  loadSeeds(client, {
    seeds: communitySeeds(world, ids),
    recordedBy: 'city-record',
    reason: '例示の市の初期の記録',
    recordedAt: '2026-04-01T00:00:00.000Z',
  });
