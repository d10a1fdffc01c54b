import { addDays } from '@kasane/japanese/calendar';
import { fact } from '../fact.js';
import type { SeenPerson } from '../household.js';
import { any, type Verdict } from '../verdict.js';
import { daysOf, holdsStill } from './days.js';
import { hasProblem } from './livelihood.js';

const PHYSICAL = {
  field: 'Person.physicalHandbooks',
  categories: ['DISABILITY_PHYSICAL'],
} as const;
const INTELLECTUAL = {
  field: 'Person.intellectualHandbooks',
  categories: ['DISABILITY_INTELLECTUAL'],
} as const;
const MENTAL = { field: 'Person.mentalHandbooks', categories: ['DISABILITY_MENTAL'] } as const;
const OUTPATIENT = {
  field: 'Person.psychiatricOutpatientCare',
  categories: ['DISABILITY_MENTAL'],
} as const;
const CLASS = {
  field: 'Person.supportClassifications',
  categories: ['DISABILITY_SUPPORT_CLASS'],
} as const;

/** 区分1 to 6 as 1 to 6. */
const classOf = (supportClass: string | null): number =>
  Number(/^CLASS_(\d)$/.exec(supportClass ?? '')?.[1] ?? 0);

export const hasSupportClass = (person: SeenPerson, least: number, on: string): Verdict =>
  fact(person, CLASS, ({ supportClassifications }) =>
    (supportClassifications ?? []).some(
      ({ supportClass, validTo }) => classOf(supportClass) >= least && holdsStill(validTo, on),
    ),
  );

export const hasMentalHandbook = (person: SeenPerson, heaviest: number, on: string): Verdict =>
  fact(person, MENTAL, ({ mentalHandbooks }) =>
    (mentalHandbooks ?? []).some(
      ({ grade, validTo }) => (grade ?? 9) <= heaviest && holdsStill(validTo, on),
    ),
  );

/** The renewal is decided up to three months late; who ended treatment a year ago has ended it. */
const LAPSED_SINCE_DAYS = { from: 90, to: 365 } as const;

/**
 * 自立支援医療 (精神通院) is renewed every year (障害者総合支援法55条), and this one has not been: whether
 * treatment has broken off is to be asked.
 */
export const letOutpatientCareLapse = (person: SeenPerson, on: string): Verdict =>
  fact(person, OUTPATIENT, ({ psychiatricOutpatientCare }) => {
    const ends = (psychiatricOutpatientCare ?? []).map(({ validTo }) => daysOf(validTo)?.[1]);
    const last = ends.reduce<string>(
      (latest, end) => ((end ?? on) > latest ? (end ?? on) : latest),
      '',
    );
    const { from, to } = LAPSED_SINCE_DAYS;
    return last >= addDays(on, -to) && last < addDays(on, -from);
  });

/** The last 判定 counts; 療育手帳 has no end of its own. */
export const hasIntellectualHandbook = (person: SeenPerson, grades: readonly string[]): Verdict =>
  fact(person, INTELLECTUAL, ({ intellectualHandbooks }) =>
    grades.includes(intellectualHandbooks?.[0]?.gradeNational ?? ''),
  );

const hasPhysicalHandbook = (person: SeenPerson, heaviest: number): Verdict =>
  fact(person, PHYSICAL, ({ physicalHandbooks }) =>
    (physicalHandbooks ?? []).some(({ grade }) => (grade ?? 9) <= heaviest),
  );

/** 障害 (重) or 精神: what may make somebody depend on the care of the family. */
export const isDisabledInNeed = (person: SeenPerson, on: string): Verdict =>
  any(
    hasSupportClass(person, 3, on),
    hasMentalHandbook(person, 3, on),
    hasIntellectualHandbook(person, ['A']),
    hasPhysicalHandbook(person, 2),
  );

/** 支援区分3以上, 療育手帳A, 精神1・2級 (domain.md §7, 老障介護). */
export const isDisabledForLife = (person: SeenPerson, on: string): Verdict =>
  any(
    hasSupportClass(person, 3, on),
    hasIntellectualHandbook(person, ['A']),
    hasMentalHandbook(person, 2, on),
  );

/** Any 手帳, or a disability that is suspected. */
export const isPerhapsDisabled = (person: SeenPerson, on: string): Verdict =>
  any(
    hasPhysicalHandbook(person, 6),
    hasIntellectualHandbook(person, ['A', 'B']),
    hasMentalHandbook(person, 3, on),
    hasProblem(person, 'suspectedDisability'),
  );
