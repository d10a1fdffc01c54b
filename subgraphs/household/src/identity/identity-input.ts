import type { KinRelation } from '@kasane/japanese/kin-relations';
import type { HouseholdKind } from '../codes.js';

/** A human's statement that a department's key belongs to a person. It outlives every rebuild. */
export interface ManualLink {
  /** Key space as the department's 連携キー names it, for example `包括相談`. */
  readonly system: string;
  readonly localKey: string;
  readonly atena: string;
  readonly decidedBy: string;
  /** What it was decided on, in words. */
  readonly evidence: string;
  /** ISO date or instant; the moment of the build where absent. */
  readonly decidedAt?: string;
}

/** A household no register knows: people confirmed by supporters to live together, or supported as one. */
export interface GivenHousehold {
  readonly kind: Exclude<HouseholdKind, 'JUKI' | 'ADDRESS'>;
  /** Stable name of it, unique within its kind. */
  readonly sourceKey: string;
  /** 宛名番号 in order. */
  readonly members: readonly string[];
}

/** A relation known from 戸籍 or told by the family. The other direction follows by itself. */
export interface GivenKinship {
  /** 宛名番号; `to` is the `relation` of `from`. */
  readonly from: string;
  readonly to: string;
  readonly relation: KinRelation;
  readonly provenance: 'FAMILY_REGISTER' | 'DECLARED';
  /** EDTF, or null where it is not known. */
  readonly since: string | null;
}
