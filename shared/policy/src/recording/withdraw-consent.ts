import type { ActOf, Check } from './act.js';
import { consentNeed } from './consent-age.js';
import { isInOffice, isNamesake, isThemself } from './party.js';
import { coverAll } from './powers-of-representation.js';
import { isKeptFrom } from './recorder-conflict.js';

type Withdraw = ActOf<'WITHDRAW_CONSENT'>;

/**
 * Taking back is as easy as law allows: the person, who may speak for the person, or any member of
 * staff to whom the person said so. It harms nobody's secret, for it takes back what a consent gives
 * and never what it refuses: to undo a "no" opens what was closed (rules/later-refusal.ts), so that
 * takes a consent given anew, by somebody who can give that one. Nor does a proxy take back what is no
 * longer, or never was, the proxy's to give: what a grown child, or a ward within the ward's own
 * affairs, agreed to may be how somebody gets help against that very proxy. For the same reason nobody
 * does from whom a measure keeps the person, nor who lives with that one, from whichever desk (D-1).
 */
export const withdrawConsent: readonly Check<'WITHDRAW_CONSENT'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: 'LB-01 (将来に向けた撤回)',
    fails: (act) => {
      const { role, person } = act.viewer;
      if (isStaff(act)) return false;
      if (role === 'RESIDENT') {
        return person === undefined || !act.authorization.subjects.includes(person);
      }
      return role !== 'GUARDIAN' || !(isOfChild(act) || guardianships(act).length > 0);
    },
  },
  {
    // As of every other act, and of a record that is not there: staff learn nothing of the measure.
    refusal: 'OWN_MATTER',
    law: 'D-1',
    fails: (act) => isStaff(act) && isOfTheOtherSide(act),
  },
  {
    refusal: 'OUTSIDE_POWERS',
    law: 'LB-20',
    fails: (act) => {
      const { viewer, authorization } = act;
      if (viewer.role !== 'GUARDIAN' || isOfChild(act)) return false;
      const powers = guardianships(act).flatMap((one) => one.powers);
      // A coordinate says nothing about which power it falls under.
      return authorization.fields.length > 0 || !coverAll(powers, authorization.categories);
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
    fails: (act) =>
      act.about.guardians.some(
        (one) => isNamesake(one.person, act.about) && isThemself(act.viewer, one.person, act.about),
      ) || isOfTheOtherSide(act),
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

/** To whom a person says that they take it back. */
const isStaff = ({ viewer: { role } }: Withdraw): boolean =>
  role === 'DEPARTMENT_WORKER' || role === 'MULTI_AGENCY_COORDINATOR';

/** What is one's own to take back stays so, wherever one is registered. */
const isOfTheOtherSide = (act: Withdraw): boolean =>
  act.authorization.subjects.some(
    (subject) => subject !== act.viewer.person && isKeptFrom(act.viewer, subject, act),
  );

/** Who speaks for a child as long as the child's own word isn't what counts. */
function isOfChild({ viewer, about, now }: Withdraw): boolean {
  const need = consentNeed(about.age, now);
  return (
    (need === 'PROXY' || need === 'PROXY_AND_ASSENT') &&
    about.representatives.some((one) => isInOffice(one, about) && isThemself(viewer, one, about))
  );
}

/** The powers by which the reader is a guardian of this adult; none for everybody else. */
const guardianships = ({ viewer, about, now }: Withdraw) =>
  consentNeed(about.age, now) === 'SELF_OR_GUARDIAN'
    ? about.guardians.filter(
        ({ person }) => isInOffice(person, about) && isThemself(viewer, person, about),
      )
    : [];
