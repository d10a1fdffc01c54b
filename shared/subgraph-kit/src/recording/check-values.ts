import type { Problems } from './collect-problems.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LONGEST_TEXT = 4_000;
const MOST_PEOPLE = 200;

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && UUID.test(value);

/** Whether there is such a person is not asked: the answer would tell. */
export function checkPerson(field: string, id: string, problems: Problems): string {
  if (!isId(id)) problems.add(field, 'BAD_PERSON');
  return id;
}

export function checkPeople(
  field: string,
  ids: readonly string[],
  problems: Problems,
  most = MOST_PEOPLE,
): readonly string[] {
  if (ids.length === 0) problems.add(field, 'NOBODY');
  if (ids.length > most) problems.add(field, 'TOO_MANY_PEOPLE');
  else ids.forEach((id, at) => checkPerson(`${field}[${String(at)}]`, id, problems));
  return [...new Set(ids)];
}

/** A text that must say something, without the blanks around it. */
export function checkText(field: string, text: string, problems: Problems): string {
  const trimmed = text.trim();
  if (trimmed === '') problems.add(field, 'EMPTY_TEXT');
  if (trimmed.length > LONGEST_TEXT) problems.add(field, 'TEXT_TOO_LONG');
  return trimmed;
}

export interface PeriodInput {
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
  /** How far back the beginning may lie, in milliseconds. */
  readonly backdated: number;
  readonly longest?: number;
}

/** A period that ends after it begins, has not ended, and does not claim to have begun long ago. */
export function checkPeriod(
  [fromField, toField]: readonly [string, string],
  { from, to, now, backdated, longest }: PeriodInput,
  problems: Problems,
): void {
  if (from.getTime() < now.getTime() - backdated) {
    problems.add(fromField, backdated > 0 ? 'TOO_FAR_BACK' : 'BACKDATED');
  }
  if (to <= from || to <= now) problems.add(toField, 'ENDS_TOO_EARLY');
  if (longest !== undefined && to.getTime() - from.getTime() > longest) {
    problems.add(toField, 'PERIOD_TOO_LONG');
  }
}
