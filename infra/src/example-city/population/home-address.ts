import type { Random } from '../random.js';
import type { Address } from '../world.js';
import { areas, areaWeights } from './areas.js';
import type { Home } from './person.js';

const APARTMENTS = ['コーポ', 'ハイツ', 'メゾン', 'サンハイム', 'グリーンコーポ'];
const FACILITIES = [
  '特別養護老人ホーム ひだまり苑',
  '特別養護老人ホーム かさね荘',
  '介護老人保健施設 あおぞら',
  'グループホーム つむぎの家',
];

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
    const area = home.cast
      ? areas.find(({ code }) => code === home.cast?.area)
      : random.weighted(areaWeights[lifeStage(home)]);
    if (!area) throw new Error(`${home.cast?.key ?? ''}: no such area`);
    const town = random.pick(area.towns);
    const place = { area: area.code, townCode: town.code, town: town.name };
    if (home.kind === 'FACILITY') {
      const name = random.pick(FACILITIES);
      const room = next(rooms, `${town.code}${name}`);
      const block = `${9800 + FACILITIES.indexOf(name)}`;
      return { ...place, block, building: `${name} ${101 + room}号室` };
    }
    if (home.cast ? home.cast.building : random.chance(apartmentShare(home))) {
      const n = next(rooms, town.code);
      const [building, room] = [Math.floor(n / 12), 101 + 100 * Math.floor((n % 12) / 4) + (n % 4)];
      const name = `${APARTMENTS[building % APARTMENTS.length]}${town.name.replace('大字', '')}${building + 1}`;
      return {
        ...place,
        block: `${9500 + building}-1`,
        building: home.cast ? `${home.cast.building} ${room}号室` : `${name} ${room}号室`,
      };
    }
    const n = next(houses, town.code);
    return { ...place, block: `${9001 + Math.floor(n / 18)}-${(n % 18) + 1}`, building: '' };
  };
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
