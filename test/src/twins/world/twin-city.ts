import { createWorld } from '@kasane/infra/example-city/create-world';
import type { Resident, World } from '@kasane/infra/example-city/world';

/**
 * The families of the cast without the sixty thousand around them: every kind of record there is,
 * few enough to be written anew between two questions.
 */
export function createTwinCity(): World {
  const whole = createWorld();
  const kept = whole.residents.filter(({ dwelling }) =>
    whole.dwellings[dwelling]?.members.some((at) => whole.residents[at]?.cast !== undefined),
  );
  const people = positions(kept.map(({ index }) => index));
  const homes = positions(kept.map(({ dwelling }) => dwelling));
  const registers = positions(kept.map(({ register }) => register));
  const one = (at: number | undefined) => (at === undefined ? undefined : people.get(at));
  const member = (at: number): number[] => [one(at) ?? []].flat();
  return {
    ...whole,
    residents: kept.map((resident) => moved(resident, { people: one, homes, registers })),
    dwellings: [...homes.keys()].flatMap((at) => {
      const home = whole.dwellings[at];
      return home === undefined ? [] : [{ ...home, members: home.members.flatMap(member) }];
    }),
    registers: [...registers.keys()].flatMap((at) => {
      const register = whole.registers[at];
      if (register === undefined) return [];
      const { splitFrom, ...rest } = register;
      const from = splitFrom === undefined ? undefined : registers.get(splitFrom.register);
      return [
        {
          ...rest,
          members: register.members.flatMap(member),
          ...(splitFrom === undefined || from === undefined
            ? {}
            : { splitFrom: { ...splitFrom, register: from } }),
        },
      ];
    }),
    anonymousClients: [],
    protections: whole.protections.map((measure) => ({
      ...measure,
      applicant: known(one(measure.applicant)),
      together: measure.together.flatMap(member),
      perpetrator: known(one(measure.perpetrator)),
    })),
  };
}

type Positions = ReadonlyMap<number, number>;

interface Places {
  readonly people: (at: number | undefined) => number | undefined;
  readonly homes: Positions;
  readonly registers: Positions;
}

function moved(resident: Resident, { people, homes, registers }: Places): Resident {
  const { father, mother, spouse, care, guardianship, ...rest } = resident;
  const at = (key: string, index: number | undefined): object => {
    const found = people(index);
    return found === undefined ? {} : { [key]: found };
  };
  const without = <T extends object, K extends keyof T>(facts: T, key: K): Omit<T, K> => {
    const { [key]: _taken, ...others } = facts;
    return others;
  };
  return {
    ...rest,
    index: known(people(resident.index)),
    dwelling: known(homes.get(resident.dwelling)),
    register: known(registers.get(resident.register)),
    ...at('father', father),
    ...at('mother', mother),
    ...at('spouse', spouse),
    ...(care && { care: { ...without(care, 'mainCarer'), ...at('mainCarer', care.mainCarer) } }),
    ...(guardianship && {
      guardianship: {
        ...without(guardianship, 'guardianResident'),
        ...at('guardianResident', guardianship.guardianResident),
      },
    }),
  };
}

/** Old position → new one. */
const positions = (old: readonly number[]): Positions =>
  new Map([...new Set(old)].map((at, index) => [at, index]));

function known(at: number | undefined): number {
  if (at === undefined) throw new Error('the cast refers to somebody outside its homes');
  return at;
}
