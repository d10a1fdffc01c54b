import { expect, it } from '@jest/globals';
import { liveUntil } from './live-until.js';
import { hoursFromNow, NOW, record } from '../worlds/small-city.js';

const lasting = record({ validFrom: NOW, validTo: hoursFromNow(1000) });
const at = (ms: number) => new Date(NOW.getTime() + ms);
const HOURS_72 = 259_200_000;

it('ends at the earliest of its own end, its withdrawal, and what its basis allows', () => {
  const end = (over: Parameters<typeof record>[0], maxHours: number | null) =>
    liveUntil({ ...lasting, ...over }, { maxHours }, NOW);
  expect(end({}, null)).toEqual(hoursFromNow(1000));
  expect(end({}, 72)).toEqual(at(HOURS_72));
  expect(end({ withdrawnAt: hoursFromNow(3) }, 72)).toEqual(hoursFromNow(3));
  expect(end({ validTo: hoursFromNow(2), withdrawnAt: hoursFromNow(3) }, 72)).toEqual(
    hoursFromNow(2),
  );
});

it('72 hours are over to the millisecond', () => {
  expect(liveUntil(lasting, { maxHours: 72 }, at(HOURS_72 - 1))).toEqual(at(HOURS_72));
  expect(liveUntil(lasting, { maxHours: 72 }, at(HOURS_72))).toBeUndefined();
});
