import { addDays } from '@kasane/japanese/calendar';
import { fact } from '../fact.js';
import type { SeenPerson } from '../household.js';
import type { Verdict } from '../verdict.js';
import { daysOf } from './days.js';

const REENTRY = { field: 'Person.reentrySupport', categories: ['REOFFENDING_SUPPORT'] } as const;

/** 特別調整, 更生緊急保護, or the 地域生活定着支援センター is at work. */
export const isSupportedOnReturn = (person: SeenPerson): Verdict =>
  fact(person, REENTRY, ({ reentrySupport = null }) => {
    if (reentrySupport === null) return false;
    const { kind, settlementSupport } = reentrySupport;
    return (
      kind === 'SPECIAL_COORDINATION' ||
      kind === 'URGENT_AFTERCARE' ||
      !['NONE', null].includes(settlementSupport)
    );
  });

/** Nowhere to stay, or only for a while. */
export const returnsToNoHome = (person: SeenPerson): Verdict =>
  fact(person, REENTRY, ({ reentrySupport }) =>
    ['UNDECIDED', 'REHABILITATION_FACILITY', 'SELF_RELIANCE_HOME'].includes(
      reentrySupport?.residence ?? '',
    ),
  );

/** The day of return is near. */
export const returnsWithin = (person: SeenPerson, days: number, on: string): Verdict =>
  fact(person, REENTRY, ({ reentrySupport }) => {
    const returned = daysOf(reentrySupport?.returnedOn);
    return returned !== undefined && returned[1] >= on && returned[0] <= addDays(on, days);
  });
