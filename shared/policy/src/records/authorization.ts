import type { BasisCode } from '../tables/bases.js';
import type { CategoryCode } from '../tables/categories.js';
import type { PurposeCode } from '../tables/purposes.js';

/**
 * The one record that permits (design.md §4): a consent, a sitting of any forum, an emergency, a
 * declared disaster and a guardian's powers differ in `basis` only.
 */
export interface Authorization {
  readonly id: string;
  readonly version: number;
  readonly basis: BasisCode;
  /** `Person.id`s. A consent has exactly one: consent is never "of the household". */
  readonly subjects: readonly string[];
  readonly categories: readonly CategoryCode[];
  /**
   * Single field coordinates it opens besides, such as `Person.careCertifications`: that field and
   * the labelled fields of the same category below it.
   */
  readonly fields: readonly string[];
  /**
   * Taken out of this record's own scope and, where it is a consent, out of every earlier one for the
   * same reader and purpose (rules/later-refusal.ts). A consent may do nothing but refuse.
   */
  readonly exclusions: readonly CategoryCode[];
  /** `agency:…`, `role:…` or `viewer:…`; any match suffices, as far as the basis knows the kind. */
  readonly recipients: readonly string[];
  readonly purpose: PurposeCode;
  /** The case on the agenda. A forum without one opens nothing (domain.md §0-2). */
  readonly caseId: string | null;
  readonly validFrom: Date;
  /** First instant at which it no longer holds. */
  readonly validTo: Date;
  readonly withdrawnAt: Date | null;
  /**
   * Categories whose necessity was voted on separately (domain.md LB-06: S4-CRIM). What the basis
   * opens only with such a note stays closed where this is absent.
   */
  readonly necessity?: readonly CategoryCode[];
}
