import { isAgencyCode, type AgencyCode } from '@kasane/policy/tables/agencies';
import { findBasis } from '@kasane/policy/tables/bases';
import { findCategory } from '@kasane/policy/tables/categories';
import type { PurposeCode } from '@kasane/policy/tables/purposes';
import type { ProvisionDraft } from '@kasane/policy/recording/act';
import { checkPeople, checkPeriod, checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import { checkScope } from '../validation/check-scope.js';

export type ProvisionKind = 'INTERNAL_USE' | 'OTHER_ORGAN' | 'SPECIAL_REASON' | 'RESIDENT_REGISTER';

export interface ProvisionInput {
  readonly kind: ProvisionKind;
  readonly subjects: readonly string[];
  readonly categories: readonly string[];
  readonly specialReason?: string | null;
  readonly recipientAgency: string;
  readonly recipientViewers?: readonly string[] | null;
  readonly reason: string;
  readonly recipientTask: string;
  readonly conditions?: string | null;
  readonly validTo: Date;
}

/** A provision as it will be recorded. */
export interface Provision extends ProvisionDraft {
  readonly specialReason: string | null;
  readonly conditions: string | null;
  readonly purpose: PurposeCode;
}

/** 個人情報保護法69条2項2号・3号・4号, and the register of residents. */
const basisOf = {
  INTERNAL_USE: 'LB-02',
  OTHER_ORGAN: 'LB-03',
  SPECIAL_REASON: 'LB-04',
  RESIDENT_REGISTER: 'LB-23',
} as const satisfies Record<ProvisionKind, string>;

/** @throws GraphQLError `BAD_INPUT` naming every field that has to change */
export function readProvision(input: ProvisionInput, now: Date): Provision {
  const problems = collectProblems();
  const basis = basisOf[input.kind];
  const [purpose] = findBasis(basis)?.purposes ?? [];
  if (purpose === undefined) throw new Error(`${basis} serves no purpose`);
  const { categories } = checkScope({ categories: input.categories }, basis, problems);
  if (!isAgencyCode(input.recipientAgency)) {
    problems.add('input.recipientAgency', 'UNKNOWN_AGENCY');
  }
  const viewers = input.recipientViewers ?? [];
  viewers.forEach((viewer, at) => {
    if (viewer.trim() === '')
      problems.add(`input.recipientViewers[${String(at)}]`, 'BAD_RECIPIENT');
  });
  const specialReason = orNull(input.specialReason);
  const provision: Provision = {
    basis,
    purpose,
    categories,
    subjects: checkPeople('input.subjects', input.subjects, problems),
    // One note of its own speaks of every category of special care that is named.
    specialNecessity:
      specialReason === null
        ? []
        : categories.filter((code) => findCategory(code)?.sensitivity.startsWith('S4') === true),
    specialReason,
    recipientAgency: input.recipientAgency as AgencyCode,
    recipients:
      viewers.length === 0
        ? [`agency:${input.recipientAgency}`]
        : viewers.map((viewer) => `viewer:${viewer}`),
    reason: checkText('input.reason', input.reason, problems),
    recipientTask: checkText('input.recipientTask', input.recipientTask, problems),
    conditions: orNull(input.conditions),
    from: now,
    to: input.validTo,
  };
  checkPeriod(
    ['input.validTo', 'input.validTo'],
    { from: now, to: input.validTo, now, backdated: 0 },
    problems,
  );
  problems.settle();
  return provision;
}

const orNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : text.trim();
