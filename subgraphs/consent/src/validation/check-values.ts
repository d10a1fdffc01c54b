import type { Problems } from './problems.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LONGEST_TEXT = 4_000;
const MOST_PEOPLE = 200;

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && UUID.test(value);

/** Whether there is such a person is not asked: the answer would tell. */
export function checkPerson(field: string, id: string, problems: Problems): string {
  if (!isId(id)) {
    problems.add(
      field,
      'Person.id (小文字の16進数 8-4-4-4-12 桁) で指定してください。宛名番号は使えません。',
    );
  }
  return id;
}

export function checkPeople(
  field: string,
  ids: readonly string[],
  problems: Problems,
  most = MOST_PEOPLE,
): readonly string[] {
  if (ids.length === 0) problems.add(field, '対象の人を一人以上選んでください。');
  if (ids.length > most) problems.add(field, `一度に ${String(most)} 人までです。`);
  else for (const id of ids) checkPerson(field, id, problems);
  return [...new Set(ids)];
}

/** A text that must say something, without the blanks around it. */
export function checkText(field: string, text: string, problems: Problems): string {
  const trimmed = text.trim();
  if (trimmed === '') problems.add(field, '空欄のままにはできません。内容を書いてください。');
  if (trimmed.length > LONGEST_TEXT) {
    problems.add(field, `${String(LONGEST_TEXT)} 文字までで書いてください。`);
  }
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
    problems.add(fromField, '過去にさかのぼる開始は記録できません。今以降の時刻にしてください。');
  }
  if (to <= from) problems.add(toField, '終わりは、始まりより後の時刻にしてください。');
  if (to <= now) problems.add(toField, '終わりが過ぎています。これからの時刻にしてください。');
  if (longest !== undefined && to.getTime() - from.getTime() > longest) {
    problems.add(toField, `期間が長すぎます。${spanText(longest)}以内にしてください。`);
  }
}

const HOUR = 3_600_000;

const spanText = (span: number): string =>
  span % (24 * HOUR) === 0 && span > 72 * HOUR
    ? `${String(span / (24 * HOUR))} 日`
    : `${String(span / HOUR)} 時間`;
