import { holdsOn } from '@kasane/policy/tables/holds-on';
import type { OpeningHours } from '../tables/opening-hours.js';
import { closedDay } from './closed-day.js';
import type { Span } from './spans.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Japan keeps one time the whole year. */
const JAPAN = 9 * HOUR;

/** The offices' hours on every day a span touches, in Asia/Tokyo. */
export function openSpans({ from, to }: Span, hours: readonly OpeningHours[]): readonly Span[] {
  const spans: Span[] = [];
  const first = Math.floor((from.getTime() + JAPAN) / DAY);
  const last = Math.floor((to.getTime() + JAPAN) / DAY);
  for (let day = first; day <= last; day += 1) {
    const midnight = new Date(day * DAY);
    const date = midnight.toISOString().slice(0, 10);
    const at = (time: string) => new Date(`${date}T${time}:00+09:00`);
    const row = hours.find((one) => holdsOn(one, at('12:00')));
    if (row?.weekdays.includes(midnight.getUTCDay()) === true && closedDay(date) === undefined) {
      spans.push({ from: at(row.from), to: at(row.to) });
    }
  }
  return spans;
}
