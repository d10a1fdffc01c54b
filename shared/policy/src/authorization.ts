import type { AgencyCode } from './agencies.js';
import type { CategoryCode } from './categories.js';
import type { PurposeCode } from './purposes.js';

/**
 * The one record that permits (design.md §4). Today only consents (LB-01) are written; a sitting of
 * a 支援会議 and an emergency will be rows of the same shape with another `basis`.
 */
export interface Authorization {
  readonly id: string;
  readonly version: number;
  readonly basis: 'LB-01';
  /** `Person.id` of the one person whose statements this opens. Consent is never "of the household". */
  readonly subject: string;
  readonly categories: readonly CategoryCode[];
  readonly recipients: readonly AgencyCode[];
  readonly purpose: PurposeCode;
  readonly validFrom: Date;
  /** First instant at which it no longer holds. */
  readonly validTo: Date;
  readonly withdrawnAt: Date | null;
}
