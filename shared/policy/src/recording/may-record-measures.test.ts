import { describe, expect, it } from '@jest/globals';
import type { OwnMatter } from './act.js';
import { mayRecordAny, type Act } from './may-record.js';
import {
  commissioner,
  coordinator,
  elderlyWorker,
  hoursFromNow,
  NOW,
  officer,
  protectionOfficer,
  resident,
  residentOffice,
} from '../worlds/small-city.js';

const said = (act: Act): string => {
  const decision = mayRecordAny(act);
  return decision.kind === 'permit' ? 'MAY' : decision.code;
};
type Acting = Pick<Act, 'viewer' | 'now' | 'prohibitions'> & OwnMatter;
const acting = { viewer: coordinator, now: NOW, prohibitions: [], ownMatter: false };
const keeper = { id: 'mori', agency: 'audit', role: 'SYSTEM_ADMINISTRATOR' } as const;

describe('emergencies and disasters', () => {
  const glass = { subjects: ['mother'], reason: '応答なし', hours: 72 };
  const breaks = (over: Partial<typeof glass> = {}, viewer: Act['viewer'] = coordinator) =>
    said({
      ...{ ...acting, viewer, act: 'BREAK_GLASS', reviewsDue: [] },
      emergency: { ...glass, ...over },
    });
  const onDay = (iso: string) =>
    said({
      ...{ ...acting, now: new Date(iso), act: 'BREAK_GLASS', reviewsDue: [] },
      emergency: glass,
    });
  const owing = (...reviewsDue: Date[]) =>
    said({ ...acting, act: 'BREAK_GLASS', emergency: glass, reviewsDue });
  const declare = (viewer: Act['viewer'], declaration = '避難指示') =>
    said({ ...acting, viewer, act: 'DECLARE_DISASTER', declaration });
  const review = (viewer: Act['viewer'], openedBy = 'asahi') =>
    said({ ...acting, viewer, act: 'REVIEW_EMERGENCY', emergency: { openedBy } });
  const end = (viewer: Act['viewer'], reason = '無事を確かめた', ownMatter = false) =>
    said({
      ...{ ...acting, viewer, act: 'END_EMERGENCY', reason, ownMatter },
      emergency: { openedBy: coordinator.id },
    });
  it.each<[string, string, string]>([
    ['with a reason, 72 hours', breaks(), 'MAY'],
    ['a citizen', breaks({}, resident), 'NOT_YOUR_ACT'],
    ['an odd worker', breaks({}, { ...elderlyWorker, agency: 'resident' }), 'NOT_YOUR_ACT'],
    ['a commissioner', breaks({}, commissioner), 'NOT_YOUR_ACT'],
    ['before LB-21 was law', onDay('2023-03-31T23:59:59.999+09:00'), 'NOT_YOUR_ACT'],
    ['since it is', onDay('2023-04-01T00:00:00+09:00'), 'MAY'],
    ['who guards addresses', breaks({}, protectionOfficer), 'NOT_YOUR_ACT'],
    ['the machines’ keeper declares nothing', declare(keeper), 'NOT_YOUR_ACT'],
    ['nor reviews', review(keeper), 'NOT_YOUR_ACT'],
    ['no reason', breaks({ reason: ' ' }), 'NO_REASON'],
    ['about nobody', breaks({ subjects: [] }), 'NO_CASE'],
    ['an hour more', breaks({ hours: 72.01 }), 'TOO_LONG'],
    ['no time', breaks({ hours: 0 }), 'TOO_LONG'],
    ['half an hour', breaks({ hours: 0.5 }), 'MAY'],
    ['no number', breaks({ hours: NaN }), 'TOO_LONG'],
    ['with a review to come', owing(hoursFromNow(1)), 'MAY'],
    ['with a review due now', owing(NOW), 'REVIEW_OVERDUE'],
    ['with one of two overdue', owing(hoursFromNow(1), hoursFromNow(-1)), 'REVIEW_OVERDUE'],
    ['with one of no date', owing(new Date(NaN)), 'REVIEW_OVERDUE'],
    ['the officer reviews', review(officer), 'MAY'],
    ['not the own', review(officer, 'shirusu'), 'OWN_REVIEW'],
    ['nobody else', review(elderlyWorker), 'NOT_YOUR_ACT'],
    ['nor another role there', review({ ...officer, role: 'ANALYST' }), 'NOT_YOUR_ACT'],
    ['nor an officer elsewhere', review({ ...officer, agency: 'elderly' }), 'NOT_YOUR_ACT'],
    ['it is ended by whoever opened it', end(coordinator), 'MAY'],
    ['with a reason', end(coordinator, ' '), 'NO_REASON'],
    ['or by the officer', end(officer), 'MAY'],
    ['and not by a colleague', end({ ...coordinator, id: 'x' }), 'NOT_YOUR_ACT'],
    ['nor by an officer of the family', end(officer, '無事', true), 'OWN_MATTER'],
    ['who opened it gives up only what they took', end(coordinator, '無事', true), 'MAY'],
    ['with a reason, then too', end(coordinator, ' ', true), 'NO_REASON'],
    ['the office declares', declare(officer), 'MAY'],
    ['with a declaration', declare(officer, ' '), 'NO_REASON'],
    ['and nobody else', declare(elderlyWorker), 'NOT_YOUR_ACT'],
    ['nor a worker of it', declare({ ...elderlyWorker, agency: 'audit' }), 'NOT_YOUR_ACT'],
    ['nor elsewhere', declare({ ...officer, agency: 'elderly' }), 'NOT_YOUR_ACT'],
    ['and ends', said({ ...acting, viewer: officer, act: 'END_DISASTER' }), 'MAY'],
    ['alone', said({ ...acting, act: 'END_DISASTER' }), 'NOT_YOUR_ACT'],
    ['an act nobody knows', said({ ...acting, act: 'toString' } as unknown as Act), 'NOT_YOUR_ACT'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

describe('protection measures', () => {
  const held = {
    ...{ protectedPeople: ['mother'], unit: 'household' as const },
    ...{ perpetrator: 'father', household: ['his-mother'] },
  };
  const office = { ...acting, viewer: residentOffice };
  const other = { ...acting, viewer: elderlyWorker };
  const keeperThere = { ...residentOffice, role: 'ANALYST' } as const;
  const register = (over = {}, who: Acting = office) =>
    said({
      ...{ ...who, act: 'REGISTER_PROTECTION' },
      measure: { ...held, perpetrator: 'father', ...over },
    });
  const responsible = { ...office, viewer: protectionOfficer };
  const renew = (over = {}, who: Acting = office) =>
    said({
      ...{ ...who, act: 'RENEW_PROTECTION', evidenceRef: '申出書' },
      ...{ measure: { ...held, periodTo: hoursFromNow(31 * 24) }, to: hoursFromNow(396 * 24) },
      ...over,
    });
  const endingIn = (hours: number, to: number) =>
    renew({ measure: { ...held, periodTo: hoursFromNow(hours) }, to: hoursFromNow(to) });
  const release = (recipient: string, hours = 1, who: Acting = responsible) =>
    said({
      ...{ ...who, act: 'RELEASE_PROTECTION', measure: held },
      release: { recipient, from: NOW, to: hoursFromNow(hours) },
    });
  const lift = (who: Acting, reason = '申出者の希望') =>
    said({ ...who, act: 'LIFT_PROTECTION', measure: held, reason });
  const endRelease = (who: Acting, reason = '相手を誤った') =>
    said({ ...who, act: 'END_RELEASE', measure: held, reason });
  const as = (who: Act['viewer'], person: string) => ({ ...office, viewer: { ...who, person } });
  it.each<[string, string, string]>([
    ['lift', 'father', 'NOT_YOUR_ACT'],
    ['lift', 'his-mother', 'NOT_YOUR_ACT'],
    ['lift', 'another', 'MAY'],
    ['renew', 'father', 'NOT_YOUR_ACT'],
    ['renew', 'his-mother', 'NOT_YOUR_ACT'],
    ['renew', 'another', 'MAY'],
    ['release', 'father', 'NOT_YOUR_ACT'],
    ['release', 'his-mother', 'NOT_YOUR_ACT'],
    ['release', 'another', 'MAY'],
    ['shut', 'father', 'NOT_YOUR_ACT'],
    ['shut', 'his-mother', 'NOT_YOUR_ACT'],
    ['shut', 'another', 'MAY'],
    ['answer for', 'father', 'NOT_YOUR_ACT'],
    ['answer for', 'another', 'MAY'],
  ])('whoever works at the unit may %s what protects from %s: %s', (act, person, expected) => {
    const answers: Readonly<Record<string, () => string>> = {
      lift: () => lift(as(residentOffice, person)),
      renew: () => renew({}, as(residentOffice, person)),
      shut: () => endRelease(as(residentOffice, person)),
      'answer for': () => endRelease(as(protectionOfficer, person)),
      release: () => release('viewer:asahi', 1, as(protectionOfficer, person)),
    };
    expect(answers[act]?.()).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['the unit registers', register(), 'MAY'],
    ['also where the perpetrator is a stranger', register({ perpetrator: null }), 'MAY'],
    ['not another', register({}, other), 'NOT_YOUR_ACT'],
    ['nor for itself', register({ unit: 'elderly' }, other), 'NOT_YOUR_ACT'],
    ['not who only releases', register({}, responsible), 'NOT_YOUR_ACT'],
    ['nobody protected', register({ protectedPeople: [] }), 'WRONG_PARTIES'],
    ['the perpetrator protected', register({ perpetrator: 'mother' }), 'WRONG_PARTIES'],
    ['the unit lifts', lift(office), 'MAY'],
    ['with a reason', lift(office, ' '), 'NO_REASON'],
    ['not another lifts', lift(other), 'NOT_YOUR_ACT'],
    ['nor who only releases', lift(responsible), 'NOT_YOUR_ACT'],
    ['it is released to one', release('viewer:asahi'), 'MAY'],
    ['or an agency', release('agency:elderly'), 'MAY'],
    ['not to a role', release('role:DEPARTMENT_WORKER'), 'WRONG_PARTIES'],
    ['nor to nobody', release('elderly'), 'WRONG_PARTIES'],
    ['nor to an unknown', release('agency:x'), 'WRONG_PARTIES'],
    ['nor to a blank', release('viewer:'), 'WRONG_PARTIES'],
    ['for a time', release('viewer:asahi', 0), 'TOO_LONG'],
    ['with an end', release('viewer:asahi', NaN), 'TOO_LONG'],
    ['for thirty days', release('viewer:asahi', 30 * 24), 'MAY'],
    ['and no hour more', release('viewer:asahi', 30 * 24 + 1), 'TOO_LONG'],
    ['not to oneself', release('viewer:mamoru'), 'SELF_GRANT'],
    ['nor to the own unit, which knows', release('agency:household'), 'SELF_GRANT'],
    ['not by another unit', release('viewer:asahi', 1, other), 'NOT_YOUR_ACT'],
    ['not by a clerk of the unit', release('viewer:asahi', 1, office), 'NOT_YOUR_ACT'],
    [
      'not by the officer of a unit that guards another',
      said({
        ...{ ...responsible, act: 'RELEASE_PROTECTION', measure: { ...held, unit: 'elderly' } },
        release: { recipient: 'viewer:asahi', from: NOW, to: hoursFromNow(1) },
      }),
      'NOT_YOUR_ACT',
    ],
    ['it is shut again by who released it', endRelease(responsible), 'MAY'],
    ['or by a clerk of the unit', endRelease(office), 'MAY'],
    ['with a reason for it', endRelease(office, ' '), 'NO_REASON'],
    ['by no other unit', endRelease(other), 'NOT_YOUR_ACT'],
    ['nor by another role there', endRelease({ ...office, viewer: keeperThere }), 'NOT_YOUR_ACT'],
    [
      'nor by the officer of a unit that guards another',
      said({
        ...{ ...responsible, act: 'END_RELEASE', reason: '誤り' },
        measure: { ...held, unit: 'elderly' },
      }),
      'NOT_YOUR_ACT',
    ],
    ['it is renewed a month before its end', renew(), 'MAY'],
    ['not by another', renew({}, other), 'NOT_YOUR_ACT'],
    ['nor by who only releases', renew({}, responsible), 'NOT_YOUR_ACT'],
    ['on paper', renew({ evidenceRef: ' ' }), 'NO_EVIDENCE'],
    ['not earlier', endingIn(31 * 24 + 1, 32 * 24), 'TOO_EARLY'],
    ['for a year at most', endingIn(31 * 24, 397 * 24 + 1), 'TOO_LONG'],
    ['a year to the hour', endingIn(31 * 24, 397 * 24), 'MAY'],
    ['not backwards', endingIn(24, 24), 'TOO_LONG'],
    ['to a date one can read', endingIn(24, NaN), 'TOO_LONG'],
    ['from a date one can read', endingIn(NaN, 24), 'TOO_EARLY'],
    ['also when its end has passed', endingIn(-24, 366 * 24), 'MAY'],
    ['then counted from now', endingIn(-24, 366 * 24 + 1), 'TOO_LONG'],
    ['and never into the past', endingIn(-24, -1), 'TOO_LONG'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

it('an answer is whole: yes, or no with its code', () => {
  const end = (viewer: Act['viewer']) => mayRecordAny({ ...acting, viewer, act: 'END_DISASTER' });
  expect(end(officer)).toEqual({ kind: 'permit' });
  expect(end(keeper)).toEqual({ kind: 'refuse', code: 'NOT_YOUR_ACT' });
  expect(end({ ...officer, id: '' })).toEqual({ kind: 'refuse', code: 'NOT_YOUR_ACT' });
  expect(mayRecordAny({ ...acting, act: 'BREAK_DOWN' } as unknown as Act)).toEqual({
    kind: 'refuse',
    code: 'NOT_YOUR_ACT',
  });
});
