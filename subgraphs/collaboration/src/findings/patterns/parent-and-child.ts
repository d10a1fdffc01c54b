import { othersThan, twoPeople } from '../fact.js';
import { isAged } from '../facts/age.js';
import { isMainCarer, needsCare, needsCareWithDementia } from '../facts/care.js';
import {
  hasIntellectualHandbook,
  hasMentalHandbook,
  hasSupportClass,
} from '../facts/disability.js';
import { areSpouses, isParentOf } from '../facts/kin.js';
import { hasProblem, isOutOfWork } from '../facts/livelihood.js';
import { livesAtHome } from '../facts/residence.js';
import { hasDailyLifeSupport, hasGuardian } from '../facts/rights.js';
import type { SeenHousehold, SeenPerson } from '../household.js';
import { all, any, not, type Verdict } from '../verdict.js';

export interface ParentAndChildAges {
  readonly parentFrom: number;
  readonly parentTo?: number;
  readonly childFrom: number;
  readonly childTo: number;
}

/**
 * An aged parent and a middle-aged own child out of work, both at home. Unmarried is what can be
 * seen of it: no husband or wife of the child among the people of the household. A 同居人 or a child
 * in law is no own child.
 */
const isSuchAPair =
  (household: SeenHousehold, { parentFrom, parentTo, childFrom, childTo }: ParentAndChildAges) =>
  (parent: SeenPerson, child: SeenPerson): Verdict =>
    all(
      isAged(
        parent,
        { from: parentFrom, ...(parentTo === undefined ? {} : { to: parentTo }) },
        household.today,
      ),
      () => isAged(child, { from: childFrom, to: childTo }, household.today),
      () => isParentOf(parent, child),
      () => not(any(...othersThan(household, child).map((other) => areSpouses(child, other)))),
      () => isPerhapsOutOfWork(parent, child, household.today),
      () => livesAtHome(parent, household.today),
      () => livesAtHome(child, household.today),
    );

/**
 * 社会保険・課税 are not to be used (domain.md §7), so it is what a department was told: ひきこもり,
 * 就職活動が困難 or 社会的孤立; a disability; or that the heavy care of the parent is this child's alone,
 * for which people leave work (介護離職) and are no less to be asked.
 */
const isPerhapsOutOfWork = (parent: SeenPerson, child: SeenPerson, on: string): Verdict =>
  any(
    isOutOfWork(child),
    hasSupportClass(child, 1, on),
    hasMentalHandbook(child, 3, on),
    hasIntellectualHandbook(child, ['A', 'B']),
    all(isMainCarer(child, parent), () => needsCare(parent, 'CARE_3', on)),
  );

/** 8050, 9060. */
export const parentAndChild = (household: SeenHousehold, ages: ParentAndChildAges): Verdict =>
  twoPeople(household, isSuchAPair(household, ages));

/** 8050 whose parent can no longer decide and whose child cannot manage money, with nobody to help. */
export const parentAndChildWithoutGuardian = (
  household: SeenHousehold,
  ages: ParentAndChildAges,
): Verdict => {
  const isPair = isSuchAPair(household, ages);
  return twoPeople(household, (parent, child) =>
    all(
      isPair(parent, child),
      () => needsCareWithDementia(parent, household.today),
      () => hasProblem(child, 'householdBudgeting', 'comprehensionDifficulty'),
      () => not(hasGuardian(parent, household.today)),
      () => not(hasDailyLifeSupport(parent, household.today)),
    ),
  );
};
