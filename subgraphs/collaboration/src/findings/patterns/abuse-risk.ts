import { othersThan, somebody } from '../fact.js';
import { saysDoctorIsNotSeen, saysDrinks } from '../facts/assessment.js';
import { isMainCarer, needsCare, needsCareWithDementia } from '../facts/care.js';
import { letOutpatientCareLapse } from '../facts/disability.js';
import { isInArrears, isOutOfWork } from '../facts/livelihood.js';
import { livesAtHome } from '../facts/residence.js';
import type { SeenHousehold, SeenPerson } from '../household.js';
import { all, any, atLeast, type Verdict } from '../verdict.js';

/** 受診中断, of whoever of the two it is known. */
const doctorIsNotSeen = (person: SeenPerson, today: string): Verdict =>
  any(saysDoctorIsNotSeen(person), letOutpatientCareLapse(person, today));

/**
 * 虐待リスクの重なり: two of the signs, one of them in the person who is cared for. It accuses nobody;
 * 高齢者虐待防止法 has its own ways for who has seen abuse.
 */
export const abuseRisk = (household: SeenHousehold): Verdict =>
  somebody(household, (cared) => {
    const { today } = household;
    const burdens = [needsCare(cared, 'CARE_3', today), needsCareWithDementia(cared, today)];
    const carers = othersThan(household, cared).map((carer) => ({
      carer,
      cares: all(isMainCarer(carer, cared), () => livesAtHome(carer, today)),
    }));
    return all(
      any(...burdens),
      () => livesAtHome(cared, today),
      () => any(...carers.map(({ cares }) => cares)),
      () =>
        atLeast(2, [
          ...burdens,
          any(...carers.map(({ carer, cares }) => all(cares, () => isOutOfWork(carer)))),
          any(
            isInArrears(cared),
            ...carers.map(({ carer, cares }) => all(cares, () => isInArrears(carer))),
          ),
          any(...carers.map(({ carer, cares }) => all(cares, () => saysDrinks(carer)))),
          any(
            doctorIsNotSeen(cared, today),
            ...carers.map(({ carer, cares }) => all(cares, () => doctorIsNotSeen(carer, today))),
          ),
        ]),
    );
  });
