import { expect, it } from '@jest/globals';
import { healthOf } from './health.js';

const now = Date.parse('2026-10-01T00:00:00Z');
const well = { trouble: undefined, waiting: undefined, movedAt: now };
const MINUTE = 60_000;

const waitingFor = (age: number, ready = false) => ({
  ...well,
  waiting: { entries: 3, since: new Date(now - age), age, ready },
});

it('is down while an entry has waited for more than ten rounds, and says since when', () => {
  expect(healthOf(waitingFor(10 * MINUTE), MINUTE, now)).toEqual({ status: 'up' });
  const late = {
    status: 'down',
    message: expect.any(String),
    entries: 3,
    since: '2026-09-30T23:49:59.999Z',
  };
  expect(healthOf(waitingFor(10 * MINUTE + 1), MINUTE, now)).toEqual({
    ...late,
    reason: 'TRANSACTION_OPEN',
  });
  expect(healthOf(waitingFor(10 * MINUTE + 1, true), MINUTE, now)).toEqual({
    ...late,
    reason: 'NOT_SEALED',
  });
});

it('waits for ten seconds, however short the rounds are', () => {
  expect(healthOf(waitingFor(10_000), 100, now)).toEqual({ status: 'up' });
  expect(healthOf(waitingFor(10_001), 100, now)).toMatchObject({ status: 'down' });
});

it('is down while no round ends, and not after one that just did', () => {
  expect(healthOf({ ...well, movedAt: now - 10 * MINUTE - 1 }, MINUTE, now)).toEqual({
    status: 'down',
    reason: 'STUCK',
    message: expect.any(String),
    since: '2026-09-30T23:49:59.999Z',
  });
  expect(healthOf(well, MINUTE, now)).toEqual({ status: 'up' });
});

it('is down after a round that failed, without the words of what failed', () => {
  const { message, ...health } = healthOf({ ...well, trouble: 'secret' }, MINUTE, now);
  expect(health).toEqual({ status: 'down', reason: 'FAILED' });
  expect(message).not.toContain('secret');
});
