import type { Authorization } from '../records/authorization.js';
import type { Basis } from '../tables/basis.js';
import type { BasisCode } from '../tables/bases.js';
import type { Category, CategoryCode } from '../tables/categories.js';
import type { Prohibition } from '../records/prohibition.js';
import type { PurposeCode } from '../tables/purposes.js';
import type { RefusalCode } from './refusals.js';
import type { RemedyCode } from './remedies.js';
import type { Viewer } from './viewer.js';

export interface Question {
  readonly viewer: Viewer;
  readonly purpose: PurposeCode;
  /** `Person.id` the statement is about. */
  readonly subject: string;
  readonly category: string;
  /** Coordinate of the labelled field, or of the field of the same category it stands below. */
  readonly field?: string;
  /** All authorizations that might apply; those about others or for others are ignored. */
  readonly authorizations: readonly Authorization[];
  /** All prohibitions that might apply. There is no default: not knowing of any is not "none". */
  readonly prohibitions: readonly Prohibition[];
  readonly now: Date;
}

export type Decision =
  | { readonly kind: 'permit'; readonly basis: 'OWN_DUTY' | 'SELF' }
  | {
      readonly kind: 'permit';
      readonly basis: BasisCode;
      readonly authorization: Pick<Authorization, 'id' | 'version'>;
      readonly until: Date;
    }
  | { readonly kind: 'refuse'; readonly code: RefusalCode; readonly remedy: RemedyCode };

/** A question of which every part is known. */
export interface Facts extends Omit<Question, 'category'> {
  readonly category: Category & { readonly code: CategoryCode };
}

/** What might permit. It does unless a prohibition forbids it. */
export type Ground =
  | { readonly kind: 'OWN_DUTY' }
  | { readonly kind: 'SELF' }
  | {
      readonly kind: 'AUTHORIZATION';
      readonly authorization: Authorization;
      readonly basis: Basis & { readonly code: BasisCode };
      /** Opened by its coordinate alone, not by its category. */
      readonly byField: boolean;
      readonly until: Date;
    };
