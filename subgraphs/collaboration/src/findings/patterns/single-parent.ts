import { fact, othersThan, twoPeople } from '../fact.js';
import { isAged } from '../facts/age.js';
import { areSpouses, isParentOf } from '../facts/kin.js';
import { hasProblem, isInArrears, isOnPublicAssistance } from '../facts/livelihood.js';
import { hasSchoolAid } from '../facts/school.js';
import type { SeenHousehold, SeenPerson } from '../household.js';
import { ABSENT, all, any, not, undetermined, type Verdict } from '../verdict.js';

const ALLOWANCE = {
  field: 'Person.childRearingAllowance',
  categories: ['CHILD_REARING_ALLOWANCE'],
} as const;

/** 児童扶養手当 is for who brings up a child alone; 全部支給 says that the income is low besides. */
const isPaid = (parent: SeenPerson, ...payments: readonly string[]): Verdict =>
  fact(parent, ALLOWANCE, ({ childRearingAllowance }) =>
    payments.includes(childRearingAllowance?.payment ?? ''),
  );

/**
 * One adult with a child: no husband, wife or 事実婚 partner, and no own parent (祖父母同居), among the
 * people seen; and an office that says so, or nobody else of age at all.
 */
export function isLoneParent(household: SeenHousehold, parent: SeenPerson): Verdict {
  const others = othersThan(household, parent);
  const isAlone = all(
    not(any(...others.map((other) => isAged(other, { from: 18 }, household.today)))),
    () => (household.complete ? not(ABSENT) : undetermined({ reason: 'UNSEEN_PEOPLE' })),
  );
  return all(
    not(any(...others.map((other) => areSpouses(parent, other)))),
    () => not(any(...others.map((other) => isParentOf(other, parent)))),
    () => any(isPaid(parent, 'FULL', 'PARTIAL'), hasProblem(parent, 'singleParent'), isAlone),
  );
}

/** 困窮×ひとり親. 就学援助 and 手当 come of the tax rolls and open by their own permission (D-4). */
export const poorSingleParent = (household: SeenHousehold): Verdict =>
  twoPeople(household, (parent, child) =>
    all(
      isAged(parent, { from: 18 }, household.today),
      () => isAged(child, { to: 17 }, household.today),
      () => isParentOf(parent, child),
      () => isLoneParent(household, parent),
      () =>
        any(
          isPaid(parent, 'FULL'),
          isOnPublicAssistance(parent),
          isInArrears(parent),
          hasProblem(parent, 'financialHardship'),
          hasSchoolAid(child, household.today),
        ),
    ),
  );
