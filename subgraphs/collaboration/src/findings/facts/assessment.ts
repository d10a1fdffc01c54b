import { addDays } from '@kasane/japanese/calendar';
import { fact } from '../fact.js';
import type { AskedField, SeenPerson } from '../household.js';
import type { Verdict } from '../verdict.js';
import { daysOf } from './days.js';

/** What 多機関協働 itself asked, in a file that has not ended. Who was not asked may have it all the same. */
const SHEET = {
  field: 'Person.supportFiles',
  categories: ['CASE_CONTACT', 'CASE_ASSESSMENT'],
} as const;
const HEALTH = {
  field: 'Person.supportFiles',
  categories: ['CASE_CONTACT', 'CASE_PROBLEM_HEALTH'],
} as const;
const PLACE = {
  field: 'Person.supportFiles',
  categories: ['CASE_CONTACT', 'CASE_HEALTH_PLACE'],
} as const;

const answers = (
  person: SeenPerson,
  source: typeof SHEET | typeof HEALTH | typeof PLACE,
  asked: AskedField,
  says: (values: readonly string[]) => boolean,
): Verdict =>
  fact(person, source, ({ assessed }) => {
    const values = assessed?.[asked];
    return values === undefined ? undefined : says(values);
  });

const oneOf =
  (...codes: readonly string[]) =>
  (values: readonly string[]): boolean =>
    values.some((value) => codes.includes(value));

/** 多頭飼育: by how the animals fare, as the guideline has it, and not by a number. */
export const saysAnimalsAreTooMany = (person: SeenPerson): Verdict =>
  answers(person, SHEET, 'ANIMALS', oneOf('BEYOND_CARE'));

/** 介護・福祉の支援, 食事, 片付け. */
export const saysHelpIsDeclined = (person: SeenPerson): Verdict =>
  answers(person, SHEET, 'DECLINED_HELP', oneOf('CARE', 'MEALS', 'TIDYING'));

export const saysDoctorIsNotSeen = (person: SeenPerson): Verdict =>
  answers(person, HEALTH, 'DOCTOR_ATTENDANCE', oneOf('INTERRUPTED', 'DECLINED'));

export const saysDrinks = (person: SeenPerson): Verdict =>
  answers(person, HEALTH, 'DRINKING_ADDICTION', oneOf('ALCOHOL'));

/** 依存: 酒・薬物・ギャンブル. */
export const saysIsAddicted = (person: SeenPerson): Verdict =>
  answers(person, HEALTH, 'DRINKING_ADDICTION', oneOf('ALCOHOL', 'DRUGS', 'GAMBLING'));

/** Leaves a hospital or a home on a day that is near. */
export const saysLeavesWithin = (person: SeenPerson, days: number, on: string): Verdict =>
  answers(person, PLACE, 'LEAVING_ON', (values) =>
    values.some((value) => {
      const left = daysOf(value);
      return left !== undefined && left[1] >= on && left[0] <= addDays(on, days);
    }),
  );
