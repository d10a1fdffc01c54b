import { othersThan, somebody, twoPeople } from '../fact.js';
import { isAged, isBeforeSchool } from '../facts/age.js';
import {
  hasDementia,
  hasNoNamedCarer,
  isMainCarer,
  needsCare,
  needsCareWithDementia,
} from '../facts/care.js';
import { isDisabledForLife } from '../facts/disability.js';
import { areSpouses, isParentOf, isParentOrInLawOf } from '../facts/kin.js';
import { livesAtHome, livesInDisabilityHome } from '../facts/residence.js';
import { hasGuardian } from '../facts/rights.js';
import type { SeenHousehold, SeenPerson } from '../household.js';
import { ABSENT, all, any, not, PRESENT, undetermined, type Verdict } from '../verdict.js';

/**
 * Who cares for somebody at home: the main carer the 認定調査 names, or, where it names nobody, the
 * husband or wife of a couple that lives by itself (夫婦のみ世帯 as proxy, domain.md §7).
 */
function caresFor(household: SeenHousehold, carer: SeenPerson, cared: SeenPerson): Verdict {
  const justTwo = household.people.length > 2 ? ABSENT : PRESENT;
  const nobodyElse = household.complete ? justTwo : undetermined({ reason: 'UNSEEN_PEOPLE' });
  return all(
    any(
      isMainCarer(carer, cared),
      all(hasNoNamedCarer(cared), () => areSpouses(carer, cared), nobodyElse),
    ),
    () => livesAtHome(cared, household.today),
    () => livesAtHome(carer, household.today),
  );
}

/** 老老介護: 要介護者等 and main carer both of that age (国民生活基礎調査: 65歳以上同士). */
export const elderlyCaringForElderly = (
  household: SeenHousehold,
  { from }: { readonly from: number },
): Verdict =>
  twoPeople(household, (carer, cared) =>
    all(
      isAged(cared, { from }, household.today),
      () => needsCare(cared, 'SUPPORT_1', household.today),
      () => isAged(carer, { from }, household.today),
      () => caresFor(household, carer, cared),
    ),
  );

/** 認認介護: both 認知症Ⅱ以上. A carer nobody has assessed leaves it open. */
export const dementiaCaringForDementia = (household: SeenHousehold): Verdict =>
  twoPeople(household, (carer, cared) =>
    all(
      needsCareWithDementia(cared, household.today),
      () => isAged(carer, { from: 65 }, household.today),
      () => caresFor(household, carer, cared),
      () => hasDementia(carer),
    ),
  );

/** 老障介護・親亡き後: no other home, nobody who acts for the child when the parents cannot. */
export const agedParentDisabledChild = (
  household: SeenHousehold,
  { parentFrom }: { readonly parentFrom: number },
): Verdict =>
  twoPeople(household, (parent, child) =>
    all(
      isAged(parent, { from: parentFrom }, household.today),
      () => isAged(child, { from: 18 }, household.today),
      () => isParentOf(parent, child),
      // At 65 the child moves to 介護保険 (障害者総合支援法7条), and the 支援区分 may end.
      () =>
        any(
          isDisabledForLife(child, household.today),
          all(isAged(child, { from: 65 }, household.today), () =>
            needsCare(child, 'CARE_3', household.today),
          ),
        ),
      () => livesAtHome(parent, household.today),
      () => livesAtHome(child, household.today),
      () => not(livesInDisabilityHome(child, household.today)),
      () => not(hasGuardian(child, household.today)),
    ),
  );

/** ダブルケア: an adult between a 未就学児 and a parent (in law) in need of care, all at home. */
export const doubleCare = (household: SeenHousehold): Verdict =>
  somebody(household, (adult) => {
    const others = othersThan(household, adult);
    return all(
      isAged(adult, { from: 18 }, household.today),
      () =>
        any(
          ...others.map((child) =>
            all(isBeforeSchool(child, household.today), () => isParentOf(adult, child)),
          ),
          openEnd(household),
        ),
      () =>
        any(
          ...others.map((parent) =>
            all(
              isParentOrInLawOf(parent, adult),
              () => needsCare(parent, 'SUPPORT_1', household.today),
              () => livesAtHome(parent, household.today),
            ),
          ),
          openEnd(household),
        ),
    );
  });

const openEnd = ({ complete }: SeenHousehold): Verdict =>
  complete ? ABSENT : undetermined({ reason: 'UNSEEN_PEOPLE' });
