import { addDays, lastDayOf, readIso, toIso } from '@kasane/japanese/calendar';

export interface ValidityPeriod {
  /** 履歴番号: counts from the first period, also where the oldest ones are no longer kept. */
  readonly number: number;
  readonly from: string;
  /** Last day. */
  readonly to: string;
}

interface Options {
  /** First day of the first period. */
  readonly since: string;
  readonly today: string;
  readonly months: number;
  /** How many periods the system keeps. */
  readonly kept: number;
}

/**
 * One period after another without a gap, up to the one that holds `today`. Each ends with a month:
 * the month in which the term is up (精神保健福祉法施行令, 障害者総合支援法施行規則).
 */
export function validityPeriods({ since, today, months, kept }: Options): ValidityPeriod[] {
  const periods: ValidityPeriod[] = [];
  for (let from = since; from <= today;) {
    const to = monthEnd(from, from.endsWith('-01') ? months - 1 : months);
    periods.push({ number: periods.length + 1, from, to });
    from = addDays(to, 1);
  }
  return periods.slice(-kept);
}

/** The last day of the month so many months after. */
function monthEnd(iso: string, months: number): string {
  const { year, month } = readIso(iso);
  const count = year * 12 + (month - 1) + months;
  const at = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return toIso({ ...at, day: lastDayOf(at.year, at.month) });
}
