import { createRandom, type Random } from '../random.js';
import type { Dwelling, Register, Resident, School } from '../world.js';
import { ageToday, schoolGrade } from './calendar.js';
import { facilityAt, type CareFacility } from './registers/care-facilities.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A resident whose facts are still being written. */
export type ResidentDraft = Mutable<Resident>;

/** What the generators of facts share: people in their homes, before anything befell them. */
export interface City {
  readonly seed: number;
  readonly residents: readonly ResidentDraft[];
  readonly cast: readonly ResidentDraft[];
  /** Everybody else. */
  readonly extras: readonly ResidentDraft[];
  readonly dwellings: readonly Dwelling[];
  readonly registers: readonly Register[];
  readonly schools: readonly School[];
  readonly random: (topic: string) => Random;
  readonly age: (resident: Resident) => number;
  /** School year: 1–9 elementary and junior high, 0 the year before. */
  readonly grade: (resident: Resident) => number;
  readonly at: (index: number) => ResidentDraft;
  /** Everybody of the same dwelling who really lives there, without the person. */
  readonly others: (resident: Resident) => ResidentDraft[];
  /** The care facility where the person lives and is registered. */
  readonly facilityOf: (resident: Resident) => CareFacility | undefined;
}

export function createCity(
  parts: Pick<City, 'seed' | 'residents' | 'dwellings' | 'registers' | 'schools'>,
): City {
  const ages = parts.residents.map(({ birth }) => ageToday(birth));
  const grades = parts.residents.map(({ birth }) => schoolGrade(birth));
  const at = (index: number): ResidentDraft => {
    const resident = parts.residents[index];
    if (!resident) throw new RangeError(`there is no resident ${String(index)}`);
    return resident;
  };
  return {
    ...parts,
    cast: parts.residents.filter(({ cast }) => cast !== undefined),
    extras: parts.residents.filter(({ cast }) => cast === undefined),
    at,
    random: (topic) => createRandom(parts.seed, topic),
    grade: ({ index }) => grades[index] ?? 0,
    age: ({ index }) => ages[index] ?? 0,
    others: ({ index, dwelling }) =>
      (parts.dwellings[dwelling]?.members ?? [])
        .filter((other) => other !== index)
        .map(at)
        .filter(({ away }) => away === undefined),
    facilityOf: ({ dwelling }) => facilityAt(parts.dwellings[dwelling]?.address.building ?? ''),
  };
}
