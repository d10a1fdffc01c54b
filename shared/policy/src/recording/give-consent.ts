import { isRecipient } from '../records/recipients.js';
import { isOfSide, protects } from '../decision/rules/d1-whereabouts.js';
import type { ActOf, Check, GiverCapacity, SubjectFacts } from './act.js';
import { consentNeed, lastMomentOf } from './consent-age.js';
import { isGivenToThemself, isInOffice, isNamesake, isThemself } from './party.js';
import { coverAll } from './powers-of-representation.js';
import { isOwnMatter } from './recorder-conflict.js';

type Give = ActOf<'GIVE_CONSENT'>;

/**
 * A consent is the giver's. Staff write down what a giver said, and the recorder is never the giver:
 * so a coordinator may record the consent from which the own team profits, but can't give it.
 */
export const giveConsent: readonly Check<'GIVE_CONSENT'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: '個人情報保護法69条2項1号',
    fails: (act) => !recordsForOthers(act) && !speaksFor(act),
  },
  {
    refusal: 'OWN_MATTER',
    law: '地方公務員法30条',
    fails: (act) => !speaksFor(act) && isOwnMatter(act.viewer, act.consent.subject, act.about),
  },
  {
    refusal: 'GIVER_IS_PERPETRATOR',
    law: 'D-1',
    fails: ({ viewer, consent: { subject, giver }, about, prohibitions, now }) =>
      isNamesake(giver.person, about) ||
      prohibitions.some(
        (measure) =>
          protects(measure, { subject, now }) &&
          [giver.person, viewer.person].some(
            (person) => typeof person === 'string' && isOfSide(measure, person),
          ),
      ),
  },
  {
    refusal: 'CONFLICT_OF_INTEREST',
    law: 'LB-01, 民法826条・860条',
    fails: ({ consent: { giver }, about }) =>
      giver.person !== null && about.conflicted.includes(giver.person),
  },
  {
    refusal: 'GIVER_NOT_VALID',
    law: 'LB-01',
    fails: ({ consent: { subject, giver }, about }) =>
      giver.capacity === 'SELF'
        ? giver.person !== null && giver.person !== subject
        : giver.person === null ||
          giver.person === subject ||
          !isInOffice(giver.person, about) ||
          !proxiesOf(giver.capacity, about).includes(giver.person),
  },
  { refusal: 'AGE_RULE', law: 'LB-01', fails: (act) => !suitsAge(act) },
  {
    refusal: 'OUTSIDE_POWERS',
    law: 'LB-20',
    fails: ({ consent: { giver, categories, fields, exclusions }, about: { guardians } }) => {
      if (giver.capacity !== 'GUARDIAN') return false;
      // Each certificate is a record of its own; what one of them covers is covered.
      const powers = guardians.flatMap((one) => (one.person === giver.person ? one.powers : []));
      // A refusal would take back what the person agreed to (rules/later-refusal.ts). And a coordinate
      // says nothing about which power it falls under.
      return fields.length > 0 || !coverAll(powers, [...categories, ...exclusions]);
    },
  },
  {
    refusal: 'SELF_GRANT',
    law: 'LB-01 (利益相反)',
    fails: (act) => {
      const { giver, recipients } = act.consent;
      if (recordsForOthers(act) && recipients.includes(`viewer:${act.viewer.id}`)) return true;
      if (giver.capacity === 'SELF') return false;
      return (
        (!recordsForOthers(act) && isRecipient(recipients, act.viewer)) ||
        isGivenToThemself(giver.person, recipients, act.about, act.now)
      );
    },
  },
  {
    refusal: 'NO_EVIDENCE',
    law: 'LB-01; 記録の項目 [D]',
    fails: ({ consent: { explainedHow, evidenceRef } }) =>
      explainedHow.trim() === '' || evidenceRef.trim() === '',
  },
];

const proxiesOf = (
  capacity: Exclude<GiverCapacity, 'SELF'>,
  { representatives, guardians }: SubjectFacts,
): readonly string[] =>
  capacity === 'GUARDIAN' ? guardians.map(({ person }) => person) : representatives;

/** Staff who write down what somebody else said to them. */
function recordsForOthers({ viewer, consent: { giver }, about }: Give): boolean {
  const staff = viewer.role === 'DEPARTMENT_WORKER' || viewer.role === 'MULTI_AGENCY_COORDINATOR';
  return staff && !isThemself(viewer, giver.person, about);
}

/** A signed-in person who gives in the own name, or as a guardian for somebody else. */
function speaksFor({ viewer, consent: { giver }, about }: Give): boolean {
  if (!isThemself(viewer, giver.person, about)) return false;
  return giver.capacity === 'SELF' ? viewer.role === 'RESIDENT' : viewer.role === 'GUARDIAN';
}

/** From its first moment to its last: a word outlives nobody's right to say it (民法818条・824条). */
const suitsAge = ({ consent, about, now }: Give): boolean =>
  suits(consent, about.age, now) && suits(consent, consent.ageAtEnd, lastMomentOf(consent.to));

function suits(
  { giver, subjectAssents }: Give['consent'],
  age: number | null,
  moment: Date,
): boolean {
  switch (consentNeed(age, moment)) {
    case 'PROXY':
      return giver.capacity === 'LEGAL_REPRESENTATIVE';
    case 'PROXY_AND_ASSENT':
      return giver.capacity === 'LEGAL_REPRESENTATIVE' && subjectAssents === true;
    case 'SELF':
      return giver.capacity === 'SELF';
    case 'SELF_OR_GUARDIAN':
      return giver.capacity === 'SELF' || giver.capacity === 'GUARDIAN';
    case undefined:
      return false;
  }
}
