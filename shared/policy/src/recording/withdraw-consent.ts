import { protects } from '../decision/rules/d1-whereabouts.js';
import type { Check } from './act.js';
import { isInOffice, isNamesake, isThemself } from './party.js';

/**
 * Taking back is as easy as law allows: the person, who may speak for the person, or any member of
 * staff to whom the person said so. It harms nobody's secret, for it takes back what a consent gives
 * and never what it refuses: to undo a "no" opens what was closed (rules/later-refusal.ts), so that
 * takes a consent given anew, by somebody who can give that one.
 */
export const withdrawConsent: readonly Check<'WITHDRAW_CONSENT'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: 'LB-01 (将来に向けた撤回)',
    fails: ({ viewer, authorization: { subjects }, about }) => {
      const { role, person } = viewer;
      if (role === 'DEPARTMENT_WORKER' || role === 'MULTI_AGENCY_COORDINATOR') return false;
      if (role === 'RESIDENT') return person === undefined || !subjects.includes(person);
      const proxies = [...about.representatives, ...about.guardians.map((one) => one.person)];
      return (
        role !== 'GUARDIAN' ||
        !proxies.some((one) => isInOffice(one, about) && isThemself(viewer, one, about))
      );
    },
  },
  {
    refusal: 'BASIS_NOT_OPEN',
    law: '個人情報保護法69条2項1号',
    fails: ({ authorization: { basis } }) => basis !== 'LB-01',
  },
  {
    refusal: 'GIVER_IS_PERPETRATOR',
    law: 'D-1',
    fails: ({ viewer, authorization: { subjects }, about, prohibitions, now }) =>
      about.guardians.some(
        (one) => isNamesake(one.person, about) && isThemself(viewer, one.person, about),
      ) ||
      prohibitions.some(
        (measure) =>
          measure.perpetrator === viewer.person &&
          subjects.some((subject) => protects(measure, { subject, now })),
      ),
  },
  {
    refusal: 'CONFLICT_OF_INTEREST',
    law: '民法826条・860条',
    fails: ({ viewer, about }) => about.conflicted.some((one) => isThemself(viewer, one, about)),
  },
  {
    refusal: 'NOTHING_TO_WITHDRAW',
    law: '個人情報保護法69条2項1号',
    fails: ({ authorization: { categories, fields } }) =>
      categories.length === 0 && fields.length === 0,
  },
];
