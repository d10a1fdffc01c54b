import { othersThan, somebody } from '../fact.js';
import { isAged, isBeforeSchool, type Ages } from '../facts/age.js';
import { saysIsAddicted } from '../facts/assessment.js';
import { needsCare, needsCareWithDementia } from '../facts/care.js';
import { isDisabledInNeed } from '../facts/disability.js';
import { isParentOf, isSiblingOf } from '../facts/kin.js';
import { hasProblem } from '../facts/livelihood.js';
import { livesAtHome } from '../facts/residence.js';
import {
  hasSchoolSign,
  isKnownYoungCarer,
  saysItCares,
  type SchoolThresholds,
} from '../facts/school.js';
import type { SeenHousehold, SeenPerson } from '../household.js';
import { ABSENT, all, any, not, undetermined, type Verdict } from '../verdict.js';
import { isLoneParent } from './single-parent.js';

const ADULT: Ages = { from: 18 };
/** Who is counted on for care: of age, and not so old as to need it. */
const CAPABLE: Ages = { from: 20, to: 74 };

const isInNeed = (person: SeenPerson, on: string): Verdict =>
  any(
    needsCare(person, 'CARE_2', on),
    needsCareWithDementia(person, on),
    isDisabledInNeed(person, on),
  );

/** Whether somebody at home needs what a family gives: care, an interpreter, a second parent. */
function familyNeeds(household: SeenHousehold, carer: SeenPerson): Verdict {
  const { today } = household;
  const others = othersThan(household, carer);
  return any(
    ...others.map((other) => all(isInNeed(other, today), () => livesAtHome(other, today))),
    ...others.map((other) =>
      all(isAged(other, ADULT, today), () => hasProblem(other, 'foreignNationality')),
    ),
    ...others.map((sibling) =>
      all(
        isSiblingOf(carer, sibling),
        () => isBeforeSchool(sibling, today),
        () =>
          any(
            ...othersThan(household, carer, sibling).map((parent) =>
              all(isParentOf(parent, carer), () => isLoneParent(household, parent)),
            ),
          ),
      ),
    ),
    ...others.map((other) => all(isAged(other, ADULT, today), () => saysIsAddicted(other))),
    household.complete ? ABSENT : undetermined({ reason: 'UNSEEN_PEOPLE' }),
  );
}

/** No adult at home who could give the care: only where everybody is seen may that be said. */
const nobodyElse = (household: SeenHousehold, carer: SeenPerson): Verdict =>
  not(
    somebody({ ...household, people: othersThan(household, carer) }, (other) =>
      all(
        isAged(other, CAPABLE, household.today),
        () => livesAtHome(other, household.today),
        () => not(isInNeed(other, household.today)),
      ),
    ),
  );

const UNSEEN = undetermined({ reason: 'UNSEEN_PEOPLE' });

/** Of a child alone only what こども家庭センター has found; who needs care stands in others' records. */
export const isYoungCarer = (child: SeenPerson, today: string): Verdict =>
  all(
    isAged(child, { to: 17 }, today),
    () => not(isBeforeSchool(child, today)),
    () => any(isKnownYoungCarer(child), UNSEEN),
  );

/** As a child's: whoever was found before 18 is one still (the law has no age). */
export const isYoungAdultCarer = (young: SeenPerson, today: string): Verdict =>
  all(isAged(young, { from: 18, to: 39 }, today), () =>
    any(
      isKnownYoungCarer(young),
      // Before 40 nobody is insured for care, so a disability is all there is.
      all(not(isDisabledInNeed(young, today)), () => UNSEEN),
    ),
  );

/**
 * ヤングケアラー (子ども・若者育成支援推進法2条7号). 「過度に」 is for people to judge: a hit asks to look.
 * Helping is not it; a need at home together with a sign at school, or with nobody else, is.
 */
export const youngCarer = (household: SeenHousehold, thresholds: SchoolThresholds): Verdict =>
  somebody(household, (child) =>
    all(
      isAged(child, { to: 17 }, household.today),
      () => not(isBeforeSchool(child, household.today)),
      () =>
        any(
          isKnownYoungCarer(child),
          all(familyNeeds(household, child), () =>
            any(
              saysItCares(child),
              hasSchoolSign(child, thresholds, household.today),
              nobodyElse(household, child),
            ),
          ),
        ),
    ),
  );

/** 若者ケアラー: おおむね30代まで. At that age it is work that suffers; or the office found it before. */
export const youngAdultCarer = (household: SeenHousehold): Verdict =>
  somebody(household, (young) =>
    all(isAged(young, { from: 18, to: 39 }, household.today), () =>
      any(
        isKnownYoungCarer(young),
        all(
          not(isInNeed(young, household.today)),
          () => familyNeeds(household, young),
          () =>
            any(
              hasProblem(young, 'jobSeekingDifficulty', 'jobRetentionDifficulty'),
              nobodyElse(household, young),
            ),
        ),
      ),
    ),
  );
