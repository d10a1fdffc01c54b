import type { Observe } from '../collect-findings.js';
import { isCorporateNumber } from '../values/corporate-number.js';
import type { FindingCode } from '../findings.js';
import type { Meaning } from '../layouts/meanings.js';
import { readPhone } from '../values/phone.js';
import { plainNumber, plainText } from '../values/plain-text.js';
import type { SourceRow } from './source-rows.js';
import { readTimeOfDay } from '../values/time-of-day.js';

/** An empty cell says nothing: null without a finding. What cannot be read is null and reported. */
function valueOrNull<T>(
  row: SourceRow,
  meaning: Meaning,
  code: FindingCode,
  observe: Observe,
  read: (raw: string) => T | null,
): T | null {
  const raw = row.raw(meaning);
  if (raw.trim() === '') return null;
  const value = read(raw);
  if (value === null) observe({ code, line: row.line, column: row.column(meaning), raw });
  return value;
}

export const timeOrNull = (row: SourceRow, meaning: Meaning, observe: Observe): string | null =>
  valueOrNull(row, meaning, 'TIME_UNREADABLE', observe, readTimeOfDay);

export const countOrNull = (row: SourceRow, meaning: Meaning, observe: Observe): number | null =>
  valueOrNull(row, meaning, 'NUMBER_UNREADABLE', observe, (raw) => {
    const text = plainText(raw).replaceAll(',', '');
    return /^\d{1,5}(?:[名人])?$/u.test(text) ? Number.parseInt(text, 10) : null;
  });

export const corporateOrNull = (row: SourceRow, observe: Observe): string | null =>
  valueOrNull(row, 'corporateNumber', 'CORPORATE_NUMBER_INVALID', observe, (raw) => {
    const text = plainText(raw);
    return isCorporateNumber(text) ? text : null;
  });

export const postalCodeOrNull = (row: SourceRow, observe: Observe): string | null =>
  valueOrNull(row, 'postalCode', 'POSTAL_CODE_UNREADABLE', observe, (raw) => {
    const match = /^〒?(\d{3})-?(\d{4})$/u.exec(plainNumber(raw));
    return match === null ? null : `${match[1] ?? ''}-${match[2] ?? ''}`;
  });

/** Only web addresses: a `javascript:` link in a list must not become a link in a case screen. */
export const urlOrNull = (row: SourceRow, observe: Observe): string | null =>
  valueOrNull(row, 'url', 'URL_UNUSABLE', observe, (raw) => {
    const text = raw.trim();
    return /^https?:\/\/[^\s"'<>]+$/.test(text) ? text : null;
  });

/** Empty is not 無. */
export const presenceOrNull = (
  row: SourceRow,
  meaning: Meaning,
  observe: Observe,
): boolean | null =>
  valueOrNull(row, meaning, 'PRESENCE_UNREADABLE', observe, (raw) => {
    const text = plainText(raw);
    return text === '有' ? true : text === '無' ? false : null;
  });

/** A number that cannot be read is kept as published: it may still be dialled by a human. */
export function phoneOrNull(
  row: SourceRow,
  meaning: 'phone' | 'fax',
  areaCodes: ReadonlySet<string>,
  observe: Observe,
): string | null {
  const [line, column, raw] = [row.line, row.column(meaning), row.raw(meaning)];
  if (raw.trim() === '') return null;
  const phone = readPhone(raw, areaCodes);
  if (phone.kind === 'UNREADABLE') {
    observe({ code: 'PHONE_UNREADABLE', line, column, raw, used: raw.trim() });
    return raw.trim();
  }
  const used = phone.number;
  if (phone.form === 'AREA_CODE_ADDED')
    observe({ code: 'PHONE_AREA_CODE', line, column, raw, used });
  if (phone.form === 'REWRITTEN') observe({ code: 'PHONE_FORM', line, column, raw, used });
  if (phone.mobile) observe({ code: 'PHONE_MOBILE', line, column, raw, used });
  return used;
}
