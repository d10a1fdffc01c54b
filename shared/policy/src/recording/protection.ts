import type { AgencyCode } from '../tables/agencies.js';
import { isOfSide } from '../decision/rules/d1-whereabouts.js';
import { timeOf } from '../records/live-until.js';
import { isRecipient, recipientKind } from '../records/recipients.js';
import type { ActOf, Check } from './act.js';
import { intervalOf } from './intervals.js';
import { notOwnMatter } from './recorder-conflict.js';

/** Units that take 申出 and guard the address: 市民課 (標準仕様 1.1.16). */
export const protectingUnits: readonly AgencyCode[] = ['household'];

const isOfUnit = ({ viewer, measure }: Pick<ActOf<'REGISTER_PROTECTION'>, 'viewer' | 'measure'>) =>
  viewer.role === 'DEPARTMENT_WORKER' && viewer.agency === measure.unit;

/** The 支援措置責任者 of the unit. */
const isResponsible = ({ viewer, measure }: Pick<ActOf<'LIFT_PROTECTION'>, 'viewer' | 'measure'>) =>
  viewer.role === 'PROTECTION_OFFICER' && viewer.agency === measure.unit;

/** The 加害者 and whoever lives there may work at the unit as well: no measure against them is theirs. */
const isAgainstThem = ({ viewer, measure }: Pick<ActOf<'LIFT_PROTECTION'>, 'viewer' | 'measure'>) =>
  viewer.person !== undefined && isOfSide(measure, viewer.person);

export const registerProtection: readonly Check<'REGISTER_PROTECTION'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: 'D-1',
    fails: (act) => !isOfUnit(act) || !protectingUnits.includes(act.measure.unit),
  },
  notOwnMatter,
  {
    refusal: 'WRONG_PARTIES',
    law: 'D-1',
    fails: ({ measure: { protectedPeople, perpetrator } }) =>
      protectedPeople.length === 0 ||
      (perpetrator !== null && protectedPeople.includes(perpetrator)),
  },
];

/** Never automatic, and never without a reason somebody can be asked about. */
export const liftProtection: readonly Check<'LIFT_PROTECTION'>[] = [
  { refusal: 'NOT_YOUR_ACT', law: 'D-1', fails: (act) => !isOfUnit(act) || isAgainstThem(act) },
  notOwnMatter,
  { refusal: 'NO_REASON', law: 'D-1', fails: ({ reason }) => reason.trim() === '' },
];

/**
 * 延長: from a month before the end, and as long after it as nobody has lifted the measure, for its
 * end ends nothing. At most a year is added, to the end as it stood or to now, whichever is later.
 */
export const renewProtection: readonly Check<'RENEW_PROTECTION'>[] = [
  { refusal: 'NOT_YOUR_ACT', law: 'D-1', fails: (act) => !isOfUnit(act) || isAgainstThem(act) },
  { refusal: 'NO_EVIDENCE', law: 'D-1', fails: ({ evidenceRef }) => evidenceRef.trim() === '' },
  {
    refusal: 'TOO_EARLY',
    law: 'D-1 [S20] (1か月前から)',
    fails: ({ measure: { periodTo }, now }) =>
      !(timeOf(periodTo) - now.getTime() <= intervalOf('PROTECTION_RENEWABLE_BEFORE', now)),
  },
  {
    refusal: 'TOO_LONG',
    law: 'D-1 [S20] (1年)',
    fails: ({ measure: { periodTo }, to, now }) => {
      const from = Math.max(timeOf(periodTo), now.getTime());
      return !(from < timeOf(to) && timeOf(to) - from <= intervalOf('PROTECTION_LONGEST', now));
    },
  },
];

/** Once, to somebody, for a time, by the 支援措置責任者: a whole role all over the city isn't somebody. */
export const releaseProtection: readonly Check<'RELEASE_PROTECTION'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: 'D-1 (支援措置責任者)',
    fails: (act) => !isResponsible(act) || isAgainstThem(act),
  },
  notOwnMatter,
  {
    refusal: 'WRONG_PARTIES',
    law: 'D-1',
    fails: ({ release: { recipient } }) =>
      recipientKind(recipient) === undefined || recipientKind(recipient) === 'role',
  },
  {
    refusal: 'SELF_GRANT',
    law: 'D-1',
    fails: ({ viewer, release: { recipient } }) => isRecipient([recipient], viewer),
  },
  {
    refusal: 'TOO_LONG',
    law: 'D-1 (time-boxed)',
    fails: ({ release: { from, to }, now }) =>
      !(
        timeOf(from) < timeOf(to) && timeOf(to) - timeOf(from) <= intervalOf('RELEASE_LONGEST', now)
      ),
  },
];

/**
 * To shut is the safe direction: whoever of the unit sees the mistake, before its time is over, and a
 * relative of whom it protects as well (unlike to open).
 */
export const endRelease: readonly Check<'END_RELEASE'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: 'D-1 (支援措置責任者・受け持つ課)',
    fails: (act) => !(isResponsible(act) || isOfUnit(act)) || isAgainstThem(act),
  },
  { refusal: 'NO_REASON', law: 'D-1', fails: ({ reason }) => reason.trim() === '' },
];
