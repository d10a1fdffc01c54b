import { addDays, isRealDay, lastDayOf, toIso } from './calendar.js';
import { findEra } from './eras.js';
import { seasons, thirds, type Moment } from './moment.js';

/** The days a moment may mean, first and last, and its EDTF text. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly edtf: string;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR' | 'PERIOD';
}

export function spanOf(moment: Moment): Span {
  const { year, month, day, part } = moment;
  const season = seasons.find(({ name }) => name === part);
  if (season !== undefined) return monthsSpan(moment, season.firstMonth);
  if (month === undefined) return yearSpan(moment);
  const third = thirds.find(({ name }) => name === part);
  const last = lastDayOf(year, month);
  if (third !== undefined) {
    const from = toIso({ year, month, day: third.firstDay });
    const to = toIso({ year, month, day: Math.min(third.lastDay, last) });
    return { from, to, edtf: period(from, to, moment), precision: 'PERIOD' };
  }
  if (day !== undefined) return daySpan(moment, { year, month, day });
  const prefix = toIso({ year, month, day: 1 }).slice(0, 7);
  return {
    from: `${prefix}-01`,
    to: toIso({ year, month, day: last }),
    edtf: moment.approximate ? `${prefix}~` : `${prefix}-XX`,
    precision: 'MONTH',
  };
}

/** 暦上日以外 (29 February of a common year, 31 June) stays as recorded; it means a day beside it. */
function daySpan(moment: Moment, ymd: { year: number; month: number; day: number }): Span {
  const iso = toIso(ymd);
  const edtf = moment.approximate ? `${iso}~` : iso;
  if (isRealDay(ymd)) return { from: iso, to: iso, edtf, precision: 'DAY' };
  const from = toIso({ ...ymd, day: lastDayOf(ymd.year, ymd.month) });
  return { from, to: addDays(from, 1), edtf, precision: 'DAY' };
}

function yearSpan(moment: Moment): Span {
  const year = String(moment.year).padStart(4, '0');
  const era = moment.era === undefined ? undefined : findEra(moment.era);
  let from = `${year}-01-01`;
  let to = `${year}-12-31`;
  if (era?.from.startsWith(year) === true) from = era.from;
  if (era?.to?.startsWith(year) === true) to = era.to;
  return {
    from,
    to,
    edtf: moment.approximate ? `${year}~` : `${year}-XX-XX`,
    precision: 'YEAR',
  };
}

function monthsSpan(moment: Moment, firstMonth: number): Span {
  const { year } = moment;
  const end = firstMonth + 2;
  const last = end > 12 ? { year: year + 1, month: end - 12 } : { year, month: end };
  const from = toIso({ year, month: firstMonth, day: 1 });
  const to = toIso({ ...last, day: lastDayOf(last.year, last.month) });
  return { from, to, edtf: period(from.slice(0, 7), to.slice(0, 7), moment), precision: 'PERIOD' };
}

const period = (from: string, to: string, { approximate }: Moment): string =>
  approximate ? `${from}~/${to}~` : `${from}/${to}`;
