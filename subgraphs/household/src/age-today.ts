import { ageOn } from '@kasane/japanese/age';
import { japaneseDay } from '@kasane/japanese/calendar';
import { parsePartialDate } from '@kasane/japanese/partial-date';

/**
 * Age today in Japan. Null where the birth is not recorded to the day: a day is never made up
 * (みなし生年月日).
 */
export function ageToday(birth: string | undefined, now: Date = new Date()): number | null {
  const date = parsePartialDate(birth);
  if (date?.precision !== 'DAY' || date.approximate) return null;
  if (date.from === undefined || date.from !== date.to) return null;
  return ageOn(date.from, japaneseDay(now));
}
