import { findEra, firstYearOf } from './eras.js';
import type { Moment, SeasonName, ThirdName } from './moment.js';

/** One shape of a written date. Named groups: era, year, month, day, part. */
interface Shape {
  readonly name: string;
  readonly pattern: RegExp;
}

const ERA = '(?<era>明治|大正|昭和|平成|令和)';
const PART = '(?<part>[春夏秋冬]|[上中下]旬)';

// prettier-ignore
const shapes: readonly Shape[] = [
  { name: '元号1桁+年月日', pattern: /^(?<era>[1-5])(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})$/ },
  { name: '西暦8桁', pattern: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/ },
  { name: '元号略号', pattern: /^(?<era>[MTSHR])(?<year>\d{1,2})[./-](?<month>\d{1,2})[./-](?<day>\d{1,2})$/i },
  { name: '西暦区切り', pattern: /^(?<year>\d{4})[./](?<month>\d{1,2})[./](?<day>\d{1,2})$/ },
  { name: 'EDTF', pattern: /^(?<year>\d{4})(?:-(?<month>\d{2}|XX))?(?:-(?<day>\d{2}|XX))?$/ },
  {
    name: '文章',
    pattern: new RegExp(
      `^(?:${ERA}|西暦)?(?<year>\\d{1,4})年(?:(?<month>\\d{1,2})月)?(?:(?<day>\\d{1,2})日|月?日不詳|月不詳|${PART})?$`,
    ),
  },
];

/** The end of a period that leaves out the year, or the year and the month. */
const continuations: readonly Shape[] = [
  { name: '月日', pattern: /^(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?$/ },
  { name: '日', pattern: /^(?<day>\d{1,2})日$/ },
];

/**
 * Reads one date, in any shape, from normalized text.
 * @param before the first end of the period whose second end this is
 */
export function readMoment(text: string, before?: Moment): Moment | null {
  const words = text.replace(/^\(?推定\)?|[頃~]|\(推定\)$/g, '');
  const approximate = words !== text;
  for (const { pattern } of before === undefined ? shapes : [...shapes, ...continuations]) {
    const groups = pattern.exec(words)?.groups;
    if (groups !== undefined) return toMoment(groups, approximate, before);
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function toMoment(groups: Groups, approximate: boolean, before: Moment | undefined) {
  const era = groups['era'] === undefined ? undefined : findEra(groups['era']);
  const year = readYear(groups['year'], era) ?? before?.year;
  const written = readPart(groups['month'], 12);
  const month = written === undefined && year === before?.year ? before?.month : written;
  const day = readPart(groups['day'], 31);
  if (year === undefined || month === null || day === null) return null;
  // 昭和35年月15日 and the like name a day of no month.
  if (month === undefined && day !== undefined) return null;
  const part = groups['part'] as SeasonName | ThirdName | undefined;
  const isThird = part?.endsWith('旬') === true;
  if (part !== undefined && isThird !== (month !== undefined)) return null;
  const eraName = era?.name ?? (groups['year'] === undefined ? before?.era : undefined);
  return {
    year,
    approximate,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(part === undefined ? {} : { part }),
    ...(eraName === undefined ? {} : { era: eraName }),
  };
}

/** A year counted on past the end of its era (平成32年) is in use on old documents, and is read. */
function readYear(text: string | undefined, era: ReturnType<typeof findEra>): number | undefined {
  const year = Number(text ?? 0);
  if (year === 0) return undefined;
  if (era !== undefined) return firstYearOf(era) + year - 1;
  return year >= 1000 ? year : undefined;
}

/** `undefined` where it is not given or unknown (00, XX); null where it is no such number. */
function readPart(text: string | undefined, most: number): number | null | undefined {
  if (text === undefined || text === 'XX') return undefined;
  const value = Number(text);
  if (value === 0) return undefined;
  return value <= most ? value : null;
}
