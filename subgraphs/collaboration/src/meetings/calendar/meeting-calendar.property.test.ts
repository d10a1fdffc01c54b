import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meetingKinds } from '../tables/meeting-kinds.js';
import { meetingCalendar, type CalendarMeeting } from './meeting-calendar.js';

const meeting: fc.Arbitrary<CalendarMeeting> = fc.record({
  id: fc.uuid(),
  version: fc.integer({ min: 1, max: 40 }),
  reference: fc.stringMatching(/^[0-9A-F]{8}$/),
  kinds: fc.subarray(
    meetingKinds.map(({ code }) => code),
    { minLength: 1 },
  ),
  convener: fc.constantFrom('multi-agency', 'livelihood', 'children'),
  startsAt: fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2030-01-01'),
    noInvalidDate: true,
  }),
  minutesLong: fc.integer({ min: 10, max: 480 }),
  cancelled: fc.boolean(),
  changedAt: fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2030-01-01'),
    noInvalidDate: true,
  }),
});

const unfolded = (text: string) => text.replaceAll('\r\n ', '');
const valueOf = (text: string, name: string) =>
  new RegExp(`^${name}[:;](.*)$`, 'm').exec(unfolded(text).replaceAll('\r', ''))?.[1];

describe('the calendar of a meeting', () => {
  it('is made of lines of 75 octets at most that end in CRLF (RFC 5545 §3.1)', () => {
    fc.assert(
      fc.property(meeting, (one) => {
        const text = meetingCalendar(one);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const lines = text.split('\r\n');
        expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        // No character is cut in two.
        expect(Buffer.from(text).toString()).toBe(text);
        expect(lines.filter((line) => line.includes('\uFFFD'))).toEqual([]);
      }),
    );
  });

  it('names its kinds and its number, when it is and who convenes, and nothing else', () => {
    fc.assert(
      fc.property(meeting, (one) => {
        const text = meetingCalendar(one);
        const names = one.kinds
          .map((code) => meetingKinds.find((kind) => kind.code === code)?.name)
          .join('・');
        const utc = (date: Date) => date.toISOString().replace(/[-:]|\.\d{3}/g, '');
        expect(valueOf(text, 'SUMMARY')).toBe(`${names} (会議番号 ${one.reference})`);
        expect(valueOf(text, 'UID')).toBe(`${one.id}@kasane.invalid`);
        expect(valueOf(text, 'SEQUENCE')).toBe(String(one.version - 1));
        expect(valueOf(text, 'METHOD')).toBe(one.cancelled ? 'CANCEL' : 'PUBLISH');
        expect(valueOf(text, 'STATUS')).toBe(one.cancelled ? 'CANCELLED' : 'CONFIRMED');
        expect(valueOf(text, 'DTSTART')).toBe(utc(one.startsAt));
        expect(unfolded(text).match(/^[A-Z-]+(?=[:;])/gm)).toEqual([
          ...['BEGIN', 'VERSION', 'PRODID', 'METHOD', 'BEGIN', 'UID', 'SEQUENCE', 'DTSTAMP'],
          ...['DTSTART', 'DTEND', 'SUMMARY', 'ORGANIZER', 'STATUS', 'END', 'END'],
        ]);
      }),
    );
  });
});
