import { fact } from '../fact.js';
import type { SeenPerson } from '../household.js';
import type { Verdict } from '../verdict.js';
import { daysOf } from './days.js';

const GUARDIANSHIP = { field: 'Person.guardianships', categories: ['GUARDIANSHIP_TYPE'] } as const;
const CONTRACT = {
  field: 'Person.dailyLifeSupportContracts',
  categories: ['RIGHTS_ADVOCACY'],
} as const;

const runs = (endedOn: string | null, on: string): boolean =>
  endedOn === null || (daysOf(endedOn)?.[0] ?? '') > on;

/** 後見・保佐・補助・任意後見 that has begun and not ended; a petition is none yet. */
export const hasGuardian = (person: SeenPerson, on: string): Verdict =>
  fact(person, GUARDIANSHIP, ({ guardianships }) =>
    (guardianships ?? []).some(({ endedOn }) => runs(endedOn, on)),
  );

/** 日常生活自立支援事業. */
export const hasDailyLifeSupport = (person: SeenPerson, on: string): Verdict =>
  fact(person, CONTRACT, ({ dailyLifeSupportContracts }) =>
    (dailyLifeSupportContracts ?? []).some(({ endedOn }) => runs(endedOn, on)),
  );
