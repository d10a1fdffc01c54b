/** DV等支援措置 (住民基本台帳事務処理要領 第5-10) by cast keys. */
export interface CastProtection {
  readonly applicant: string;
  readonly together: readonly string[];
  readonly perpetrator: string;
  readonly from: string;
  readonly to: string;
  readonly liftedOn?: string;
}

export const castProtections: readonly CastProtection[] = [];
