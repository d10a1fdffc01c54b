import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf, type MeetingRow } from './calendar-of.js';

const startsAt = new Date('2026-12-07T10:00:00+09:00');
const row: MeetingRow = {
  id: '11111111-1111-4111-8111-111111111111',
  ...{ version: 3, reference: '11111111', minutesLong: 60, startsAt, cancelledAt: null },
  ...{ changedAt: new Date('2026-12-01T09:00:00+09:00'), convener: 'livelihood' },
  parts: [{ kind: 'SUPPORT_MEETING' }, { kind: 'CHILD_COUNCIL_CASE' }],
};

const words = fc.string({ unit: 'grapheme', minLength: 1 });
/** Whatever a meeting may come to know of people: agenda, minutes, members, reasons. */
const told = fc.record({
  agenda: fc.array(fc.uuid()),
  matter: words,
  minutes: fc.array(words),
  kindName: words,
});

describe('the calendar of a meeting that knows of people', () => {
  it('is the same whoever is on the agenda, whatever was said, whoever sits in it', () => {
    fc.assert(
      fc.property(
        told,
        told,
        words,
        fc.array(fc.record({ viewer: words })),
        (a, b, why, members) => {
          const [one, other] = row.parts;
          const known = {
            ...row,
            why,
            members,
            parts: [
              { ...one, ...a },
              { ...other, ...b },
            ],
          };
          expect(calendarOf(known as MeetingRow)).toBe(calendarOf(row));
        },
      ),
    );
  });

  it('comes with its day', () => {
    expect(calendarOf({ ...row, startsAt: null })).toBeNull();
    expect(calendarOf(row)).toContain('DTSTART:20261207T010000Z');
  });
});
