const HOUR = 3_600_000;

/** Intervals of the acts, in milliseconds; a city may set its own. */
export const limits = {
  /** A consent on paper is recorded the day it is given, or the day after. */
  consentRecordedWithin: 48 * HOUR,
  /** domain.md LB-21 [D]: time-boxed. */
  emergencyHours: 72,
  /** domain.md LB-21 [D]: mandatory review. */
  emergencyReviewWithin: 7 * 24 * HOUR,
  /** A sitting nobody closed ends by itself (leaks.md 29). */
  sittingUsual: 8 * HOUR,
  sittingLongest: 24 * HOUR,
  /** domain.md D-1 [S20]: one year. */
  protectionLongest: 366 * 24 * HOUR,
  /** domain.md D-1: a release is time-boxed. */
  releaseLongest: 30 * 24 * HOUR,
} as const;
