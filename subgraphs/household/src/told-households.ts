import type { HouseholdKind } from './codes.js';

/**
 * Five kinds of household exist side by side, and each is told by whoever holds it: that somebody
 * is supported, or on 生活保護 (the livelihood subgraph tells that one), is not for the register.
 */
export interface ToldHouseholds {
  /** About whoever of it is to be found with it. */
  readonly category: string;
  readonly kinds: ReadonlySet<string>;
}

const told = (category: string, ...kinds: readonly HouseholdKind[]): ToldHouseholds => ({
  ...{ category, kinds: new Set(kinds) },
});

export const ofTheRegister = told('PERSON_REFERENCE', 'JUKI', 'ADDRESS');
export const ofSupporters = told('SUPPORT_HOUSEHOLD', 'LIVING', 'SUPPORT');
