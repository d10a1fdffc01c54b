import { holdsOn } from '../tables/holds-on.js';

/**
 * From which age on whose consent counts (domain.md LB-01: 未成年 ≲12–15歳: 法定代理人 [M]). The line is
 * practice and not statute, so it is data: a city that draws it elsewhere adds a row. Of the rows in force
 * the last one reached counts.
 */
export const consentAges = [
  { fromAge: 0, needs: 'PROXY', law: '民法824条', validFrom: '2000-01-01', validTo: null },
  {
    fromAge: 12,
    needs: 'PROXY_AND_ASSENT',
    law: '民法824条・児童の権利に関する条約12条',
    validFrom: '2000-01-01',
    validTo: null,
  },
  {
    fromAge: 15,
    needs: 'SELF',
    law: '民法797条・961条の類推',
    validFrom: '2000-01-01',
    validTo: null,
  },
  {
    fromAge: 20,
    needs: 'SELF_OR_GUARDIAN',
    law: '民法4条 (改正前)',
    validFrom: '2000-01-01',
    validTo: '2022-04-01',
  },
  {
    fromAge: 18,
    needs: 'SELF_OR_GUARDIAN',
    law: '民法4条 (令和4年4月1日改正)',
    validFrom: '2022-04-01',
    validTo: null,
  },
] as const;

/** The last moment that still lies before an end. */
export const lastMomentOf = (end: Date): Date => new Date(end.getTime() - 1);

export type ConsentNeed = (typeof consentAges)[number]['needs'];

/** Whose consent counts at this age, or undefined where the age isn't known. */
export function consentNeed(age: number | null, now: Date): ConsentNeed | undefined {
  if (age === null) return undefined;
  return consentAges.findLast((row) => holdsOn(row, now) && row.fromAge <= age)?.needs;
}

/** Under age (民法4条); nobody of whom the age isn't known is. */
export function isMinor(age: number | null, now: Date): boolean {
  const need = consentNeed(age, now);
  return need !== undefined && need !== 'SELF_OR_GUARDIAN';
}
