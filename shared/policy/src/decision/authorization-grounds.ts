import { organOf, type AgencyCode } from '../tables/agencies.js';
import type { Authorization } from '../records/authorization.js';
import { isBeyondPowers } from '../tables/beyond-powers.js';
import { basisInForce, findBasis, type BasisCode } from '../tables/bases.js';
import type { Basis, BasisStage } from '../tables/basis.js';
import type { Category, CategoryCode } from '../tables/categories.js';
import { liveUntil } from '../records/live-until.js';
import type { Facts, Ground } from './question.js';
import { isRecipient } from '../records/recipients.js';
import type { Viewer } from './viewer.js';

type KnownBasis = Basis & { readonly code: BasisCode };

/** The grounds that records of this stage give, in the order the records come in. */
export function authorizationGrounds(facts: Facts, stage: BasisStage): readonly Ground[] {
  return facts.authorizations.flatMap((authorization): readonly Ground[] => {
    // What costs little is asked first: of all records, most are of another stage or say nothing of
    // this category.
    if (findBasis(authorization.basis)?.stage !== stage) return [];
    const opening = names(authorization, facts);
    if (opening === undefined || !authorization.subjects.includes(facts.subject)) return [];
    const record = holdsFor(authorization, facts);
    return record === undefined || !reaches(authorization, record.basis, facts)
      ? []
      : [{ kind: 'AUTHORIZATION', authorization, ...record, byField: opening === 'FIELD' }];
  });
}

/** The record's basis and end, where it is for this reader and purpose and holds now. */
export function holdsFor(
  authorization: Authorization,
  { viewer, purpose, now }: Pick<Facts, 'viewer' | 'purpose' | 'now'>,
): { readonly basis: KnownBasis; readonly until: Date } | undefined {
  if (authorization.purpose !== purpose) return undefined;
  const basis = basisInForce(authorization.basis, now);
  if (basis === undefined || !receives(basis, viewer, purpose)) return undefined;
  if (basis.code === 'LB-01' && authorization.subjects.length !== 1) return undefined;
  if (needsCase(basis) && !isNamed(authorization.caseId)) return undefined;
  if (!isRecipient(authorization.recipients, viewer, basis.recipients)) return undefined;
  const until = liveUntil(authorization, basis, now);
  return until === undefined ? undefined : { basis, until };
}

/** A sitting is about a case on its agenda; a disaster is about everybody on the list. */
export const needsCase = ({ stage, recipients }: Basis): boolean =>
  stage === 'STATUTORY_FORUM' && !recipients.includes('agency');

const isNamed = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Whether a reader of this agency and role can receive anything on this basis for this purpose. */
export function receives(
  basis: Basis,
  { agency, role }: Pick<Viewer, 'agency' | 'role'>,
  purpose: string,
): boolean {
  return (
    basis.purposes.some((code) => code === purpose) &&
    basis.roles.includes(role) &&
    isOrganOf(basis, agency)
  );
}

/** How far the basis reaches a category: by default, with a note of necessity only, or not. */
export function reach(
  basis: Basis,
  { agency }: Pick<Viewer, 'agency'>,
  { code, holder, sensitivity }: Category,
): 'OPEN' | 'WITH_NOTE' | 'NOT' {
  if (basis.holders !== null && !basis.holders.includes(holder)) return 'NOT';
  // Who hands over from one organ to another is one of them, and an entrusted body is none (27条).
  const within = organOf(holder) === organOf(agency);
  if (basis.passage === 'WITHIN_ORGAN' && !within) return 'NOT';
  if (basis.passage === 'ACROSS_ORGANS' && (within || !isOrganOf(basis, holder))) return 'NOT';
  if (basis.stage === 'GUARDIAN_POWERS' && isBeyondPowers(code)) return 'NOT';
  if (basis.opens.includes(sensitivity)) return 'OPEN';
  return basis.opensWithNote.includes(sensitivity) ? 'WITH_NOTE' : 'NOT';
}

const isOrganOf = ({ organs }: Basis, agency: AgencyCode): boolean =>
  organs.some((one) => one === organOf(agency));

function names(
  { categories, fields }: Authorization,
  { category, field }: Facts,
): 'CATEGORY' | 'FIELD' | undefined {
  if (categories.includes(category.code)) return 'CATEGORY';
  return field !== undefined && fields.includes(field) ? 'FIELD' : undefined;
}

function reaches(
  { exclusions, necessity }: Authorization,
  basis: Basis,
  { viewer, category }: Facts,
): boolean {
  if (exclusions.includes(category.code)) return false;
  const reached = reach(basis, viewer, category);
  if (reached === 'NOT') return false;
  return reached !== 'WITH_NOTE' || isNoted(necessity, category.code);
}

export const isNoted = (necessity: unknown, category: CategoryCode): boolean =>
  Array.isArray(necessity) && necessity.includes(category);

/** A row that lacks a part opens nothing: what isn't there can't have been meant. */
export const isRecord = (value: unknown): value is Authorization => {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as Partial<Record<keyof Authorization, unknown>>;
  const lists = [row.subjects, row.categories, row.fields, row.exclusions, row.recipients];
  return isNamed(row.id) && lists.every(isListOfText);
};

const isListOfText = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');
