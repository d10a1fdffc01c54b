import { basisInForce } from '../tables/bases.js';
import { timeOf } from '../records/live-until.js';
import { isOfSide, protects } from '../decision/rules/d1-whereabouts.js';
import type { ActOf, Check } from './act.js';
import { isMinor, lastMomentOf } from './consent-age.js';
import { intervalOf } from './intervals.js';
import { MINOR_GUARDIANSHIP } from './powers-of-representation.js';
import { isInOffice, isNamesake, isRegistered } from './party.js';
import { isKeptFrom, isOwnMatter } from './recorder-conflict.js';

type Keeping = Pick<ActOf<'END_GUARDIAN_POWERS'>, 'viewer' | 'now'>;

/** 中核機関, and the city's information officer: those who see the 登記事項証明書 and nothing for it. */
export const keepsPowers = ({ viewer, now }: Keeping): boolean =>
  basisInForce('LB-20', now)?.conveners.includes(viewer.agency) === true &&
  (viewer.role === 'DEPARTMENT_WORKER' || viewer.role === 'INFORMATION_OFFICER');

/** What a court gave a guardian, as its register shows it (LB-20): in its entries, and for a time. */
export const recordGuardianPowers: readonly Check<'RECORD_GUARDIAN_POWERS'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: 'LB-20 (中核機関)',
    fails: (act) => !keepsPowers(act),
  },
  {
    refusal: 'OWN_MATTER',
    law: '地方公務員法30条、D-1',
    fails: (act) =>
      isOwnMatter(act.viewer, act.powers.subject, act.about) ||
      isKeptFrom(act.viewer, act.powers.subject, act),
  },
  {
    refusal: 'WRONG_PARTIES',
    law: '民法847条',
    fails: ({ powers: { subject, guardian } }) => subject === guardian,
  },
  {
    refusal: 'NOT_IN_REGISTER',
    law: '後見登記等に関する法律4条',
    fails: ({ powers: { guardian }, about }) => !isInOffice(guardian, about),
  },
  {
    refusal: 'SELF_GRANT',
    law: 'LB-20 (recipients and consenters)',
    fails: ({ viewer, powers: { guardian, reader } }) =>
      viewer.id === reader || viewer.person === guardian,
  },
  {
    refusal: 'GIVER_IS_PERPETRATOR',
    law: 'D-1, 民法847条4号',
    fails: ({ powers: { subject, guardian }, about, prohibitions, now }) =>
      isNamesake(guardian, about) ||
      prohibitions.some(
        (measure) => protects(measure, { subject, now }) && isOfSide(measure, guardian),
      ),
  },
  {
    refusal: 'CONFLICT_OF_INTEREST',
    law: '民法826条・860条',
    fails: ({ powers: { guardian }, about }) => about.conflicted.includes(guardian),
  },
  {
    // 未成年後見 ends by itself when the ward comes of age, and is never an adult's guardianship.
    refusal: 'AGE_RULE',
    law: '民法4条・838条1号',
    fails: ({ powers: { powers, to, ageAtEnd }, about, now }) =>
      powers.includes(MINOR_GUARDIANSHIP) &&
      !(isMinor(about.age, now) && isMinor(ageAtEnd, lastMomentOf(to))),
  },
  {
    refusal: 'NO_EVIDENCE',
    law: '後見登記等に関する法律10条',
    fails: ({ powers: { categories, certificateRef, listRef } }) =>
      categories.length === 0 || certificateRef.trim() === '' || listRef.trim() === '',
  },
  {
    // 家庭裁判所への報告は年1回 (§3.5): after it the register is looked at again.
    refusal: 'TOO_LONG',
    law: '民法863条',
    fails: ({ powers: { from, to }, now }) =>
      !(
        timeOf(from) < timeOf(to) &&
        timeOf(to) - timeOf(from) <= intervalOf('GUARDIAN_POWERS_LONGEST', now)
      ),
  },
];

const isTheGuardian = ({ viewer, powers }: ActOf<'END_GUARDIAN_POWERS'>): boolean =>
  isRegistered(powers.guardian) ? viewer.id === powers.reader : viewer.person === powers.guardian;

/** 辞任・解任・審判の取消し: whoever keeps them, and the guardian, who may lay them down. */
export const endGuardianPowers: readonly Check<'END_GUARDIAN_POWERS'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: '民法844条・846条',
    fails: (act) => !keepsPowers(act) && !(act.viewer.role === 'GUARDIAN' && isTheGuardian(act)),
  },
  {
    // Who speaks for somebody may be all that stands between them and whoever keeps the register.
    refusal: 'OWN_MATTER',
    law: '地方公務員法30条、D-1',
    fails: (act) => act.ownMatter && act.viewer.role !== 'GUARDIAN',
  },
  { refusal: 'NO_REASON', law: '民法844条・846条', fails: ({ reason }) => reason.trim() === '' },
];
