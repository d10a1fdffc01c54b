import { holdsOn } from '../tables/holds-on.js';

const HOUR = 3_600_000;

/**
 * How long things may last and when they are due, in hours. What may change by law or by city is
 * data: another length is a new row, and the old one gets an end.
 */
// prettier-ignore
export const intervals = [
  { code: 'CONSENT_RECORDED_WITHIN', hours: 48, citation: '[D]: その日か翌日に記録する', validFrom: '2000-01-01', validTo: null },
  { code: 'EMERGENCY_REVIEW_WITHIN', hours: 7 * 24, citation: 'LB-21 [D]: mandatory review', validFrom: '2000-01-01', validTo: null },
  { code: 'SITTING_USUAL', hours: 8, citation: 'leaks.md 29: 閉じ忘れても切れる', validFrom: '2000-01-01', validTo: null },
  { code: 'SITTING_LONGEST', hours: 24, citation: 'leaks.md 29', validFrom: '2000-01-01', validTo: null },
  { code: 'PROTECTION_LONGEST', hours: 366 * 24, citation: 'D-1 [S20]: 1年', validFrom: '2000-01-01', validTo: null },
  { code: 'PROTECTION_RENEWABLE_BEFORE', hours: 31 * 24, citation: 'D-1 [S20]: 1か月前から延長', validFrom: '2000-01-01', validTo: null },
  { code: 'RELEASE_LONGEST', hours: 30 * 24, citation: 'D-1 [S20]: 一時解除は期間を区切る; 30日は [D]', validFrom: '2000-01-01', validTo: null },
  { code: 'GUARDIAN_POWERS_LONGEST', hours: 366 * 24, citation: 'LB-20 [M]: 家裁への報告 年1回', validFrom: '2000-01-01', validTo: null },
  { code: 'GUARDIAN_POWERS_REMIND', hours: 31 * 24, citation: 'LB-20 [D]: 1か月前に知らせる', validFrom: '2000-01-01', validTo: null },
  { code: 'PROVISION_LONGEST', hours: 30 * 24, citation: 'LB-04 [D]: 30日; LB-02・03・23 も同じ', validFrom: '2000-01-01', validTo: null },
  { code: 'DISASTER_LONGEST', hours: 31 * 24, citation: 'LB-18 [D]: 必要な限度。続くときは、改めて宣言する', validFrom: '2000-01-01', validTo: null },
  { code: 'DISASTER_REMIND', hours: 7 * 24, citation: 'LB-18 [D]: 1週間たったもの、1週間のうちに終わるものを知らせる', validFrom: '2000-01-01', validTo: null },
] as const;

export type IntervalCode = (typeof intervals)[number]['code'];

/** In milliseconds; 0 before the first row is law, so that nothing lasts. */
export const intervalOf = (code: IntervalCode, now: Date): number =>
  (intervals.findLast((row) => row.code === code && holdsOn(row, now))?.hours ?? 0) * HOUR;
