import { fact } from '../fact.js';
import type { SeenPerson } from '../household.js';
import { any, type Verdict } from '../verdict.js';
import { isSince, schoolYearOn } from './days.js';

/** From how many days of one school year on absence and lateness count as a sign. */
export interface SchoolThresholds {
  readonly absentDays: number;
  readonly lateDays: number;
}

const ATTENDANCE = { field: 'Person.schoolAttendance', categories: ['SCHOOL_ATTENDANCE'] } as const;
const OBSERVED = { field: 'Person.schoolObservations', categories: ['SCHOOL_ATTENDANCE'] } as const;
const SURVEY = { field: 'Person.schoolLifeSurvey', categories: ['SCHOOL_LIFE_SURVEY'] } as const;
const YOUNG_CARER = { field: 'Person.youngCarer', categories: ['CHILD_YOUNG_CARER'] } as const;
const AID = { field: 'Person.schoolAid', categories: ['SCHOOL_AID'] } as const;

const SIGNS: readonly string[] = ['FORGETS_THINGS', 'LATE_MORE_OFTEN', 'LEFT_CLUB'];
const OFTEN: readonly string[] = ['DAILY', 'THREE_TO_FIVE_DAYS_A_WEEK'];

/** 遅刻・欠席の増加, 忘れ物, 部活の退部. Illness explains absence by itself; a school trip is some days. */
export const hasSchoolSign = (
  child: SeenPerson,
  { absentDays, lateDays }: SchoolThresholds,
  on: string,
): Verdict =>
  any(
    fact(child, ATTENDANCE, ({ schoolAttendance }) =>
      (schoolAttendance ?? []).some(
        (year) =>
          (year.schoolYear ?? 0) >= schoolYearOn(on) &&
          (((year.absenceDays ?? 0) >= absentDays && year.longAbsenceKind !== 'ILLNESS') ||
            (year.lateDays ?? 0) >= lateDays),
      ),
    ),
    fact(child, OBSERVED, ({ schoolObservations }) =>
      (schoolObservations ?? []).some(
        ({ kind, notedOn }) => SIGNS.includes(kind ?? '') && isSince(notedOn, 365, on),
      ),
    ),
  );

/** Says in the survey that it cares for the family most days; helping now and then is not it. */
export const saysItCares = (child: SeenPerson): Verdict =>
  fact(
    child,
    SURVEY,
    ({ schoolLifeSurvey }) =>
      schoolLifeSurvey?.caresForFamily === true && OFTEN.includes(schoolLifeSurvey.frequency ?? ''),
  );

/** Found by こども家庭センター already. */
export const isKnownYoungCarer = (child: SeenPerson): Verdict =>
  fact(child, YOUNG_CARER, ({ youngCarer }) => (youngCarer ?? null) !== null);

/** 就学援助 of this school year (S3-TAX). */
export const hasSchoolAid = (child: SeenPerson, on: string): Verdict =>
  fact(child, AID, ({ schoolAid }) => (schoolAid?.schoolYear ?? 0) >= schoolYearOn(on));
