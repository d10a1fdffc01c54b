import { describe, expect, it } from '@jest/globals';
import { openingHours } from '../tables/opening-hours.js';
import { commonSlots } from './common-slots.js';

const at = (time: string) => new Date(`2026-12-07T${time}:00+09:00`);
const ask = (...offers: readonly (readonly [string, string, string])[]) =>
  commonSlots({
    offers: offers.map(([who, from, to]) => ({ who, spans: [{ from: at(from), to: at(to) }] })),
    ...{ minutesLong: 60, hours: openingHours, notBefore: at('07:00'), most: 5 },
  });

describe('a common slot', () => {
  it('says who begins it and who ends it, and all of them where several do', () => {
    expect(
      ask(
        ['elderly', '10:00', '12:00'],
        ['coordinator', '10:00', '15:00'],
        ['school', '09:00', '12:00'],
      ),
    ).toEqual([
      {
        ...{ from: at('10:00'), to: at('11:00') },
        within: { from: at('10:00'), to: at('12:00') },
        beginsWith: ['elderly', 'coordinator'],
        endsWith: ['elderly', 'school'],
      },
    ]);
  });

  it('begins when the offices do, and not where an hour is too short', () => {
    expect(ask(['elderly', '06:00', '23:00'])).toMatchObject([
      { from: at('08:30'), beginsWith: ['OFFICE'], endsWith: ['OFFICE'] },
    ]);
    expect(ask(['elderly', '16:30', '23:00'])).toEqual([]);
    expect(ask(['elderly', '16:15', '23:00'])).toMatchObject([{ to: at('17:15') }]);
  });

  it('is nobody’s where two never overlap', () => {
    expect(ask(['elderly', '09:00', '10:00'], ['school', '10:00', '11:00'])).toEqual([]);
    expect(ask(['elderly', '09:00', '11:00'], ['school', '10:00', '11:00'])).toHaveLength(1);
  });
});
