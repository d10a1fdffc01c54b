import { describe, expect, it } from '@jest/globals';
import { findBasis } from '@kasane/policy/tables/bases';
import { mayBeHeldTogether, meetingKinds, seats, type MeetingKind } from './meeting-kinds.js';

const kinds: readonly MeetingKind[] = meetingKinds;
const codesOf = (wanted: (kind: MeetingKind) => boolean) =>
  kinds.filter(wanted).map(({ code }) => code);

describe('the kinds of meetings', () => {
  it('rest on a sitting where their basis is a forum that needs no consent, and only there', () => {
    expect(codesOf(({ restsOn }) => restsOn === 'SITTING')).toEqual(
      codesOf(({ basis, restsOn }) => {
        const found = basis === null ? undefined : findBasis(basis);
        return (
          restsOn !== 'NO_CASE' &&
          found?.stage === 'STATUTORY_FORUM' &&
          found.consent === 'NOT_REQUIRED'
        );
      }),
    );
  });

  it('are convened by whom their basis lets convene', () => {
    const strangers = kinds.flatMap(({ code, restsOn, basis, conveners }) => {
      const known: readonly string[] =
        restsOn === 'SITTING' && basis !== null ? (findBasis(basis)?.conveners ?? []) : conveners;
      return conveners.filter((agency) => !known.includes(agency)).map((agency) => [code, agency]);
    });
    expect(strangers).toEqual([]);
  });

  it('put out a plan in the two meetings about a plan alone', () => {
    expect(codesOf(({ plans }) => plans)).toEqual([
      'INTEGRATED_SUPPORT_MEETING',
      'SUPPORT_COORDINATION_MEETING',
    ]);
  });

  it('bind by pledge wherever a statute does', () => {
    expect(codesOf(({ pledge }) => !pledge)).toEqual([
      ...['INTEGRATED_SUPPORT_MEETING', 'SUPPORT_COORDINATION_MEETING'],
      ...['CARE_MANAGER_MEETING', 'DISABILITY_CASE', 'INTAKE_SCREENING'],
    ]);
  });

  it('seat 民生委員 where their law does, and whoever is asked to come where it opens nothing', () => {
    const sittingsOf = (agency: 'welfare-commissioner' | 'elderly') =>
      codesOf((kind) => kind.restsOn === 'SITTING' && seats(kind, agency));
    expect(sittingsOf('welfare-commissioner')).toEqual([
      ...['SUPPORT_MEETING', 'CHILD_COUNCIL_WORKING', 'CHILD_COUNCIL_CASE'],
    ]);
    expect(sittingsOf('elderly')).toEqual(codesOf(({ restsOn }) => restsOn === 'SITTING'));
    expect(codesOf((kind) => kind.restsOn !== 'SITTING' && !seats(kind, 'resident'))).toEqual([]);
  });

  it('are held together as domain.md §3.1 says, whichever is named first', () => {
    const pairs = [
      ['SUPPORT_MEETING', 'CHILD_COUNCIL_CASE'],
      ['SUPPORT_COORDINATION_MEETING', 'INTEGRATED_SUPPORT_MEETING'],
    ] as const;
    for (const [one, other] of pairs) {
      expect([mayBeHeldTogether(one, other), mayBeHeldTogether(other, one)]).toEqual([true, true]);
    }
    expect(mayBeHeldTogether('SUPPORT_MEETING', 'PUBLIC_ASSISTANCE_MEETING')).toBe(false);
  });
});
