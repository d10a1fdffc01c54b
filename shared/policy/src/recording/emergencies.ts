import { receives } from '../decision/authorization-grounds.js';
import { basisInForce } from '../tables/bases.js';
import { timeOf } from '../records/live-until.js';
import type { ActOf, Check } from './act.js';
import { notOwnMatter } from './recorder-conflict.js';

const emergency = ({ now }: Pick<ActOf<'BREAK_GLASS'>, 'now'>) => basisInForce('LB-21', now);

export const breakGlass: readonly Check<'BREAK_GLASS'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: 'LB-21 (any → rescuer)',
    fails: (act) => {
      const basis = emergency(act);
      return basis === undefined || !receives(basis, act.viewer, 'EMERGENCY_RESCUE');
    },
  },
  notOwnMatter,
  {
    refusal: 'NO_CASE',
    law: 'LB-21',
    fails: ({ emergency: { subjects } }) => subjects.length === 0,
  },
  {
    refusal: 'NO_REASON',
    law: 'LB-21 (break-glass: reason)',
    fails: ({ emergency: { reason } }) => reason.trim() === '',
  },
  {
    refusal: 'TOO_LONG',
    law: 'LB-21 (≤72 h [D])',
    fails: (act) =>
      !(act.emergency.hours > 0 && act.emergency.hours <= (emergency(act)?.maxHours ?? NaN)),
  },
  {
    // A review nobody makes would turn the exception into a way of working (leaks.md 30).
    refusal: 'REVIEW_OVERDUE',
    law: 'LB-21 (mandatory review)',
    fails: ({ reviewsDue, now }) => reviewsDue.some((due) => !(now.getTime() < timeOf(due))),
  },
];

export const reviewEmergency: readonly Check<'REVIEW_EMERGENCY'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: 'LB-21 (mandatory review)',
    fails: ({ viewer }) => viewer.role !== 'INFORMATION_OFFICER',
  },
  notOwnMatter,
  {
    refusal: 'OWN_REVIEW',
    law: 'LB-21 (mandatory review)',
    fails: ({ viewer, emergency: { openedBy } }) => viewer.id === openedBy,
  },
];

/** As soon as the danger is over: whoever broke the glass, or the officer. The review stays due. */
export const endEmergency: readonly Check<'END_EMERGENCY'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: 'LB-21 (danger now)',
    fails: ({ viewer, emergency: { openedBy } }) =>
      viewer.id !== openedBy && viewer.role !== 'INFORMATION_OFFICER',
  },
  {
    // Somebody may be on the way to whom this officer's side harms; who opened it gives up only that.
    refusal: 'OWN_MATTER',
    law: '地方公務員法30条、D-1',
    fails: ({ viewer, emergency: { openedBy }, ownMatter }) => ownMatter && viewer.id !== openedBy,
  },
  {
    refusal: 'NO_REASON',
    law: 'LB-21 (danger now)',
    fails: ({ reason }) => reason.trim() === '',
  },
];

/** The mayor's office declares, through 情報政策課 (LB-18). */
const isNotDeclarer = ({ viewer, now }: Pick<ActOf<'END_DISASTER'>, 'viewer' | 'now'>): boolean =>
  viewer.role !== 'INFORMATION_OFFICER' ||
  basisInForce('LB-18', now)?.conveners.includes(viewer.agency) !== true;

const DECLARATION = '災害対策基本法49条の11第3項';

export const declareDisaster: readonly Check<'DECLARE_DISASTER'>[] = [
  { refusal: 'NOT_YOUR_ACT', law: DECLARATION, fails: isNotDeclarer },
  {
    refusal: 'NO_REASON',
    law: DECLARATION,
    fails: ({ declaration }) => declaration.trim() === '',
  },
];

export const endDisaster: readonly Check<'END_DISASTER'>[] = [
  { refusal: 'NOT_YOUR_ACT', law: DECLARATION, fails: isNotDeclarer },
];
