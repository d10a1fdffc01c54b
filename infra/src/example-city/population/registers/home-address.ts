import type { Random } from '../../random.js';
import type { Address } from '../../world.js';
import { areas, areaWeights } from './areas.js';
import { careFacilities } from './care-facilities.js';
import type { Home } from '../homes/person.js';

const APARTMENTS = ['コーポ', 'ハイツ', 'メゾン', 'サンハイム', 'グリーンコーポ'];

/** Every home gets an address of its own, on a block of 9000 or above, which does not exist. */
export function createAddresses(random: Random): (home: Home) => Address {
  const houses = new Map<string, number>();
  const rooms = new Map<string, number>();
  const next = (counter: Map<string, number>, key: string) => {
    const value = counter.get(key) ?? 0;
    counter.set(key, value + 1);
    return value;
  };
  return (home) => {
    if (home.kind === 'FACILITY') {
      const facility = random.weighted(careFacilities.map((one) => [one, one.share] as const));
      const room = String(101 + next(rooms, facility.name));
      const building = `${facility.kind} ${facility.name} ${room}号室`;
      return { ...townNamed(facility.town), block: facility.block, building };
    }
    const place = home.cast ? townNamed(home.cast.town) : drawTown(random, home);
    const called = home.cast?.building;
    if (home.cast ? called : random.chance(apartmentShare(home))) {
      const n = next(rooms, place.townCode);
      const building = Math.floor(n / 12);
      const room = String(101 + 100 * Math.floor((n % 12) / 4) + (n % 4));
      const brand = APARTMENTS[building % APARTMENTS.length] ?? '';
      const name = called ?? `${brand}${place.town.replace('大字', '')}${String(building + 1)}`;
      return { ...place, block: `${String(9500 + building)}-1`, building: `${name} ${room}号室` };
    }
    const n = next(houses, place.townCode);
    const block = `${String(9001 + Math.floor(n / 18))}-${String((n % 18) + 1)}`;
    return { ...place, block, building: '' };
  };
}

type Place = Pick<Address, 'area' | 'townCode' | 'town'>;

function drawTown(random: Random, home: Home): Place {
  const area = random.weighted(areaWeights[lifeStage(home)]);
  const town = random.pick(area.towns);
  return { area: area.code, townCode: town.code, town: town.name };
}

function townNamed(name: string): Place {
  for (const area of areas) {
    const town = area.towns.find((one) => one.name === name);
    if (town) return { area: area.code, townCode: town.code, town: name };
  }
  throw new Error(`there is no town called ${name}`);
}

function lifeStage({ members }: Home): 'OLD' | 'FAMILY' | 'OTHER' {
  if (members.some(({ age }) => age < 18)) return 'FAMILY';
  return members.some(({ age }) => age >= 65) ? 'OLD' : 'OTHER';
}

function apartmentShare({ members, kind }: Home): number {
  const oldest = Math.max(...members.map(({ age }) => age));
  if (kind === 'THREE_GENERATIONS') return 0;
  if (oldest >= 65) return members.length === 1 ? 0.24 : 0.07;
  return members.length === 1 ? 0.78 : kind === 'SINGLE_MOTHER' ? 0.7 : 0.3;
}
