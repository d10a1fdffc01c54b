/** Plain calendar arithmetic on ISO dates. A date is a day on the wall; a time zone has a moment alone. */
export interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const toIso = ({ year, month, day }: Ymd): string =>
  [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');

const japan = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** The day it is in Japan, where the city is, whatever the clock of the machine is set to. */
export const japaneseDay = (moment: Date): string => japan.format(moment);

export const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const isRealDay = ({ year, month, day }: Ymd): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);

/**
 * Reads an ISO date.
 * @throws Error when the text is no day of the calendar.
 */
export function readIso(iso: string): Ymd {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const ymd = { year: Number(found?.[1]), month: Number(found?.[2]), day: Number(found?.[3]) };
  if (found === null || !isRealDay(ymd)) {
    throw new Error(`"${iso}" is not a day of the calendar; write it as YYYY-MM-DD`);
  }
  return ymd;
}

export const addDays = (iso: string, days: number): string => {
  const { year, month, day } = readIso(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
};
