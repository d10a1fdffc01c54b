import { meetingCalendar } from './meeting-calendar.js';

/** A meeting as it is read for its members; its parts know of people, and of what is to be said. */
export interface MeetingRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly minutesLong: number;
  readonly startsAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly changedAt: Date;
  readonly convener: string;
  readonly parts: readonly { readonly kind: string }[];
}

/** The calendar of a meeting; a meeting without a day has none yet. */
export function calendarOf(row: MeetingRow): string | null {
  const { id, version, reference, minutesLong, startsAt, changedAt, convener } = row;
  if (startsAt === null) return null;
  const kinds = row.parts.map(({ kind }) => kind);
  const cancelled = row.cancelledAt !== null;
  return meetingCalendar({
    ...{ id, version, reference, kinds, convener, startsAt, minutesLong, changedAt, cancelled },
  });
}
