import type * as policy from '@kasane/policy/decision/question';
import type { Authorization } from '@kasane/policy/records/authorization';
import type { Prohibition } from '@kasane/policy/records/prohibition';
import { agencies } from '@kasane/policy/tables/agencies';
import { categories, PERSON_REFERENCE } from '@kasane/policy/tables/categories';
import { purposes } from '@kasane/policy/tables/purposes';
import { roles } from '@kasane/policy/tables/roles';
import { placesAPerson } from './reference-places.js';
import { sitsThere } from './reference-desks.js';
import { type ReferenceBasis, referenceBases } from './reference-bases.js';

/**
 * The decision written a second time, in the words of the law and with no regard to speed, so that
 * the two can be held against each other. It knows the tables of who and what (agencies, roles,
 * purposes, categories), the shapes of records, and nothing else of @kasane/policy.
 *
 * Everything is a plain string here: a question that uses a word no table knows is a question too,
 * and its answer is no.
 */
export type Question = Omit<Plain<policy.Question>, 'prohibitions'> & {
  readonly prohibitions: readonly ProtectionMeasure[];
};
export type PermittingRecord = Plain<Authorization>;
/** DV等支援措置 (住民基本台帳事務処理要領 第5-10). Its term ending lifts nothing, so it has no end here. */
export type ProtectionMeasure = Plain<Omit<Prohibition, 'id' | 'rule'>>;

type Plain<T> = T extends string
  ? string
  : T extends Date | null | undefined
    ? T
    : { readonly [K in keyof T]: Plain<T[K]> };

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
  | 'this agency has no such role'
  | 'this role may not ask for this purpose'
  | 'nothing else about this person is permitted'
  | 'protected from an abuser'
  | 'nothing permits it';

/** What the resident reads about himself, and the information officer about anybody. */
const recordsOfDisclosure: readonly string[] = ['CONSENT_RECORD', 'DISCLOSURE_RECORD'];

export const answer = (question: Question): Answer => {
  if (!everyWordIsKnown(question)) return no('the question uses a word nobody defined');
  if (!sitsThere(question.viewer)) return no('this agency has no such role');
  if (!mayAskForThisPurpose(question)) return no('this role may not ask for this purpose');

  // That there is such a person says nothing more than what is permitted about the person anyway.
  if (question.category === PERSON_REFERENCE) {
    return somethingElseIsPermitted(question) ?? no('nothing else about this person is permitted');
  }

  // 1. Prohibitions, before anything that permits. Those that look at what a record says (D-4 to
  //    D-6, the abuser's own case) are asked of that record below: another may well satisfy them.
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
  viewer.id !== '' &&
  agencies.some(({ code }) => code === viewer.agency) &&
  roles.some(({ code }) => code === viewer.role) &&
  purposes.some(({ code }) => code === purpose) &&
  categories.some(({ code }) => code === category) &&
  !Number.isNaN(now.getTime());

/** 個人情報保護法61条: what it is used for is named, and each task belongs to somebody. */
const mayAskForThisPurpose = ({ viewer, purpose }: Question): boolean =>
  purposes.some(({ code, roles: its }) => code === purpose && some(its, viewer.role));

/** Some whole category, or some field that a record names singly, whatever its category is. */
const somethingElseIsPermitted = (question: Question): Answer | undefined => {
  const singleFields = question.authorizations.flatMap(({ fields }) => fields);
  const others = categories.filter(({ code }) => code !== PERSON_REFERENCE);
  for (const field of [undefined, ...singleFields]) {
    for (const { code: category } of others) {
      const { field: _asked, ...rest } = question;
      const about = answer({ ...rest, category, ...(field === undefined ? {} : { field }) });
      if (about.permitted) return about;
    }
  }
  return undefined;
};

// --- D-1 -------------------------------------------------------------------------------------

const isProtectedFromThisViewer = (question: Question): boolean =>
  measuresFor(question).some(
    (measure) =>
      isTheAbuser(measure, question) ||
      (some(placesAPerson, question.category) && !mayStillRead(measure, question)),
  );

/**
 * Clerks and guardians abuse their families, too; no desk, powers or careless release helps them,
 * and nothing at all about the protected person is for them.
 */
const isTheAbuser = ({ perpetrator }: ProtectionMeasure, { viewer }: Question): boolean =>
  viewer.person !== undefined && viewer.person === perpetrator;

/** "every requester whose case contains the 加害者 or a person in the 加害者's household" */
const isTheAbusersCase = (record: PermittingRecord, question: Question): boolean =>
  some(placesAPerson, question.category) &&
  measuresFor(question).some(({ perpetrator, household = [], cases = [], casemates = [] }) => {
    const isHeard = [perpetrator, ...household].some((each) => some(record.subjects, each));
    // One team keeps every case of the 多機関協働, and what it is told reaches the case of both.
    const isTheTeam =
      question.viewer.agency === 'multi-agency' && some(casemates, question.subject);
    return isHeard || isTheTeam || cases.some((each) => each === record.caseId);
  });

const measuresFor = ({ prohibitions, subject, now }: Question): readonly ProtectionMeasure[] =>
  prohibitions.filter(
    (measure) => some(measure.protectedPeople, subject) && isInForce(measure, now),
  );

/** A date that cannot be read is no reason to stop protecting: only a certain "no" ends it. */
const isInForce = ({ from, liftedAt }: ProtectionMeasure, now: Date): boolean =>
  !(now < from) && !(liftedAt !== null && liftedAt <= now);

const mayStillRead = (measure: ProtectionMeasure, { viewer, now }: Question): boolean => {
  // A recipient "who would pass it on" is none (domain.md §0-6).
  if (viewer.person !== undefined && some(measure.household ?? [], viewer.person)) return false;
  if (viewer.agency === measure.unit) return true;
  return measure.releases.some(
    ({ recipient, from, to }) => isNamedBy(recipient, viewer) && from <= now && now < to,
  );
};

// --- What rests on no record ---------------------------------------------------------------------

const ownGround = ({ viewer, purpose, subject, category }: Question): Ground | null => {
  const duty: Ground = { basis: 'OWN_DUTY', record: null };
  const isOwnCategory = holderOf(category) === viewer.agency;
  // 情報政策課 runs the machines and sees no contents (内容不可視); the audit there is the officer's.
  const isAudit = viewer.agency === 'audit';
  if (viewer.role === 'DEPARTMENT_WORKER' && purpose === 'DEPARTMENT_DUTY') {
    // 多機関協働 reads its cases one by one, on a record (§2.4).
    const isCase = viewer.agency === 'multi-agency';
    return isOwnCategory && !isAudit && !isCase ? duty : null;
  }
  if (viewer.role === 'INFORMATION_OFFICER' && purpose === 'AUDIT') {
    return isAudit && some(recordsOfDisclosure, category) ? duty : null;
  }
  if (viewer.role === 'RESIDENT' && purpose === 'OWN_RECORD') {
    const isAboutThemself = viewer.person !== undefined && viewer.person === subject;
    return isAboutThemself && some(recordsOfDisclosure, category)
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
  isWithinTheProhibitions(record, question) &&
  !isTheAbusersCase(record, question) &&
  !wasRefusedSince(record, question);

/** A later explicit exclusion by the person beats an older consent, and a simultaneous one as well. */
const wasRefusedSince = (consent: PermittingRecord, question: Question): boolean =>
  consent.basis === 'LB-01' &&
  question.authorizations.some(
    ({ basis, subjects, purpose, recipients, exclusions, ...later }) =>
      basis === 'LB-01' &&
      subjects.length === 1 &&
      subjects[0] === question.subject &&
      purpose === question.purpose &&
      recipients.some((each) => isNamedBy(each, question.viewer)) &&
      some(exclusions, question.category) &&
      consent.validFrom <= later.validFrom &&
      isLive({ basis, ...later }, question.now),
  );

/** Whom to greet at which door: role profile P-MINSEI, "S1 minimum". */
const whatACommissionerNeeds: readonly string[] = [
  ...['RESIDENT_NAME', 'RESIDENT_BIRTH', 'RESIDENT_ADDRESS', 'EVACUATION_SUPPORT'],
];

/**
 * Figures about people are not people (ANALYST), an auditor sees how data was used and not the data,
 * an administrator sees neither (システム管理者: 内容不可視), and residents read their own records
 * only. No record changes that.
 */
const mayReceive = ({ viewer, category }: Question): boolean => {
  // Who looked at a person tells of consultations and measures: never a third person's (78条).
  if (category === 'DISCLOSURE_RECORD') return false;
  if (viewer.role === 'WELFARE_COMMISSIONER') return some(whatACommissionerNeeds, category);
  return some(
    ['DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR', 'GUARDIAN', 'RESCUER'],
    viewer.role,
  );
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

const unlisted = { longestHours: 0, since: '9999-01-01' };

type Lived = Pick<PermittingRecord, 'basis' | 'validFrom' | 'validTo' | 'withdrawnAt'>;

const isLive = (record: Lived, now: Date): boolean => {
  const hours = (now.getTime() - record.validFrom.getTime()) / 3_600_000;
  const { longestHours: longest, since } = referenceBases[record.basis] ?? unlisted;
  const hasBegun = record.validFrom <= now && new Date(`${since}T00:00:00+09:00`) <= now;
  const hasNotEnded = now < record.validTo && hours < longest;
  const isNotWithdrawn = record.withdrawnAt === null || now < record.withdrawnAt;
  return hasBegun && hasNotEnded && isNotWithdrawn;
};

const isWithinItsBasis = (record: PermittingRecord, { viewer, category }: Question): boolean => {
  const basis = referenceBases[record.basis];
  if (basis === undefined) return false;
  // Exchange happens inside a sitting about a case on its agenda; no case, no sitting.
  if (basis.needsACase && record.caseId === null) return false;
  const isNoted = some(record.necessity ?? [], category);
  const sensitivity = sensitivityOf(category);
  return (
    some(basis.purposes, record.purpose) &&
    some(basis.readers, viewer.role) &&
    some(basis.parties, organOf(viewer.agency) ?? 'none') &&
    record.recipients.some(
      (each) => isNamedBy(each, viewer) && some(basis.namedBy, each.split(':')[0] ?? ''),
    ) &&
    !some(basis.never, category) &&
    (some(basis.opens, sensitivity) || (isNoted && some(basis.opensIfNoted, sensitivity))) &&
    (basis.onlyHeldBy === null ||
      basis.onlyHeldBy.some((holder) => holder === holderOf(category))) &&
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
      return giving !== receiving && [giving, receiving].every(isAdministrative);
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
const neighbourClassesOf = (viewer: Question['viewer']): readonly string[] =>
  [
    ...['role:WELFARE_COMMISSIONER', 'agency:welfare-commissioner'],
    ...['role:RESIDENT', 'agency:resident', 'agency:education'],
  ].filter((each) => isNamedBy(each, viewer));

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
