import { organOf } from '../tables/agencies.js';
import { needsCase } from '../decision/authorization-grounds.js';
import { basisInForce } from '../tables/bases.js';
import { findCategory } from '../tables/categories.js';
import { timeOf } from '../records/live-until.js';
import type { ActOf, Check } from './act.js';
import { notOwnMatter } from './recorder-conflict.js';

const forumOf = ({ sitting, now }: ActOf<'OPEN_SITTING'>) => {
  const basis = basisInForce(sitting.basis, now);
  return basis !== undefined && needsCase(basis) ? basis : undefined;
};

/** Whom a statute lets convene, with whom, about what (domain.md §0-2, §2.3, §3.1). */
export const openSitting: readonly Check<'OPEN_SITTING'>[] = [
  {
    refusal: 'BASIS_NOT_OPEN',
    law: 'LB-06 ほかの会議',
    fails: (act) => forumOf(act) === undefined,
  },
  {
    refusal: 'NOT_YOUR_ACT',
    law: '主催 [S2]',
    fails: (act) =>
      act.viewer.role !== 'DEPARTMENT_WORKER' ||
      forumOf(act)?.conveners.includes(act.viewer.agency) !== true,
  },
  notOwnMatter,
  {
    refusal: 'NO_CASE',
    law: '会議の場・案件に限る [S2][S7]',
    fails: ({ sitting: { caseId, subjects } }) =>
      caseId === null || caseId.trim() === '' || subjects.length === 0,
  },
  {
    refusal: 'NO_MEMBERS',
    law: 'LB-06 ④',
    fails: (act) =>
      act.sitting.members.length === 0 ||
      act.sitting.members.some(({ viewer, agency }) => {
        const organ = organOf(agency);
        return viewer === '' || forumOf(act)?.organs.some((one) => one === organ) !== true;
      }),
  },
  {
    refusal: 'NO_PLEDGE',
    law: '社会福祉法106条の6第5項ほか',
    fails: ({ sitting: { members }, now }) =>
      !members.every(({ pledgedAt }) => timeOf(pledgedAt) <= now.getTime()),
  },
  {
    refusal: 'NO_REASON',
    law: 'LB-06 ②',
    fails: ({ sitting: { necessity } }) => necessity.trim() === '',
  },
  {
    refusal: 'NECESSITY_NOT_VOTED',
    law: 'LB-06, D-4 to D-6',
    fails: (act) =>
      act.sitting.categories.some((code) => {
        const category = findCategory(code);
        if (category === undefined) return true;
        if (forumOf(act)?.opens.includes(category.sensitivity) === true) return false;
        const votable = forumOf(act)?.opensWithNote.includes(category.sensitivity) === true;
        return !votable || !act.sitting.specialNecessity.includes(code);
      }),
  },
];

/** Any colleague of the convener, in no matter of their own; nobody has to, for it ends by itself. */
export const closeSitting: readonly Check<'CLOSE_SITTING'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: '主催 [S2]',
    fails: ({ viewer, sitting }) =>
      viewer.role !== 'DEPARTMENT_WORKER' || viewer.agency !== sitting.convenedByAgency,
  },
  notOwnMatter,
];
