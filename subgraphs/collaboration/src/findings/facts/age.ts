import { ageOn } from '@kasane/japanese/age';
import { parsePartialDate } from '@kasane/japanese/partial-date';
import { fact } from '../fact.js';
import type { SeenPerson } from '../household.js';
import type { Verdict } from '../verdict.js';

/** Completed years, both ends included; an end that is not given is open. */
export interface Ages {
  readonly from?: number;
  readonly to?: number;
}

const BIRTH = { field: 'Person.birthDate', categories: ['RESIDENT_BIRTH'] } as const;

/**
 * Whether somebody's age on a day is within these. A birth that is not recorded to the day (不詳日)
 * decides where every day it may mean says the same.
 */
export const isAged = (person: SeenPerson, { from = 0, to = 999 }: Ages, on: string): Verdict =>
  fact(person, BIRTH, ({ birthDate }) => {
    const birth = parsePartialDate(birthDate);
    if (birth?.from === undefined || birth.to === undefined || birth.approximate) return undefined;
    const oldest = ageOn(birth.from, on);
    const youngest = ageOn(birth.to, on);
    if (youngest >= from && oldest <= to) return true;
    return oldest < from || youngest > to ? false : undefined;
  });
