import { checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems, type Problems } from '@kasane/subgraph-kit/recording/collect-problems';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @throws GraphQLError `BAD_INPUT` where nothing is said */
export function requireReason(field: string, text: string): string {
  const problems = collectProblems();
  const reason = checkText(field, text, problems);
  problems.settle();
  return reason;
}

/** A text that may be left out; blanks alone are nothing. */
export function optionalText(
  field: string,
  text: string | null | undefined,
  problems: Problems,
): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : checkText(field, trimmed, problems);
}

/** Codes of a table; each problem names the place in the list. */
export function checkCodes(
  field: string,
  codes: readonly string[],
  table: readonly { readonly code: string }[],
  problems: Problems,
): readonly string[] {
  codes.forEach((code, at) => {
    if (!table.some((row) => row.code === code)) {
      problems.add(`${field}[${String(at)}]`, 'UNKNOWN_CODE');
    }
  });
  return [...new Set(codes)];
}

/** A day of the calendar as `2026-10-01`. */
export function checkDay(field: string, day: string, problems: Problems): string {
  const date = new Date(`${day}T00:00:00Z`);
  const real = DAY.test(day) && !Number.isNaN(date.getTime()) && isoDay(date) === day;
  if (!real) problems.add(field, 'BAD_DAY');
  return day;
}

/** The same day so many months on, or the last of that month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
