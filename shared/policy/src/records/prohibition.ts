import type { AgencyCode } from '../tables/agencies.js';

/**
 * A DV等支援措置 in being: who is protected, from whom, and which unit protects. It has no end date
 * on purpose: 期間の満了 lifts nothing (domain.md D-1), only `liftedAt` does.
 */
export interface Prohibition {
  readonly id: string;
  readonly rule: 'D-1';
  /** 申出者 and 併せて支援を求める者, as `Person.id`. */
  readonly protectedPeople: readonly string[];
  /** `Person.id` of the 加害者. */
  readonly perpetrator: string;
  /** `Person.id`s of those who live with the 加害者, in whichever kind of household. */
  readonly household?: readonly string[];
  /** Cases, open or over, in which the 加害者 or one of those stands. */
  readonly cases?: readonly string[];
  /** Of the protected those in whose live case of the 多機関協働 the 加害者 or one of those stands. */
  readonly casemates?: readonly string[];
  readonly unit: AgencyCode;
  readonly from: Date;
  readonly liftedAt: Date | null;
  /** One-off releases by the 支援措置責任者, written as recipients of an authorization are. */
  readonly releases: readonly Release[];
}

export interface Release {
  readonly recipient: string;
  readonly from: Date;
  readonly to: Date;
}
