import { readMoment } from './read-moment.js';
import { spanOf, type Span } from './moment-span.js';
import type { Moment } from './moment.js';

/**
 * A date as a register recorded it, which need not be one day of the calendar (不詳日, 住民記録システム
 * 標準仕様書). It is never completed to a day: みなし生年月日 must not be generated.
 */
export interface PartialDate {
  /** As recorded, untouched. */
  readonly raw: string;
  readonly precision: Precision;
  /** 頃, 推定 */
  readonly approximate: boolean;
  /** First and last day it may mean, by the words; absent where nothing is known. */
  readonly from?: string;
  readonly to?: string;
  /** ISO 8601-2 (EDTF) text. A day outside the calendar, like 1961-02-29, is kept as recorded. */
  readonly edtf: string;
}

export type Precision = 'DAY' | 'MONTH' | 'YEAR' | 'PERIOD' | 'UNKNOWN';

const ENDS = /^(.+?)(?:から|\/(?=\d{4}-)|[~〜](?=\d|[MTSHR明大昭平令]))(.+?)(?:まで)?(?:の間)?$/;
const UNKNOWN = /^(?:生?年月日)?不詳$|^X{4}-XX-XX$/;

/**
 * Reads every shape the departments export: `3350715` (00 for an unknown month or day), `S35.07.15`,
 * `昭和35年7月15日`, `1960/7/15`, `19600715`, ISO, EDTF, and 不詳日 in words (頃, 推定, 日不詳, 春, 上旬,
 * …から…までの間, 年月日不詳).
 *
 * @returns null where the text is empty, all zeros, or not understood.
 */
export function parsePartialDate(raw: string | null | undefined): PartialDate | null {
  if (raw === null || raw === undefined) return null;
  const text = normalize(raw);
  if (text === '' || /^0+$/.test(text)) return null;
  if (UNKNOWN.test(text)) {
    return { raw, precision: 'UNKNOWN', approximate: false, edtf: 'XXXX-XX-XX' };
  }
  const [, first, last] = ENDS.exec(text) ?? [];
  const period = first === undefined || last === undefined ? null : readPeriod(raw, first, last);
  if (period !== null) return period;
  const moment = readMoment(text);
  return moment === null ? null : describe(raw, moment, spanOf(moment));
}

/** `parsePartialDate` and its EDTF text, for resolvers. */
export const toEdtf = (raw: string | null | undefined): string | null =>
  parsePartialDate(raw)?.edtf ?? null;

function describe(raw: string, moment: Moment, span: Span): PartialDate {
  const { edtf, from, to, precision } = span;
  return { raw, precision, approximate: moment.approximate, from, to, edtf };
}

/** The second end may leave out what it shares with the first: 昭和35年7月1日から10日までの間. */
function readPeriod(raw: string, first: string, last: string): PartialDate | null {
  const start = readMoment(first);
  const end = start === null ? null : readMoment(last, start);
  if (start === null || end === null) return null;
  const from = spanOf(start);
  const to = spanOf(end);
  if (from.edtf.includes('/') || to.edtf.includes('/') || from.from > to.to) return null;
  return {
    raw,
    precision: 'PERIOD',
    approximate: start.approximate || end.approximate,
    from: from.from,
    to: to.to,
    edtf: `${from.edtf}/${to.edtf}`.replaceAll('-XX', ''),
  };
}

const normalize = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/元年/g, '1年')
    .replace(/ころ|ごろ/g, '頃');
