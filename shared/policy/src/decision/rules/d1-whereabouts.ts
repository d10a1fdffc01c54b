import type { Authorization } from '../../records/authorization.js';
import { timeOf } from '../../records/live-until.js';
import type { Prohibition } from '../../records/prohibition.js';
import type { Facts } from '../question.js';
import { isRecipient } from '../../records/recipients.js';
import type { Rule } from '../rule.js';
import { tellsWhereabouts } from '../../tables/whereabouts.js';

/**
 * D-1, DV等支援措置 (住民基本台帳事務処理要領; 標準仕様 1.1.16, 3.1, 3.4). Where a protected person can be
 * found is shown to the protecting unit alone, or to whom its 責任者 releases it for a time. The
 * perpetrator is shown nothing whatever about the protected person, on no ground; nor is the place
 * shown to the perpetrator's household, or in a case in which one of them stands. No period ends a
 * measure: only lifting it does.
 */
export const protectedWhereabouts: Rule = {
  kind: 'PROHIBITION',
  id: 'D-1',
  law: '住民基本台帳事務処理要領 第5-10、標準仕様 1.1.16・3.1・3.4',
  forbids: (facts, ground) =>
    facts.prohibitions.some(
      (measure) =>
        protects(measure, facts) &&
        (facts.viewer.person === measure.perpetrator ||
          (tellsWhereabouts(facts.category.code) &&
            ((ground.kind === 'AUTHORIZATION' &&
              (isSaidBefore(measure, ground.authorization) || isSaidInCase(measure, facts))) ||
              !isExcepted(measure, facts)))),
    ),
};

/** In force about this person. A measure whose beginning nobody can read has begun. */
export const protects = (
  { protectedPeople, from, liftedAt }: Prohibition,
  { subject, now }: Pick<Facts, 'subject' | 'now'>,
): boolean =>
  protectedPeople.includes(subject) &&
  !(timeOf(from) > now.getTime()) &&
  !(timeOf(liftedAt) <= now.getTime());

/** The perpetrator, or somebody of the perpetrator's household. */
export const isOfSide = (
  { perpetrator, household }: Pick<Prohibition, 'perpetrator' | 'household'>,
  person: string,
): boolean => person === perpetrator || household?.includes(person) === true;

/**
 * The requester's case contains the perpetrator's side: what is said there reaches the perpetrator.
 * By the people the record is about, and by those of every other record of the same case.
 */
export const isSaidBefore = (
  measure: Prohibition,
  { subjects, caseId }: Pick<Authorization, 'subjects' | 'caseId'>,
): boolean =>
  subjects.some((subject) => isOfSide(measure, subject)) ||
  (caseId !== null && measure.cases?.includes(caseId) === true);

/**
 * The 多機関協働 works on one case with both of them: what it is told of this person, on whichever record
 * and under whichever case id, is told in that case.
 */
export const isSaidInCase = (
  { casemates }: Pick<Prohibition, 'casemates'>,
  { viewer, subject }: Pick<Facts, 'viewer' | 'subject'>,
): boolean => viewer.agency === 'multi-agency' && casemates?.includes(subject) === true;

/** The protecting unit, and those its 責任者 released it to for the moment. */
export const isExcepted = (
  measure: Prohibition,
  { viewer, now }: Pick<Facts, 'viewer' | 'now'>,
): boolean =>
  // Whoever lives with the perpetrator would pass it on, from whichever desk.
  !(viewer.person !== undefined && isOfSide(measure, viewer.person)) &&
  (viewer.agency === measure.unit ||
    measure.releases.some(
      ({ recipient, from, to }) =>
        timeOf(from) <= now.getTime() &&
        now.getTime() < timeOf(to) &&
        isRecipient([recipient], viewer),
    ));
