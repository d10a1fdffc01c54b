import { addDays, readIso } from '@kasane/japanese/calendar';
import { parsePartialDate } from '@kasane/japanese/partial-date';

/** First and last day a recorded date may mean; undefined where it may mean any, or says 頃 or 推定. */
export function daysOf(recorded: string | null | undefined): readonly [string, string] | undefined {
  const date = parsePartialDate(recorded);
  if (date?.from === undefined || date.to === undefined || date.approximate) return undefined;
  return [date.from, date.to];
}

/** Whether what ends on a recorded day still holds: what has no end does, to the last day it may mean. */
export const holdsStill = (end: string | null | undefined, today: string): boolean =>
  (daysOf(end)?.[1] ?? today) >= today;

/** Whether a recorded day is no longer ago than so many days, or yet to come. */
export const isSince = (recorded: string | null, days: number, today: string): boolean =>
  (daysOf(recorded)?.[1] ?? '') >= addDays(today, -days);

/** 年度: April to March. */
export const schoolYearOn = (today: string): number =>
  readIso(today).year - (today.slice(5) < '04-01' ? 1 : 0);
