import { isAged, reachesWithin } from '../facts/age.js';
import {
  saysAnimalsAreTooMany,
  saysDoctorIsNotSeen,
  saysLeavesWithin,
} from '../facts/assessment.js';
import { needsCare } from '../facts/care.js';
import { hasSupportClass, isPerhapsDisabled, letOutpatientCareLapse } from '../facts/disability.js';
import {
  hasAnimalsNotice,
  hasHoardingNotice,
  hasProblem,
  isInArrears,
  isOnPublicAssistance,
  isWithdrawn,
} from '../facts/livelihood.js';
import { declinedHelp, hasOpenFile } from '../facts/own-records.js';
import { isSupportedOnReturn, returnsToNoHome, returnsWithin } from '../facts/reentry.js';
import { preparesToLeave } from '../facts/residence.js';
import type { SeenPerson } from '../household.js';
import { all, any, atLeast, type Verdict } from '../verdict.js';

/** ひきこもり: six months and more. From 15 on, as the 内閣府 surveys count. */
export const isSociallyWithdrawn = (person: SeenPerson, today: string): Verdict =>
  all(isAged(person, { from: 15 }, today), () => isWithdrawn(person, today));

/** ごみ屋敷: somebody gave notice of it, and help was declined. */
export const isHoarding = (person: SeenPerson): Verdict =>
  all(hasHoardingNotice(person), () => declinedHelp(person));

/** セルフネグレクト: two signs and one of them seen at home. */
export const isSelfNeglecting = (person: SeenPerson, today: string): Verdict => {
  const seenAtHome = [hasHoardingNotice(person), hasProblem(person, 'disorderedDailyLife')];
  return all(
    isAged(person, { from: 18 }, today),
    () => any(...seenAtHome),
    () =>
      atLeast(2, [
        ...seenAtHome,
        hasProblem(person, 'householdBudgeting'),
        declinedHelp(person),
        any(saysDoctorIsNotSeen(person), letOutpatientCareLapse(person, today)),
      ]),
  );
};

/**
 * 多頭飼育 (環境省ガイドライン): where animals and life go wrong together. 動物愛護 is not joined, so it is
 * what outreach workers saw and what the assessment was told.
 */
export const keepsManyAnimals = (person: SeenPerson, today: string): Verdict =>
  all(
    any(
      hasProblem(person, 'financialHardship', 'socialIsolation'),
      isInArrears(person),
      isOnPublicAssistance(person),
      isPerhapsDisabled(person, today),
    ),
    () => any(hasAnimalsNotice(person), saysAnimalsAreTooMany(person)),
  );

/** 高齢・障がいのある出所者 without a home to stay in. */
export const isReleasedAgedOrDisabled = (person: SeenPerson, today: string): Verdict =>
  all(
    isSupportedOnReturn(person),
    () => any(isAged(person, { from: 65 }, today), isPerhapsDisabled(person, today)),
    () => any(returnsToNoHome(person), hasProblem(person, 'unstableHousing', 'homelessness')),
  );

export interface GapThresholds {
  /** 18: 児童福祉法, 40 and 65: 介護保険法9条, 65: 障害者総合支援法7条. */
  readonly ages: readonly number[];
  readonly days: number;
  readonly today: string;
}

/** 制度の切れ目: a scheme ends or changes soon for somebody an office is helping. */
export const isBetweenSchemes = (
  person: SeenPerson,
  { ages, days, today }: GapThresholds,
): Verdict =>
  all(isHelped(person, today), () =>
    any(
      reachesWithin(person, ages, { on: today, days }),
      returnsWithin(person, days, today),
      preparesToLeave(person, today),
      saysLeavesWithin(person, days, today),
    ),
  );

const isHelped = (person: SeenPerson, on: string): Verdict =>
  any(
    hasOpenFile(person),
    isOnPublicAssistance(person),
    hasSupportClass(person, 1, on),
    needsCare(person, 'SUPPORT_1', on),
  );
