import { fact } from '../fact.js';
import type { SeenPerson } from '../household.js';
import { all, any, not, type Verdict } from '../verdict.js';
import { isAged } from './age.js';
import { daysOf, holdsStill, isSince } from './days.js';

/** 介護サービス種類コード of living somewhere else: GH, 特定施設, 特養, 老健, 療養型, 介護医療院. */
const CARE_HOMES: readonly string[] = ['32', '33', '36', '37', '51', '52', '53', '54', '55'];
/** 障害福祉サービス種類コード: 療養介護, 施設入所支援, 共同生活援助, 宿泊型自立訓練, 障害児入所. */
const DISABILITY_HOMES: readonly string[] = ['21', '32', '33', '34', '71', '72'];
/** 給付実績 comes two months after the month (国保連の審査); one more for a late bill. */
const BILLED_WITHIN_DAYS = 120;

const CARE = { field: 'Person.careServices', categories: ['ELDERLY_CARE_PLAN'] } as const;
const DISABILITY = {
  field: 'Person.disabilityServices',
  categories: ['DISABILITY_SERVICE'],
} as const;

/** 共同生活援助・施設入所: a home besides the family's, granted for now. */
export const livesInDisabilityHome = (person: SeenPerson, on: string): Verdict =>
  fact(person, DISABILITY, ({ disabilityServices }) =>
    (disabilityServices ?? []).some(
      ({ code, validTo }) => DISABILITY_HOMES.includes(code ?? '') && holdsStill(validTo, on),
    ),
  );

/** 地域移行支援: granted to who prepares to leave a hospital or a home (障害者総合支援法5条20項). */
export const preparesToLeave = (person: SeenPerson, on: string): Verdict =>
  fact(person, DISABILITY, ({ disabilityServices }) =>
    (disabilityServices ?? []).some(
      ({ code, validTo }) => code === '53' && holdsStill(validTo, on),
    ),
  );

const livesInCareHome = (person: SeenPerson, on: string): Verdict =>
  all(isAged(person, { from: 40 }, on), () =>
    fact(person, CARE, ({ careServices }) => {
      const newest = (careServices ?? [])
        .map(({ month }) => daysOf(month)?.[0] ?? '')
        .reduce((last, month) => (month > last ? month : last), '');
      return (careServices ?? []).some(
        ({ code, month }) =>
          daysOf(month)?.[0] === newest &&
          CARE_HOMES.includes(code ?? '') &&
          isSince(month, BILLED_WITHIN_DAYS, on),
      );
    }),
  );

/**
 * Whether somebody who is counted in a household also lives there: 施設入所 takes people out of it
 * whose register was left behind (domain.md §7, C). 長期入院 is in no system that is joined.
 */
export const livesAtHome = (person: SeenPerson, on: string): Verdict =>
  not(any(livesInCareHome(person, on), livesInDisabilityHome(person, on)));
