import { agencies } from '@kasane/policy/tables/agencies';
import { categories } from '@kasane/policy/tables/categories';
import type { Act, ActOf } from '@kasane/policy/recording/act';
import { roles } from '@kasane/policy/tables/roles';
import type { ReferenceBasis } from './reference-bases.js';
import { sitsThere } from './reference-desks.js';
import { keepsApart, mayShut, standsApart } from './reference-measures.js';
import {
  isStillThere,
  isStranger,
  namesAnOpponent,
  receivesOwnWord,
  signsInAs,
} from './reference-strangers.js';
import {
  helpsFamilies,
  inForce,
  isAdministrative,
  isAmong,
  isClerkOf,
  isFamily,
  isOneRecipient,
  isPerson,
  isSpan,
  isStaff,
  justBefore,
  majority,
  organOf,
  says,
  speaksOf,
} from './reference-words.js';

/**
 * Who may write down what, a second time and in the words of the law: what reference-model.ts is to
 * reading, this is to writing. It knows the tables of who and what, and shares no rule with
 * `mayRecord`. It says yes or no, and leaves which refusal is named to the one who answers.
 */
export const mayBeWritten = (act: Act): boolean => isSomebody(act.viewer) && isAllowed(act);

type Viewer = Act['viewer'];

const DAY = 86_400_000;
const YEAR = 366 * DAY;

const isSomebody = (viewer: Viewer): boolean =>
  viewer.id !== '' &&
  roles.some(({ code }) => code === viewer.role) &&
  agencies.some(({ code }) => code === viewer.agency) &&
  sitsThere(viewer);

function isAllowed(act: Act): boolean {
  switch (act.act) {
    case 'GIVE_CONSENT':
      return mayGive(act);
    case 'WITHDRAW_CONSENT':
      return mayTakeBack(act);
    case 'RECORD_GUARDIAN_POWERS':
      return mayEnterGuardian(act);
    case 'END_GUARDIAN_POWERS':
      // 民法844条: a guardian may resign.
      return (
        says(act.reason) &&
        ((keepsTheRegister(act.viewer) && !act.ownMatter) ||
          (act.viewer.role === 'GUARDIAN' &&
            (isStranger(act.powers.guardian)
              ? act.powers.reader === act.viewer.id
              : isPerson(act.viewer, act.powers.guardian))))
      );
    case 'RECORD_CONFLICT':
      return (
        helpsFamilies(act.viewer) &&
        act.conflict.subject !== act.conflict.person &&
        !isPerson(act.viewer, act.conflict.person) &&
        !act.conflict.readers.includes(act.viewer.id) &&
        says(act.conflict.reason) &&
        !act.ownMatter
      );
    case 'END_CONFLICT': {
      const itsOwn =
        helpsFamilies(act.viewer) && act.viewer.agency === act.conflict.recordedByAgency;
      return (
        (itsOwn || act.viewer.role === 'INFORMATION_OFFICER') &&
        !isPerson(act.viewer, act.conflict.person) &&
        !act.conflict.readers.includes(act.viewer.id) &&
        says(act.reason) &&
        !act.ownMatter
      );
    }
    case 'RECORD_PROVISION':
      return mayProvide(act);
    case 'APPROVE_PROVISION':
      // Four eyes: of the holder, neither the first pair nor the recipient's (LB-04 [D]).
      return (
        isClerkOf(act.viewer, act.provision.recordedByAgency) &&
        act.viewer.id !== act.provision.recordedBy &&
        !isAmong(act.provision.recipients, act.viewer) &&
        !act.ownMatter
      );
    case 'END_PROVISION':
      return (
        isClerkOf(act.viewer, act.provision.recordedByAgency) && !act.ownMatter && says(act.reason)
      );
    case 'OPEN_SITTING':
      return mayConvene(act) && !act.ownMatter;
    case 'CLOSE_SITTING':
      return isClerkOf(act.viewer, act.sitting.convenedByAgency) && !act.ownMatter;
    case 'BREAK_GLASS':
      return mayBreakGlass(act) && !act.ownMatter;
    case 'REVIEW_EMERGENCY':
      return (
        act.viewer.role === 'INFORMATION_OFFICER' &&
        act.viewer.id !== act.emergency.openedBy &&
        !act.ownMatter
      );
    case 'END_EMERGENCY':
      // The danger is gone for whoever saw it, or for the officer who watches over it and is no party.
      if (!says(act.reason)) return false;
      if (act.viewer.id === act.emergency.openedBy) return true;
      return act.viewer.role === 'INFORMATION_OFFICER' && !act.ownMatter;
    case 'REGISTER_PROTECTION': {
      const { unit, protectedPeople, perpetrator } = act.measure;
      return (
        // 市民課 takes the 申出 and guards the register (1.1.16).
        unit === 'household' &&
        isClerkOf(act.viewer, unit) &&
        !act.ownMatter &&
        protectedPeople.length > 0 &&
        !(perpetrator !== null && protectedPeople.includes(perpetrator))
      );
    }
    case 'LIFT_PROTECTION':
      return (
        isClerkOf(act.viewer, act.measure.unit) &&
        standsApart(act) &&
        says(act.reason) &&
        !act.ownMatter
      );
    case 'RENEW_PROTECTION': {
      const [end, now] = [act.measure.periodTo.getTime(), act.now.getTime()];
      const counted = now > end ? now : end;
      return (
        isClerkOf(act.viewer, act.measure.unit) &&
        standsApart(act) &&
        says(act.evidenceRef) &&
        now >= end - 31 * DAY &&
        isSpan(new Date(counted), act.to, YEAR)
      );
    }
    case 'RELEASE_PROTECTION':
      return (
        act.viewer.role === 'PROTECTION_OFFICER' &&
        act.viewer.agency === act.measure.unit &&
        standsApart(act) &&
        !act.ownMatter &&
        isOneRecipient(act.release.recipient) &&
        !isAmong([act.release.recipient], act.viewer) &&
        isSpan(act.release.from, act.release.to, 30 * DAY)
      );
    case 'END_RELEASE':
      return mayShut(act) && says(act.reason);
    case 'DECLARE_DISASTER':
      return speaksForTheMayor(act.viewer) && says(act.declaration);
    case 'END_DISASTER':
      return speaksForTheMayor(act.viewer);
  }
}

// --- Consent (LB-01, §3.4) -------------------------------------------------------------------

function mayGive({ viewer, consent, about, prohibitions, now }: ActOf<'GIVE_CONSENT'>): boolean {
  const { giver, subject } = consent;
  const isGiver = isPerson(viewer, giver.person) || signsInAs(viewer, giver.person, about);
  const asThemself =
    isGiver && viewer.role === (giver.capacity === 'SELF' ? 'RESIDENT' : 'GUARDIAN');
  const asClerk = isStaff(viewer) && !isGiver;
  if (!asThemself && !asClerk) return false;
  // 地方公務員法30条: not in a matter of one's own family, nor of one's own ward.
  const isWards = about.guardians.some((guardian) => guardian.reader === viewer.id);
  if (asClerk && (isWards || isFamily(viewer.person, subject, about))) return false;
  const abused = prohibitions.some((measure) =>
    keepsApart(measure, subject, [giver.person, viewer.person ?? null], now),
  );
  if (abused || (giver.person !== null && about.conflicted.includes(giver.person))) return false;
  if (namesAnOpponent(giver.person, about)) return false;
  if (!mayAnswerFor(consent, about) || !isOldEnough(consent, about.age, now)) return false;
  // Somebody who grows out of being spoken for is asked themself from that birthday on.
  if (!isOldEnough(consent, consent.ageAtEnd, justBefore(consent.to))) return false;
  // Nobody signs for what they are to receive; the person's own word to a clerk of the team is none.
  const profits = asClerk
    ? consent.recipients.includes(`viewer:${viewer.id}`)
    : giver.capacity !== 'SELF' && isAmong(consent.recipients, viewer);
  if (giver.capacity !== 'SELF' && receivesOwnWord(consent, about, now)) return false;
  return !profits && says(consent.explainedHow) && says(consent.evidenceRef);
}

type Consent = ActOf<'GIVE_CONSENT'>['consent'];
type About = ActOf<'GIVE_CONSENT'>['about'];

/** 本人, 法定代理人, or 後見人 whose 代理権 was looked at and names every kind. */
function mayAnswerFor(consent: Consent, about: About): boolean {
  const { person, capacity } = consent.giver;
  if (capacity === 'SELF') return person === null || person === consent.subject;
  if (person === null || person === consent.subject || !isStillThere(person, about)) return false;
  if (capacity === 'LEGAL_REPRESENTATIVE') return about.representatives.includes(person);
  const held = about.guardians.filter((each) => each.person === person);
  const spokenOf = [...consent.categories, ...consent.exclusions];
  return (
    held.length > 0 &&
    consent.fields.length === 0 &&
    spokenOf.every((category) => held.some(({ powers }) => speaksOf(powers, category)))
  );
}

/** "未成年 ≲12–15歳: 法定代理人"; of age at 18 since the reform of the Civil Code, at 20 before. */
function isOldEnough({ giver, subjectAssents }: Consent, age: number | null, now: Date): boolean {
  if (age === null || Number.isNaN(now.getTime())) return false;
  const isProxy = giver.capacity === 'LEGAL_REPRESENTATIVE';
  if (age < 12) return isProxy;
  if (age < 15) return isProxy && subjectAssents === true;
  return giver.capacity === 'SELF' || (age >= majority(now) && giver.capacity === 'GUARDIAN');
}

function mayTakeBack(act: ActOf<'WITHDRAW_CONSENT'>): boolean {
  const { viewer, authorization, about, prohibitions, now } = act;
  const { person } = viewer;
  const isThis = (party: string) =>
    isStillThere(party, about) && (party === person || signsInAs(viewer, party, about));
  const { age } = about;
  // Up to fifteen a parent's word is the child's; of age, a guardian's is, as far as the powers go.
  const asParent = age !== null && age < 15 && about.representatives.some(isThis);
  const held = about.guardians.filter((each) => isThis(each.person));
  const asGuardian =
    age !== null &&
    age >= majority(now) &&
    held.length > 0 &&
    authorization.fields.length === 0 &&
    authorization.categories.every((each) => held.some(({ powers }) => speaksOf(powers, each)));
  const speaks =
    isStaff(viewer) ||
    (viewer.role === 'RESIDENT' && authorization.subjects.some((each) => each === person)) ||
    (viewer.role === 'GUARDIAN' && (asParent || asGuardian));
  // What one agreed to oneself is one's own to take back, whoever one is registered with.
  const others = authorization.subjects.filter((subject) => subject !== person);
  const isAbusers = prohibitions.some((measure) =>
    others.some((subject) => keepsApart(measure, subject, [person ?? null], now)),
  );
  const isOpposed =
    (person !== undefined && about.conflicted.includes(person)) ||
    about.conflicted.some((each) => signsInAs(viewer, each, about)) ||
    about.register.some((each) => each.namesake && signsInAs(viewer, each.person, about));
  // 撤回 undoes a yes; a no is undone by a consent alone, and that is given, not withdrawn.
  const wasGiven = authorization.categories.length > 0 || authorization.fields.length > 0;
  return speaks && authorization.basis === 'LB-01' && wasGiven && !isAbusers && !isOpposed;
}

// --- Guardians (LB-20) -----------------------------------------------------------------------

/** 中核機関 and the officer: who see the 登記事項証明書, and nothing for having seen it. */
const keepsTheRegister = ({ role, agency }: Viewer): boolean =>
  (role === 'DEPARTMENT_WORKER' && agency === 'guardianship') || role === 'INFORMATION_OFFICER';

function mayEnterGuardian(act: ActOf<'RECORD_GUARDIAN_POWERS'>): boolean {
  const { viewer, powers, about, prohibitions, now } = act;
  const isNoGuardian =
    powers.guardian === powers.subject ||
    !isStillThere(powers.guardian, about) ||
    namesAnOpponent(powers.guardian, about) ||
    about.conflicted.includes(powers.guardian) ||
    prohibitions.some((measure) =>
      keepsApart(measure, powers.subject, [powers.guardian, viewer.person ?? null], now),
    );
  // 未成年後見 is over with the ward's minority.
  const isOverInTime =
    !powers.powers.includes('MINOR_GUARDIANSHIP') ||
    [[about.age, now] as const, [powers.ageAtEnd, justBefore(powers.to)] as const].every(
      ([age, day]) => age !== null && age < majority(day),
    );
  const isWards = about.guardians.some((guardian) => guardian.reader === viewer.id);
  return (
    keepsTheRegister(viewer) &&
    !isNoGuardian &&
    isOverInTime &&
    !isWards &&
    !isFamily(viewer.person, powers.subject, about) &&
    viewer.id !== powers.reader &&
    !isPerson(viewer, powers.guardian) &&
    powers.categories.length > 0 &&
    [powers.certificateRef, powers.listRef].every(says) &&
    // The court is told once a year (§3.5).
    isSpan(powers.from, powers.to, YEAR)
  );
}

// --- Provision (69条2項2号 to 4号) -----------------------------------------------------------------

function mayProvide({ viewer, provision, ownMatter, now }: ActOf<'RECORD_PROVISION'>): boolean {
  const { recipientAgency, recipients, subjects } = provision;
  const basis = inForce(provision.basis, now);
  if (basis?.turn !== 'provision') return false;
  const passes = provision.categories.every((code) => {
    const category = categories.find((each) => each.code === code);
    if (category?.holder !== viewer.agency) return false;
    const isNoted = provision.specialNecessity.includes(code);
    const { sensitivity } = category;
    return (
      (basis.onlyHeldBy === null || basis.onlyHeldBy.includes(category.holder)) &&
      isPassage(basis, viewer.agency, recipientAgency) &&
      (basis.opens.includes(sensitivity) || (isNoted && basis.opensIfNoted.includes(sensitivity)))
    );
  });
  return (
    viewer.role === 'DEPARTMENT_WORKER' &&
    provision.categories.length > 0 &&
    passes &&
    !ownMatter &&
    recipientAgency !== viewer.agency &&
    !isAmong(recipients, viewer) &&
    subjects.length > 0 &&
    recipients.length > 0 &&
    isParty(basis, provision.basis, recipientAgency) &&
    [provision.reason, provision.recipientTask].every(says) &&
    isSpan(provision.from, provision.to, 30 * DAY)
  );
}

/** 69条2項3号 speaks of 行政機関等, 2号 and 住基 of the mayor's own offices, 4号 of anybody with a task. */
function isParty({ between, parties }: ReferenceBasis, code: string, agency: string): boolean {
  if (between === 'departments of the mayor') return organOf(agency) === 'MAYOR';
  if (code === 'LB-03') return isAdministrative(agency);
  return parties.includes(organOf(agency) ?? '');
}

function isPassage({ between }: ReferenceBasis, from: string, to: string): boolean {
  if (between === 'anybody') return true;
  const isWithin = organOf(from) === organOf(to);
  if (between === 'departments of the mayor') return isWithin;
  return !isWithin && isAdministrative(from);
}

// --- Sittings (§3.1), emergencies (LB-21), disasters (LB-18) -----------------------------------

/** 主催: the municipality by the department whose law it is; for LB-06 whichever of its welfare. */
const conveners: Readonly<Record<string, readonly string[]>> = {
  'LB-06': ['elderly', 'disability', 'children', 'livelihood', 'reoffending', 'community'],
  'LB-07': ['livelihood'],
  'LB-08': ['livelihood'],
  'LB-09': ['children'],
  'LB-10': ['children'],
  'LB-11': ['elderly'],
  'LB-12': ['disability'],
  'LB-13': ['household'],
  'LB-15': ['elderly'],
  'LB-16': ['children'],
};

function mayConvene({ viewer, sitting, now }: ActOf<'OPEN_SITTING'>): boolean {
  const basis = inForce(sitting.basis, now);
  if (basis?.turn !== 'forum' || !basis.needsACase) return false;
  const areBound = sitting.members.every(
    ({ viewer: name, agency, pledgedAt }) =>
      name !== '' &&
      basis.parties.includes(organOf(agency) ?? '') &&
      pledgedAt !== null &&
      pledgedAt <= now,
  );
  const areOpen = sitting.categories.every((code) => {
    const sensitivity = categories.find((each) => each.code === code)?.sensitivity ?? '';
    const wasVoted = sitting.specialNecessity.includes(code);
    return (
      basis.opens.includes(sensitivity) || (wasVoted && basis.opensIfNoted.includes(sensitivity))
    );
  });
  return (
    viewer.role === 'DEPARTMENT_WORKER' &&
    (conveners[sitting.basis] ?? []).includes(viewer.agency) &&
    says(sitting.caseId ?? '') &&
    sitting.subjects.length > 0 &&
    sitting.members.length > 0 &&
    areBound &&
    says(sitting.necessity) &&
    areOpen
  );
}

function mayBreakGlass({ viewer, emergency, reviewsDue, now }: ActOf<'BREAK_GLASS'>): boolean {
  const basis = inForce('LB-21', now);
  return (
    basis?.readers.includes(viewer.role) === true &&
    basis.parties.includes(organOf(viewer.agency) ?? '') &&
    emergency.subjects.length > 0 &&
    says(emergency.reason) &&
    emergency.hours > 0 &&
    emergency.hours <= 72 &&
    // One unmade review stops the next (mandatory).
    reviewsDue.every((due) => now < due)
  );
}

const speaksForTheMayor = ({ role }: Viewer): boolean => role === 'INFORMATION_OFFICER';
