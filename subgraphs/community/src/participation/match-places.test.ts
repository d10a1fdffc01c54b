import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgePlace } from './judge-place.js';
import { criteria, type MatchablePlace, type PlaceWishes } from './match-criteria.js';
import { participantGroups, supportNeeds } from './participation-choices.js';
import { weekdays } from './weekdays.js';

const nothingKnown: MatchablePlace = {
  kind: 'GATHERING',
  days: null,
  opens: null,
  closes: null,
  access: null,
  welcomes: null,
  experience: null,
  remaining: null,
  feeYen: null,
  areas: ['1-101001', '1', '459992'],
};

const everything: PlaceWishes = {
  areaCode: '1-101001',
  areas: ['1-101001', '1', '459992'],
  kinds: ['GATHERING'],
  groups: ['YOUTH'],
  needs: ['SOCIAL_WITHDRAWAL', 'MENTAL_HEALTH'],
  days: ['MONDAY'],
  from: '13:00',
  until: '15:00',
  access: ['BUS', 'PICKUP'],
  seats: 1,
  feeAtMost: 0,
};

const outcomes = (place: Partial<MatchablePlace>, wishes: Partial<PlaceWishes> = {}) =>
  Object.fromEntries(
    judgePlace({ ...nothingKnown, ...place }, { ...everything, ...wishes }).criteria.map((one) => [
      one.code,
      `${one.outcome} ${String(one.points)}/${String(one.weight)}`,
    ]),
  );

describe('how a place is judged', () => {
  it('says what is not known, and takes it neither for yes nor for no', () => {
    expect(outcomes({})).toEqual({
      WELCOME: 'UNKNOWN 0/30',
      EXPERIENCE: 'UNKNOWN 0/25',
      KIND: 'MET 20/20',
      SEATS: 'UNKNOWN 0/20',
      ACCESS: 'UNKNOWN 0/15',
      AREA: 'MET 15/15',
      DAYS: 'UNKNOWN 0/10',
      HOURS: 'UNKNOWN 0/10',
      FEE: 'UNKNOWN 0/10',
    });
  });

  it('gives the points of what is met, and part of them for a part', () => {
    expect(
      outcomes({
        welcomes: ['EVERYBODY'],
        experience: ['SOCIAL_WITHDRAWAL'],
        remaining: 1,
        access: ['PICKUP'],
        areas: ['1-105001', '1', '459992'],
        days: ['MONDAY', 'FRIDAY'],
        opens: '10:00',
        closes: '14:00',
        feeYen: 0,
      }),
    ).toEqual({
      WELCOME: 'MET 30/30',
      EXPERIENCE: 'PARTLY_MET 13/25',
      KIND: 'MET 20/20',
      SEATS: 'MET 20/20',
      ACCESS: 'MET 15/15',
      AREA: 'PARTLY_MET 8/15',
      DAYS: 'MET 10/10',
      HOURS: 'MET 10/10',
      FEE: 'MET 10/10',
    });
  });

  it('gives none for what is known not to be so', () => {
    expect(
      outcomes({
        kind: 'FARM',
        welcomes: ['SENIORS'],
        experience: [],
        remaining: 0,
        access: ['CAR'],
        areas: ['2-201001', '2', '459992'],
        days: [],
        opens: '15:00',
        closes: '17:00',
        feeYen: 100,
      }),
    ).toEqual({
      WELCOME: 'NOT_MET 0/30',
      EXPERIENCE: 'NOT_MET 0/25',
      KIND: 'NOT_MET 0/20',
      SEATS: 'NOT_MET 0/20',
      ACCESS: 'NOT_MET 0/15',
      AREA: 'NOT_MET 0/15',
      DAYS: 'NOT_MET 0/10',
      HOURS: 'NOT_MET 0/10',
      FEE: 'NOT_MET 0/10',
    });
  });

  it('judges by what was asked for and by nothing else', () => {
    expect(judgePlace(nothingKnown, { areas: [], kinds: ['FARM', 'GATHERING'] })).toEqual({
      points: 20,
      outOf: 20,
      unknown: 0,
      criteria: [
        {
          code: 'KIND',
          name: '望む種類の場である',
          why: '本人の望みに沿うこと',
          weight: 20,
          outcome: 'MET',
          points: 20,
        },
      ],
    });
    expect(judgePlace(nothingKnown, { areas: [] }).criteria).toEqual([]);
  });

  it('takes an area as near to everything below it, and the city as near to nothing', () => {
    const at = (areaCode: string, areas: readonly string[]) =>
      outcomes({}, { areaCode, areas })['AREA'];
    expect(at('1', ['1', '459992'])).toBe('MET 15/15');
    expect(at('459992', ['459992'])).toBe('MET 15/15');
    expect(at('1-109001', ['1-109001', '1', '459992'])).toBe('PARTLY_MET 8/15');
    expect(at('2', ['2', '459992'])).toBe('NOT_MET 0/15');
  });
});

const listOf = (rows: readonly { readonly value: string }[]) =>
  fc.subarray(rows.map(({ value }) => value));

describe('the ranking', () => {
  it('never falls when a place learns to receive more', () => {
    const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
    fc.assert(
      fc.property(
        listOf(participantGroups.rows),
        listOf(supportNeeds.rows),
        listOf(weekdays.rows),
        maybe(listOf(supportNeeds.rows)),
        (groups, needs, days, experience) => {
          const wishes = { areas: [], groups, needs, days };
          const place = { ...nothingKnown, experience, welcomes: [], days };
          const before = judgePlace(place, wishes);
          const more = { ...place, experience: [...(experience ?? []), ...needs] };
          const after = judgePlace({ ...more, welcomes: ['EVERYBODY'] }, wishes);
          expect(after.points).toBeGreaterThanOrEqual(before.points);
          expect(after.points + after.unknown).toBeLessThanOrEqual(after.outOf);
          expect(after.outOf).toBe(before.outOf);
        },
      ),
    );
  });

  it('weighs every criterion, each once', () => {
    const codes = criteria.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(criteria.every(({ weight, why }) => weight > 0 && why !== '')).toBe(true);
  });
});
