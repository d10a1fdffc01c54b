import type { AgencyCode } from '../agencies.js';
import { timeOf } from '../live-until.js';
import { recipientKind } from '../recipients.js';
import type { ActOf, Check } from './act.js';

/** Units that take 申出 and guard the address: 市民課 (標準仕様 1.1.16). */
export const protectingUnits: readonly AgencyCode[] = ['household'];

const isOfUnit = ({ viewer, measure }: Pick<ActOf<'LIFT_PROTECTION'>, 'viewer' | 'measure'>) =>
  viewer.role === 'DEPARTMENT_WORKER' && viewer.agency === measure.unit;

export const registerProtection: readonly Check<'REGISTER_PROTECTION'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: 'D-1',
    fails: (act) => !isOfUnit(act) || !protectingUnits.includes(act.measure.unit),
  },
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
  { refusal: 'NOT_YOUR_ACT', law: 'D-1', fails: (act) => !isOfUnit(act) },
  { refusal: 'NO_REASON', law: 'D-1', fails: ({ reason }) => reason.trim() === '' },
];

/** Once, to somebody, for a time: a whole role all over the city isn't somebody. */
export const releaseProtection: readonly Check<'RELEASE_PROTECTION'>[] = [
  { refusal: 'NOT_YOUR_ACT', law: 'D-1', fails: (act) => !isOfUnit(act) },
  {
    refusal: 'WRONG_PARTIES',
    law: 'D-1',
    fails: ({ release: { recipient } }) =>
      recipientKind(recipient) === undefined || recipientKind(recipient) === 'role',
  },
  {
    refusal: 'TOO_LONG',
    law: 'D-1 (time-boxed)',
    fails: ({ release: { from, to } }) => !(timeOf(from) < timeOf(to)),
  },
];
