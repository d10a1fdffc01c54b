import { fact } from '../fact.js';
import type { ProblemItem, SeenPerson } from '../household.js';
import { any, type Verdict } from '../verdict.js';
import { isSince } from './days.js';

const PROBLEM = 'LIVELIHOOD_PROBLEM';
const HEALTH = 'LIVELIHOOD_PROBLEM_HEALTH';
/** What is special care of the 26 items stands below the rest, under both categories. */
const SPECIAL: readonly ProblemItem[] = ['suspectedDisability'];

const WITHDRAWAL = {
  field: 'Person.socialWithdrawal',
  categories: ['LIVELIHOOD_SOCIAL_WITHDRAWAL'],
} as const;
const ARREARS = { field: 'Person.arrears', categories: ['LIVELIHOOD_ARREARS'] } as const;
const TAX_ARREARS = {
  field: 'Person.healthInsuranceTaxArrears',
  categories: ['LIVELIHOOD_TAX_ARREARS'],
} as const;
const ASSISTANCE = { field: 'Person.publicAssistance', categories: ['PUBLIC_ASSISTANCE'] } as const;
const NOTICE = { field: 'Person.outreachNotices', categories: ['LIVELIHOOD_OUTREACH'] } as const;

/** One of these items of the last assessment. No assessment, or an unreadable item, is no mark. */
export const hasProblem = (person: SeenPerson, ...items: readonly ProblemItem[]): Verdict =>
  any(
    ...items.map((item) =>
      fact(
        person,
        {
          field: 'Person.livelihoodProblems',
          categories: SPECIAL.includes(item) ? [PROBLEM, HEALTH] : [PROBLEM],
        },
        ({ livelihoodProblems }) => livelihoodProblems?.[item] === true,
      ),
    ),
  );

/** A ひきこもり consultation, of however long. */
export const isSaidToBeWithdrawn = (person: SeenPerson): Verdict =>
  fact(person, WITHDRAWAL, ({ socialWithdrawal }) => (socialWithdrawal ?? null) !== null);

/** Six months or more (内閣府の定義): by the years told, or by when the window came to know. */
export const isWithdrawn = (person: SeenPerson, on: string): Verdict =>
  fact(person, WITHDRAWAL, ({ socialWithdrawal = null }) => {
    if (socialWithdrawal === null) return false;
    const { sinceYears, knownOn } = socialWithdrawal;
    if ((sinceYears ?? 0) >= 1) return true;
    return knownOn === null || isSince(knownOn, 182, on) ? undefined : true;
  });

/** Anything unpaid, but what the tax rolls know needs its own permission (D-4). */
export const isInArrears = (person: SeenPerson): Verdict =>
  any(
    fact(person, ARREARS, ({ arrears }) => (arrears ?? []).length > 0),
    fact(
      person,
      TAX_ARREARS,
      ({ healthInsuranceTaxArrears }) => (healthInsuranceTaxArrears ?? null) !== null,
    ),
  );

export const isOnPublicAssistance = (person: SeenPerson): Verdict =>
  fact(person, ASSISTANCE, ({ publicAssistance }) => publicAssistance?.status === 'ACTIVE');

export const hasHoardingNotice = (person: SeenPerson): Verdict =>
  fact(person, NOTICE, ({ outreachNotices }) =>
    (outreachNotices ?? []).some(({ kind }) => kind === 'HOARDING'),
  );

/** An outreach worker saw more animals than are cared for. */
export const hasAnimalsNotice = (person: SeenPerson): Verdict =>
  fact(person, NOTICE, ({ outreachNotices }) =>
    (outreachNotices ?? []).some(({ kind }) => kind === 'MANY_ANIMALS'),
  );

/** What 自立相談支援 was told that says somebody is out of work. */
export const isOutOfWork = (person: SeenPerson): Verdict =>
  any(isSaidToBeWithdrawn(person), hasProblem(person, 'jobSeekingDifficulty', 'socialIsolation'));
