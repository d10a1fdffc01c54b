import { createAdultHomes } from './population/homes/adult-homes.js';
import { areas } from './population/registers/areas.js';
import { TODAY } from './population/calendar.js';
import { createCastHomes } from './population/homes/cast-homes.js';
import { createElderlyHomes } from './population/homes/elderly-homes.js';
import { addFacts } from './population/add-facts.js';
import { createHomesWithChildren } from './population/homes/homes-with-children.js';
import { createPeoplePool } from './population/homes/people-pool.js';
import { anonymousClients } from './population/anonymous-clients.js';
import { createProtections } from './population/protections.js';
import { settle } from './population/registers/settle.js';
import { createRandom } from './random.js';
import type { World } from './world.js';

const DWELLINGS = 25_400;

/**
 * The whole example city, the same for the same seed. People are made first (the pyramid is exact),
 * put into families and homes, settled on the register, and only then given facts, one concern
 * after another.
 */
export function createWorld({ seed = 20261001 }: { readonly seed?: number } = {}): World {
  const pool = createPeoplePool(createRandom(seed, '人口'));
  const homes = [...createCastHomes(pool)];
  homes.push(...createHomesWithChildren(createRandom(seed, '子どものいる世帯'), pool));
  homes.push(...createElderlyHomes(createRandom(seed, '高齢者のいる世帯'), pool));
  homes.push(
    ...createAdultHomes(createRandom(seed, '現役世代の世帯'), pool, DWELLINGS - homes.length),
  );
  const city = settle(seed, createRandom(seed, '世帯の順').shuffle(homes));
  addFacts(city);
  return {
    seed,
    today: TODAY,
    residents: city.residents,
    dwellings: city.dwellings,
    registers: city.registers,
    areas,
    schools: city.schools,
    anonymousClients,
    protections: createProtections(city),
  };
}
