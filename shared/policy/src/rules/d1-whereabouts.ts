import { timeOf } from '../live-until.js';
import type { Prohibition } from '../prohibition.js';
import type { Facts, Ground } from '../question.js';
import { isRecipient } from '../recipients.js';
import type { Rule } from '../rule.js';
import { tellsWhereabouts } from '../whereabouts.js';

/**
 * D-1, DV等支援措置 (住民基本台帳事務処理要領; 標準仕様 1.1.16, 3.1, 3.4). Where a protected person can be
 * found is shown to the protecting unit alone, or to whom its 責任者 releases it for a time. The
 * perpetrator is shown nothing whatever about the protected person, on no ground. No period ends a
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
            (reachesPerpetrator(measure, ground) || !isExcepted(measure, facts)))),
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

/** The requester's case contains the perpetrator: what is said there reaches the perpetrator. */
const reachesPerpetrator = ({ perpetrator }: Prohibition, ground: Ground): boolean =>
  ground.kind === 'AUTHORIZATION' && ground.authorization.subjects.includes(perpetrator);

/** The protecting unit, and those its 責任者 released it to for the moment. */
export const isExcepted = (
  { unit, releases }: Prohibition,
  { viewer, now }: Pick<Facts, 'viewer' | 'now'>,
): boolean =>
  viewer.agency === unit ||
  releases.some(
    ({ recipient, from, to }) =>
      timeOf(from) <= now.getTime() &&
      now.getTime() < timeOf(to) &&
      isRecipient([recipient], viewer),
  );
