import { protects } from '../rules/d1-whereabouts.js';
import type { Check } from './act.js';

/**
 * Taking back is as easy as law allows: the person, who may speak for the person, or any member of
 * staff to whom the person said so. It harms nobody's secret.
 */
export const withdrawConsent: readonly Check<'WITHDRAW_CONSENT'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: 'domain.md LB-01 (将来に向けた撤回)',
    fails: ({ viewer: { role, person }, authorization: { subjects }, about }) => {
      if (role === 'DEPARTMENT_WORKER' || role === 'MULTI_AGENCY_COORDINATOR') return false;
      if (person === undefined) return true;
      if (role === 'RESIDENT') return !subjects.includes(person);
      const proxies = [...about.representatives, ...about.guardians.map((one) => one.person)];
      return role !== 'GUARDIAN' || !proxies.includes(person);
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
    fails: ({ viewer: { person }, authorization: { subjects }, prohibitions, now }) =>
      prohibitions.some(
        (measure) =>
          measure.perpetrator === person &&
          subjects.some((subject) => protects(measure, { subject, now })),
      ),
  },
  {
    refusal: 'CONFLICT_OF_INTEREST',
    law: '民法826条・860条',
    fails: ({ viewer: { person }, about }) =>
      person !== undefined && about.conflicted.includes(person),
  },
];
