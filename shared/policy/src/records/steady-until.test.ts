import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createDecider } from '../decision/create-decider.js';
import { people, worlds } from '../worlds/random-worlds.js';
import { hoursFromNow, measure, NOW, record } from '../worlds/small-city.js';
import { steadyUntil } from './steady-until.js';

const none = { authorizations: [], prohibitions: [] };

describe('steadyUntil', () => {
  it('is the next midnight of Japan where no record turns before', () => {
    expect(new Date(steadyUntil(none, new Date('2026-10-01T14:59:59.999Z')))).toEqual(
      new Date('2026-10-01T15:00:00Z'),
    );
    expect(new Date(steadyUntil(none, new Date('2026-10-01T15:00:00Z')))).toEqual(
      new Date('2026-10-02T15:00:00Z'),
    );
  });

  const later = hoursFromNow(0.5);
  it.each([
    ['a record begins', { ...none, authorizations: [record({ validFrom: later })] }],
    ['a record ends', { ...none, authorizations: [record({ validTo: later })] }],
    ['a record is withdrawn', { ...none, authorizations: [record({ withdrawnAt: later })] }],
    [
      'an emergency is over, however long it says it is',
      { ...none, authorizations: [record({ basis: 'LB-21', validFrom: hoursFromNow(-71.5) })] },
    ],
    ['a measure begins', { ...none, prohibitions: [measure({ from: later })] }],
    ['a measure is lifted', { ...none, prohibitions: [measure({ liftedAt: later })] }],
    [
      'a release begins',
      {
        ...none,
        prohibitions: [
          measure({ releases: [{ recipient: 'x', from: later, to: hoursFromNow(2) }] }),
        ],
      },
    ],
    [
      'a release ends',
      {
        ...none,
        prohibitions: [
          measure({ releases: [{ recipient: 'x', from: hoursFromNow(-1), to: later }] }),
        ],
      },
    ],
  ])('is when %s', (_name, records) => {
    expect(new Date(steadyUntil(records, NOW))).toEqual(later);
    // The moment itself is over: what comes next is another one.
    expect(steadyUntil(records, later)).toBeGreaterThan(later.getTime());
  });

  it('is the end of the day where a moment cannot be read', () => {
    const unread = { validFrom: new Date(NaN), validTo: new Date(NaN) };
    expect(steadyUntil({ ...none, authorizations: [record(unread)] }, NOW)).toBe(
      steadyUntil(none, NOW),
    );
  });

  it('lets nothing change before it, in any world', () => {
    fc.assert(
      fc.property(worlds, fc.double({ min: 0, max: 1, noNaN: true }), (world, share) => {
        const { now, authorizations, prohibitions } = world;
        fc.pre(!Number.isNaN(now.getTime()));
        const until = steadyUntil(world, now);
        const last = until - 1 - now.getTime();
        for (const part of [share, 1]) {
          const later = new Date(now.getTime() + Math.floor(last * part));
          const [at, then] = [now, later].map((moment) => createDecider({ ...world, now: moment }));
          for (const person of [...people, '']) {
            expect(then?.(person, authorizations, prohibitions)).toEqual(
              at?.(person, authorizations, prohibitions),
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
