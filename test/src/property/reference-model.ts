import { agencies } from '@kasane/policy/agencies';
import { categories, PERSON_REFERENCE } from '@kasane/policy/categories';
import { purposes } from '@kasane/policy/purposes';
import { roles } from '@kasane/policy/roles';
import { type ReferenceBasis, referenceBases } from './reference-bases.js';

/**
 * The decision written a second time, in the words of the law and with no regard to speed, so that
 * the two can be held against each other. It knows the tables of who and what (agencies, roles,
 * purposes, categories) and nothing else of @kasane/policy.
 *
 * Everything is a plain string here: a question that uses a word no table knows is a question too,
 * and its answer is no.
 */
export interface Question {
  readonly viewer: {
    readonly id: string;
    readonly agency: string;
    readonly role: string;
    readonly person?: string;
  };
  readonly purpose: string;
  readonly subject: string;
  readonly category: string;
  readonly field?: string;
  readonly authorizations: readonly PermittingRecord[];
  readonly prohibitions: readonly ProtectionMeasure[];
  readonly now: Date;
}

export interface PermittingRecord {
  readonly id: string;
  readonly version: number;
  readonly basis: string;
  readonly subjects: readonly string[];
  readonly categories: readonly string[];
  readonly fields: readonly string[];
  readonly exclusions: readonly string[];
  readonly recipients: readonly string[];
  readonly purpose: string;
  readonly caseId: string | null;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly withdrawnAt: Date | null;
  readonly necessity?: readonly string[];
}

/** DV等支援措置 (住民基本台帳事務処理要領 第5-10). Its term ending lifts nothing, so it has no end here. */
export interface ProtectionMeasure {
  readonly protectedPeople: readonly string[];
  readonly perpetrator: string;
  readonly unit: string;
  readonly from: Date;
  readonly liftedAt: Date | null;
  readonly releases: readonly {
    readonly recipient: string;
    readonly from: Date;
    readonly to: Date;
  }[];
}

/**
 * `grounds`: every ground that would do in the turn that permits; which of equals is named is left
 * to the one who answers. `OWN_DUTY` and `SELF` rest on no record.
 */
export type Answer =
  | { readonly permitted: true; readonly grounds: readonly Ground[] }
  | { readonly permitted: false; readonly because: Because };

export interface Ground {
  readonly basis: string;
  readonly record: { readonly id: string; readonly version: number } | null;
}

export type Because =
  | 'the question uses a word nobody defined'
  | 'this role may not ask for this purpose'
  | 'nothing else about this person is permitted'
  | 'protected from an abuser'
  | 'nothing permits it';

/**
 * Where somebody lives, learns or is looked after can be read from these: 住所・前住所・方書・本籍・
 * 連絡先・学校/園・利用事業所所在地 (住民記録システム標準仕様書 1.1.16, 3.1), an edge to somebody whose
 * home is known, and the address a released prisoner returns to.
 */
const placesAPerson: readonly string[] = [
  'RESIDENT_ADDRESS',
  'RESIDENT_HOUSEHOLD',
  'RESIDENT_MOVEMENT',
  'ELDERLY_CONTACT',
  'ELDERLY_CARE_PLAN',
  'ELDERLY_WATCH',
  'DISABILITY_CONTACT',
  'DISABILITY_SERVICE',
  'CHILD_CONTACT',
  'CHILD_GUARDIAN',
  'CHILD_CARE',
  'SCHOOL_ENROLLMENT',
  'LIVELIHOOD_CONTACT',
  'LIVELIHOOD_OUTREACH',
  'REOFFENDING_CONTACT',
  'REOFFENDING_SUPPORT',
  'GUARDIANSHIP_CONTACT',
];

/** What the resident reads about himself, and the information officer about anybody. */
const recordsOfDisclosure: readonly string[] = ['CONSENT_RECORD', 'DISCLOSURE_RECORD'];

export const answer = (question: Question): Answer => {
  if (!everyWordIsKnown(question)) return no('the question uses a word nobody defined');
  if (!mayAskForThisPurpose(question)) return no('this role may not ask for this purpose');

  // That there is such a person says nothing more than what is permitted about the person anyway.
  if (question.category === PERSON_REFERENCE) {
    return somethingElseIsPermitted(question) ?? no('nothing else about this person is permitted');
  }

  // 1. Prohibitions, before anything that permits. Those that look at one record's words (D-4 to
  //    D-6) are asked of that record below: another record may well satisfy them.
  if (isProtectedFromThisViewer(question)) return no('protected from an abuser');

  // The static rules: the department's own work, the officer's audit, the person's own records.
  const own = ownGround(question);
  if (own !== null) return { permitted: true, grounds: [own] };

  // 2. emergency, 3. forum, 4. consent, 5. internal use and provision. 6. Otherwise no.
  for (const turn of ['emergency', 'forum', 'consent', 'provision'] as const) {
    const permitting = question.authorizations.filter(
      (record) => referenceBases[record.basis]?.turn === turn && permits(record, question),
    );
    if (permitting.length > 0) {
      return {
        permitted: true,
        grounds: permitting.map(({ basis, id, version }) => ({ basis, record: { id, version } })),
      };
    }
  }
  return no('nothing permits it');
};

const no = (because: Because): Answer => ({ permitted: false, because });

const everyWordIsKnown = ({ viewer, purpose, category, now }: Question): boolean =>
  agencies.some(({ code }) => code === viewer.agency) &&
  roles.some(({ code }) => code === viewer.role) &&
  purposes.some(({ code }) => code === purpose) &&
  categories.some(({ code }) => code === category) &&
  !Number.isNaN(now.getTime());

/** 個人情報保護法61条: what it is used for is named, and each task belongs to somebody. */
const mayAskForThisPurpose = ({ viewer, purpose }: Question): boolean =>
  purposes.some(({ code, roles: its }) => code === purpose && some(its, viewer.role));

const somethingElseIsPermitted = (question: Question): Answer | undefined =>
  categories
    .filter(({ code }) => code !== PERSON_REFERENCE)
    .map(({ code }) => answer(aboutWholeCategory(question, code)))
    .find(({ permitted }) => permitted);

const aboutWholeCategory = (question: Question, category: string): Question => ({
  viewer: question.viewer,
  purpose: question.purpose,
  subject: question.subject,
  category,
  authorizations: question.authorizations,
  prohibitions: question.prohibitions,
  now: question.now,
});

// --- D-1 -------------------------------------------------------------------------------------

const isProtectedFromThisViewer = (question: Question): boolean =>
  some(placesAPerson, question.category) &&
  question.prohibitions.some(
    (measure) =>
      some(measure.protectedPeople, question.subject) &&
      isInForce(measure, question.now) &&
      !mayStillRead(measure, question),
  );

/** A date that cannot be read is no reason to stop protecting: only a certain "no" ends it. */
const isInForce = ({ from, liftedAt }: ProtectionMeasure, now: Date): boolean => {
  const hasNotBegun = now < from;
  const wasLifted = liftedAt !== null && liftedAt <= now;
  return !hasNotBegun && !wasLifted;
};

const mayStillRead = (measure: ProtectionMeasure, { viewer, now }: Question): boolean => {
  // Clerks abuse their families, too; neither their desk nor a careless release helps them.
  if (viewer.person !== undefined && viewer.person === measure.perpetrator) return false;
  if (viewer.agency === measure.unit) return true;
  return measure.releases.some(
    ({ recipient, from, to }) => isNamedBy(recipient, viewer) && from <= now && now < to,
  );
};

// --- What rests on no record ---------------------------------------------------------------------

const ownGround = ({ viewer, purpose, subject, category }: Question): Ground | null => {
  if (viewer.role === 'DEPARTMENT_WORKER' && purpose === 'DEPARTMENT_DUTY') {
    return holderOf(category) === viewer.agency ? { basis: 'OWN_DUTY', record: null } : null;
  }
  if (viewer.role === 'INFORMATION_OFFICER' && purpose === 'AUDIT') {
    return some(recordsOfDisclosure, category) ? { basis: 'OWN_DUTY', record: null } : null;
  }
  if (viewer.role === 'RESIDENT' && purpose === 'OWN_RECORD') {
    const aboutThemself = viewer.person !== undefined && viewer.person === subject;
    return aboutThemself && some(recordsOfDisclosure, category)
      ? { basis: 'SELF', record: null }
      : null;
  }
  return null;
};

// --- What rests on a record ----------------------------------------------------------------------

const permits = (record: PermittingRecord, question: Question): boolean =>
  mayReceive(question) &&
  isConcernedWith(record, question) &&
  isLive(record, question.now) &&
  isWithinItsBasis(record, question) &&
  isWithinTheProhibitions(record, question);

/**
 * Figures about people are not people (ANALYST), an auditor sees how data was used and not the data,
 * an administrator sees neither (システム管理者: 内容不可視), and residents read their own records
 * only. No record changes that.
 */
const mayReceive = ({ viewer, category }: Question): boolean => {
  switch (viewer.role) {
    case 'DEPARTMENT_WORKER':
    case 'MULTI_AGENCY_COORDINATOR':
    case 'GUARDIAN':
    case 'RESCUER':
      // 民生委員法15条: whoever sits there is one, whatever the badge says.
      return viewer.agency !== 'welfare-commissioner' || sensitivityOf(category) === 'S1';
    case 'WELFARE_COMMISSIONER':
      return sensitivityOf(category) === 'S1';
    default:
      return false;
  }
};

const isConcernedWith = (record: PermittingRecord, question: Question): boolean => {
  const { subject, category, field, purpose, viewer } = question;
  // One household means as many consents as it has members: one for all is none.
  if (record.basis === 'LB-01' && record.subjects.length !== 1) return false;
  const named =
    some(record.categories, category) || (field !== undefined && some(record.fields, field));
  return (
    some(record.subjects, subject) &&
    named &&
    !some(record.exclusions, category) &&
    record.purpose === purpose &&
    record.recipients.some((recipient) => isNamedBy(recipient, viewer))
  );
};

const isLive = (record: PermittingRecord, now: Date): boolean => {
  const hours = (now.getTime() - record.validFrom.getTime()) / 3_600_000;
  const longest = referenceBases[record.basis]?.longestHours ?? 0;
  const hasBegun = record.validFrom <= now;
  const hasNotEnded = now < record.validTo && hours < longest;
  const isNotWithdrawn = record.withdrawnAt === null || now < record.withdrawnAt;
  return hasBegun && hasNotEnded && isNotWithdrawn;
};

const isWithinItsBasis = (record: PermittingRecord, { viewer, category }: Question): boolean => {
  const basis = referenceBases[record.basis];
  if (basis === undefined) return false;
  // Exchange happens inside a sitting about a case on its agenda; no case, no sitting.
  if (basis.turn === 'forum' && record.caseId === null) return false;
  const isNoted = some(record.necessity ?? [], category);
  const sensitivity = sensitivityOf(category);
  return (
    some(basis.purposes, record.purpose) &&
    some(basis.readers, viewer.role) &&
    record.recipients.some(
      (each) => isNamedBy(each, viewer) && some(basis.namedBy, each.split(':')[0] ?? ''),
    ) &&
    (some(basis.opens, sensitivity) || (isNoted && some(basis.opensIfNoted, sensitivity))) &&
    (basis.onlyHeldBy === null || basis.onlyHeldBy === holderOf(category)) &&
    isBetweenItsParties(basis, organOf(holderOf(category)), organOf(viewer.agency))
  );
};

const isBetweenItsParties = (
  { between }: ReferenceBasis,
  giving: string | undefined,
  receiving: string | undefined,
): boolean => {
  switch (between) {
    case 'anybody':
      return true;
    case 'departments of the mayor':
      return giving === 'MAYOR' && receiving === 'MAYOR';
    // 教育委員会 is an organ of its own; 社協 and citizens are none (69条2項3号).
    case 'two administrative organs':
      return giving !== receiving && isAdministrative(receiving);
  }
};

const isWithinTheProhibitions = (record: PermittingRecord, question: Question): boolean => {
  const { viewer, category } = question;
  const isOwnConsent = record.basis === 'LB-01';
  switch (sensitivityOf(category)) {
    // D-4, 地方税法22条: neither forum nor emergency opens what came from the tax rolls.
    case 'S3-TAX':
      return isOwnConsent;
    // D-5, 個人情報保護法2条3項: neighbours and schools only if the person names them as such.
    case 'S4-CRIM': {
      const classes = neighbourClassesOf(viewer);
      if (classes.length === 0) return true;
      return isOwnConsent && classes.some((each) => some(record.recipients, each));
    }
    // D-6: the person names it, and no single field stands for it.
    case 'S4-X':
      return isOwnConsent && some(record.categories, category);
    default:
      return true;
  }
};

/** The words by which a consent names a class of D-5 that this viewer belongs to; none: not barred. */
const neighbourClassesOf = ({ agency, role }: Question['viewer']): readonly string[] => {
  const classes: string[] = [];
  if (role === 'WELFARE_COMMISSIONER') classes.push('role:WELFARE_COMMISSIONER');
  if (agency === 'welfare-commissioner') classes.push('agency:welfare-commissioner');
  if (role === 'RESIDENT') classes.push('role:RESIDENT');
  if (agency === 'resident') classes.push('agency:resident');
  if (agency === 'education') classes.push('agency:education');
  return classes;
};

// --- Words ---------------------------------------------------------------------------------------

const some = (list: readonly string[], word: string): boolean => list.includes(word);

const isNamedBy = (recipient: string, viewer: Question['viewer']): boolean =>
  recipient === `agency:${viewer.agency}` ||
  recipient === `role:${viewer.role}` ||
  recipient === `viewer:${viewer.id}`;

const holderOf = (category: string): string | undefined =>
  categories.find(({ code }) => code === category)?.holder;

const sensitivityOf = (category: string): string =>
  categories.find(({ code }) => code === category)?.sensitivity ?? 'unknown';

const organOf = (agency: string | undefined): string | undefined =>
  agencies.find(({ code }) => code === agency)?.organ;

const isAdministrative = (organ: string | undefined): boolean =>
  organ !== undefined && organ !== 'ENTRUSTED' && organ !== 'CITIZEN';
