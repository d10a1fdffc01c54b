import { fact } from '../fact.js';
import type { PersonValues, SeenPerson } from '../household.js';
import { all, not, type Verdict } from '../verdict.js';
import { isAged } from './age.js';
import { holdsStill } from './days.js';

/** From the lightest to the heaviest (要支援 below 要介護); whatever is not here is no certification. */
const LEVELS = [
  'TRANSITIONAL',
  'SUPPORT_1',
  'SUPPORT_2',
  'CARE_1',
  'CARE_2',
  'CARE_3',
  'CARE_4',
  'CARE_5',
] as const;

/** Ⅱ and above: the common cut of "日常生活に支障" (domain.md §5.2). */
const HINDERED: readonly string[] = ['II', 'II_A', 'II_B', 'III', 'III_A', 'III_B', 'IV', 'M'];

const LEVEL = { field: 'Person.careCertifications', categories: ['ELDERLY_CARE_LEVEL'] } as const;
const DEMENTIA = { field: 'Person.dementiaAssessments', categories: ['ELDERLY_DEMENTIA'] } as const;
const CARER = { field: 'Person.mainCarer', categories: ['ELDERLY_CARER'] } as const;

/** Nobody under 40 is insured (介護保険法9条), so nothing need be known of the young. */
const insured = (person: SeenPerson, on: string): Verdict => isAged(person, { from: 40 }, on);

/** Whether a certification holds that is at least so heavy. */
export const needsCare = (
  person: SeenPerson,
  least: (typeof LEVELS)[number],
  on: string,
): Verdict =>
  all(insured(person, on), () =>
    fact(person, LEVEL, ({ careCertifications }) =>
      (careCertifications ?? []).some(
        ({ level, validTo }) => rank(level) >= rank(least) && holdsStill(validTo, on),
      ),
    ),
  );

const rank = (level: string | null): number => (LEVELS as readonly unknown[]).indexOf(level);

/**
 * 認知症高齢者の日常生活自立度 Ⅱ以上 at the last assessment, the doctor's before the assessor's. Who was
 * never assessed may have it all the same.
 */
export const hasDementia = (person: SeenPerson): Verdict =>
  fact(person, DEMENTIA, ({ dementiaAssessments }) => {
    const [last] = dementiaAssessments ?? [];
    const scale = last?.byDoctor ?? last?.byAssessor;
    return scale === undefined || scale === null ? undefined : HINDERED.includes(scale);
  });

/** In need of care, and with 認知症Ⅱ以上: who was never certified was never assessed either. */
export const needsCareWithDementia = (person: SeenPerson, on: string): Verdict =>
  all(needsCare(person, 'SUPPORT_1', on), () => hasDementia(person));

const carerIs = (
  cared: SeenPerson,
  is: (carer: NonNullable<PersonValues['mainCarer']>) => boolean | undefined,
  ifNone: boolean,
): Verdict =>
  fact(cared, CARER, ({ mainCarer = null }) => (mainCarer === null ? ifNone : is(mainCarer)));

/** Whether the 認定調査 names the other as the main carer; undefined where it names nobody we know. */
export const isMainCarer = (carer: SeenPerson, cared: SeenPerson): Verdict =>
  carerIs(
    cared,
    ({ person, livesTogether }) =>
      person === null ? (livesTogether === false ? false : undefined) : person.id === carer.id,
    false,
  );

export const hasNamedCarer = (cared: SeenPerson): Verdict => carerIs(cared, () => true, false);

export const hasNoNamedCarer = (cared: SeenPerson): Verdict => not(hasNamedCarer(cared));
