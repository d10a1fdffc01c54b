import { isAged } from '../facts/age.js';
import { isParentOf } from '../facts/kin.js';
import { isOutOfWork } from '../facts/out-of-work.js';
import { twoPeople } from '../fact.js';
import type { SeenHousehold } from '../household.js';
import { all, type Verdict } from '../verdict.js';

export interface ParentAndChildAges {
  readonly parentFrom: number;
  readonly parentTo: number;
  readonly childFrom: number;
  readonly childTo: number;
}

/** 8050, 9060: an aged parent and a middle-aged own child without work in one household. */
export const parentAndChild = (household: SeenHousehold, ages: ParentAndChildAges): Verdict =>
  twoPeople(household, (parent, child) =>
    all(
      isAged(parent, { from: ages.parentFrom, to: ages.parentTo }, household.today),
      isAged(child, { from: ages.childFrom, to: ages.childTo }, household.today),
      isParentOf(parent, child),
      isOutOfWork(child),
    ),
  );
