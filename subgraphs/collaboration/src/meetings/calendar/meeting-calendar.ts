import { agencies } from '@kasane/policy/tables/agencies';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { meetingKind } from '../tables/meeting-kinds.js';

/** All a calendar is told of a meeting. Who sits in it, and whom it is about, can't be passed here. */
export interface CalendarMeeting {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly kinds: readonly string[];
  readonly convener: string;
  readonly startsAt: Date;
  readonly minutesLong: number;
  readonly cancelled: boolean;
  readonly changedAt: Date;
}

/**
 * A meeting as iCalendar (RFC 5545, published as RFC 5546 says): the names of its kinds and its
 * reference, and nothing of anybody, for a calendar goes to telephones and to other servers. Moments
 * are in UTC, so that no time zone need be described.
 */
export function meetingCalendar(meeting: CalendarMeeting): string {
  const { id, version, reference, kinds, convener, startsAt, minutesLong, cancelled } = meeting;
  const names = kinds.map((kind) => meetingKind(kind).name).join('・');
  const calendar = ical({
    prodId: { company: 'Kasane', product: 'collaboration', language: 'JA' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${id}@kasane.invalid`,
    // Somebody who keeps the event replaces it by a later sequence, and by nothing else.
    sequence: version - 1,
    stamp: meeting.changedAt,
    start: startsAt,
    end: new Date(startsAt.getTime() + minutesLong * 60_000),
    summary: `${names} (会議番号 ${reference})`,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: {
      name: agencies.find(({ code }) => code === convener)?.name ?? convener,
      email: `${convener}@kasane.invalid`,
    },
  });
  return `${calendar.toString()}\r\n`;
}
