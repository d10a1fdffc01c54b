import { readIso } from './calendar.js';
import { eraOn, firstYearOf } from './eras.js';

/** A day in the Japanese calendar. On the day of a change of era, the newer era. */
function inEra(iso: string) {
  const { year, month, day } = readIso(iso);
  const era = eraOn(iso);
  if (era === undefined) {
    throw new Error(`"${iso}" lies before 明治; the exports have no era for it`);
  }
  return { era, eraYear: year - firstYearOf(era) + 1, month, day };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `1960-07-15` → `3350715` */
export function toCompact(iso: string): string {
  const { era, eraYear, month, day } = inEra(iso);
  return era.code + two(eraYear) + two(month) + two(day);
}

/** `1960-07-15` → `S35.07.15` */
export function toShort(iso: string): string {
  const { era, eraYear, month, day } = inEra(iso);
  return `${era.letter}${two(eraYear)}.${two(month)}.${two(day)}`;
}

/** `1960-07-15` → `昭和35年7月15日`; the first year is written 元年. */
export function toLong(iso: string): string {
  const { era, eraYear, month, day } = inEra(iso);
  return `${era.name}${eraYear === 1 ? '元' : String(eraYear)}年${String(month)}月${String(day)}日`;
}

/** `1960-07-15` → `1960/7/15` */
export function toSlash(iso: string): string {
  const { year, month, day } = readIso(iso);
  return `${String(year)}/${String(month)}/${String(day)}`;
}

/** `1960-07-15` → `19600715` */
export function toDigits(iso: string): string {
  readIso(iso);
  return iso.replaceAll('-', '');
}
