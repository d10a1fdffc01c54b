/** What the words of a date name. What they leave open is absent. */
export interface Moment {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly part?: SeasonName | ThirdName;
  readonly approximate: boolean;
  /** The era the year was written in, which bounds it: 昭和64年 is seven days long. */
  readonly era?: string;
}

/** Meteorological seasons; 冬 begins in December of the year it is named after (気象庁の用語). */
// prettier-ignore
export const seasons = [
  { name: '春', firstMonth: 3 },
  { name: '夏', firstMonth: 6 },
  { name: '秋', firstMonth: 9 },
  { name: '冬', firstMonth: 12 },
] as const;

/** The thirds of a month (旬). `lastDay` 31 means the last day of the month. */
// prettier-ignore
export const thirds = [
  { name: '上旬', firstDay: 1, lastDay: 10 },
  { name: '中旬', firstDay: 11, lastDay: 20 },
  { name: '下旬', firstDay: 21, lastDay: 31 },
] as const;

export type SeasonName = (typeof seasons)[number]['name'];
export type ThirdName = (typeof thirds)[number]['name'];
