/** DV等支援措置 (住民基本台帳事務処理要領 第5-10) by cast keys. */
export interface CastProtection {
  readonly applicant: string;
  readonly together: readonly string[];
  readonly perpetrator: string;
  readonly from: string;
  readonly to: string;
  readonly liftedOn?: string;
}

export const castProtections: readonly CastProtection[] = [
  {
    applicant: 'mizusawa-mother',
    together: ['mizusawa-girl', 'mizusawa-boy'],
    perpetrator: 'kirishima-man',
    from: '2026-02-16',
    to: '2027-02-15',
  },
  // The period is over, but nobody has lifted it: it still holds.
  {
    applicant: 'shiina-woman',
    together: [],
    perpetrator: 'murase-man',
    from: '2025-04-01',
    to: '2026-03-31',
  },
];
