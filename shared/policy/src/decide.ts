import type { AgencyCode } from './agencies.js';
import type { Authorization } from './authorization.js';
import { categories, findCategory, PERSON_REFERENCE, type CategoryCode } from './categories.js';
import { findPurpose, type PurposeCode } from './purposes.js';
import type { RoleCode } from './roles.js';

/** Who reads. `id` is the token's subject, unique within its issuer. */
export interface Viewer {
  readonly id: string;
  readonly agency: AgencyCode;
  readonly role: RoleCode;
}

export type Decision =
  | { readonly kind: 'permit'; readonly basis: 'OWN_DUTY' }
  | {
      readonly kind: 'permit';
      readonly basis: Authorization['basis'];
      readonly authorization: Pick<Authorization, 'id' | 'version'>;
      readonly until: Date;
    }
  | { readonly kind: 'refuse'; readonly code: RefusalCode };

export type RefusalCode = 'UNKNOWN_CATEGORY' | 'PURPOSE_MISMATCH' | 'NO_AUTHORIZATION';

export interface Question {
  readonly viewer: Viewer;
  readonly purpose: PurposeCode;
  /** `Person.id` the statement is about. */
  readonly subject: string;
  readonly category: string;
  /** All authorizations that might apply; those about others or for others are ignored. */
  readonly authorizations: readonly Authorization[];
  readonly now: Date;
}

/**
 * May this viewer, for this purpose, read this category about this person?
 *
 * Total and pure: every input gets an answer, and whatever is missing, unknown or ambiguous refuses.
 */
export function decide(question: Question): Decision {
  const { viewer, purpose, category: code } = question;
  const category = findCategory(code);
  if (category === undefined) return { kind: 'refuse', code: 'UNKNOWN_CATEGORY' };
  const declared = findPurpose(purpose);
  if (!declared?.roles.includes(viewer.role)) {
    return { kind: 'refuse', code: 'PURPOSE_MISMATCH' };
  }
  if (ownDuty(viewer, purpose, category.code, category.holder)) {
    return { kind: 'permit', basis: 'OWN_DUTY' };
  }
  const opened = question.authorizations.find(
    (authorization) =>
      opensTo(authorization, question) &&
      (category.code === PERSON_REFERENCE || authorization.categories.includes(category.code)),
  );
  if (opened === undefined) return { kind: 'refuse', code: 'NO_AUTHORIZATION' };
  return {
    kind: 'permit',
    basis: opened.basis,
    authorization: { id: opened.id, version: opened.version },
    until: opened.validTo,
  };
}

/**
 * A department's worker reads what the own department holds, about anyone (個人情報保護法69条1項,
 * 所掌事務), and so may refer to anyone.
 */
function ownDuty(
  viewer: Viewer,
  purpose: PurposeCode,
  category: CategoryCode,
  holder: AgencyCode,
): boolean {
  if (viewer.role !== 'DEPARTMENT_WORKER' || purpose !== 'DEPARTMENT_DUTY') return false;
  if (category === PERSON_REFERENCE) return holdsAnything(viewer.agency);
  return holder === viewer.agency;
}

const holdsAnything = (agency: AgencyCode): boolean =>
  categories.some((category) => category.holder === agency);

/** Only a coordinator receives by consent so far; recipients are agencies, never single people. */
function opensTo(authorization: Authorization, { viewer, purpose, subject, now }: Question) {
  return (
    viewer.role === 'MULTI_AGENCY_COORDINATOR' &&
    authorization.subject === subject &&
    authorization.purpose === purpose &&
    authorization.categories.length > 0 &&
    authorization.recipients.includes(viewer.agency) &&
    authorization.validFrom <= now &&
    now < authorization.validTo &&
    (authorization.withdrawnAt === null || now < authorization.withdrawnAt)
  );
}
