import type { Resident, World } from '../../world.js';
import { ageToday, schoolGrade } from '../calendar.js';
import { facilityAt } from '../registers/care-facilities.js';

/** One row of the calibration: what the city has, between what it may have, and on whose word. */
export interface Figure {
  readonly name: string;
  readonly actual: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

export interface Census {
  readonly world: World;
  readonly age: (one: Resident) => number;
  /** 1–9: elementary and junior high. */
  readonly grade: (one: Resident) => number;
  readonly at: (index: number) => Resident;
  readonly people: (where: (one: Resident) => boolean) => number;
  /** Homes, facilities apart, as lists of who is registered there. */
  readonly homes: readonly (readonly Resident[])[];
  readonly certified: (one: Resident) => boolean;
}

export function takeCensus(world: World): Census {
  const ages = world.residents.map(({ birth }) => ageToday(birth));
  const grades = world.residents.map(({ birth }) => schoolGrade(birth));
  const at = (index: number): Resident => {
    const one = world.residents[index];
    if (!one) throw new RangeError(`there is no resident ${String(index)}`);
    return one;
  };
  return {
    world,
    at,
    age: ({ index }) => ages[index] ?? 0,
    grade: ({ index }) => grades[index] ?? 0,
    people: (where) => world.residents.filter(where).length,
    homes: world.dwellings
      .filter(({ address }) => !facilityAt(address.building))
      .map(({ members }) => members.map(at)),
    certified: ({ care }) => care?.level !== undefined && care.level !== '06',
  };
}

/** A band of so many percent around what is expected. */
export const around = (
  name: string,
  actual: number,
  expected: number,
  percent: number,
  source: string,
): Figure => ({
  name,
  actual,
  low: expected * (1 - percent / 100),
  high: expected * (1 + percent / 100),
  source,
});
