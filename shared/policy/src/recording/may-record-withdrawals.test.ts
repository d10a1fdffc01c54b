import { describe, expect, it } from '@jest/globals';
import {
  coordinator,
  elderlyWorker,
  guardian,
  measure,
  NOW,
  officer,
  resident,
} from '../worlds/small-city.js';
import type { SubjectFacts } from './act.js';
import { mayRecordAny, type Act } from './may-record.js';

const said = (act: Act): string => {
  const decision = mayRecordAny(act);
  return decision.kind === 'permit' ? 'MAY' : decision.code;
};
const acting = { viewer: coordinator, now: NOW, prohibitions: [] };
const facts: SubjectFacts = {
  ...{ age: 80, representatives: [], guardians: [], register: [], relatives: [], conflicted: [] },
};
const ward = {
  age: 80,
  guardians: [{ person: 'guardian-person', reader: 'kouken', powers: ['ELDERLY_CARE_LEVEL'] }],
} as const;

describe('taking consent back', () => {
  const kept = {
    ...{ basis: 'LB-01', subjects: ['mother'] },
    ...{ categories: ['ELDERLY_CARE_LEVEL'] as const, fields: [] },
  };
  const refusal = { authorization: { ...kept, categories: [] } };
  const withdraw = (viewer: Act['viewer'], over: Partial<SubjectFacts> = {}, more = {}) =>
    said({
      ...{ ...acting, viewer, act: 'WITHDRAW_CONSENT', about: { ...facts, ...over } },
      authorization: kept,
      ...more,
    });
  it.each<[string, string, string]>([
    ['staff', withdraw(coordinator), 'MAY'],
    ['any department', withdraw(elderlyWorker), 'MAY'],
    ['the person', withdraw(resident), 'MAY'],
    ['another', withdraw({ ...resident, person: 'son' }), 'NOT_YOUR_ACT'],
    ['the guardian', withdraw(guardian, { guardians: ward.guardians }), 'MAY'],
    ['a guardian of others', withdraw(guardian), 'NOT_YOUR_ACT'],
    [
      'the guardian, of what is not the guardian’s to say',
      withdraw(guardian, { guardians: [{ ...ward.guardians[0], powers: ['RESIDENT_ADDRESS'] }] }),
      'OUTSIDE_POWERS',
    ],
    [
      'the guardian, by one of two records of powers',
      withdraw(guardian, {
        guardians: [{ ...ward.guardians[0], powers: [] }, ...ward.guardians],
      }),
      'MAY',
    ],
    [
      'the guardian, of a single field',
      withdraw(guardian, ward, { authorization: { ...kept, fields: ['A.b'] } }),
      'OUTSIDE_POWERS',
    ],
    ...[11, 14].map((age): [string, string, string] => [
      `the parent of a child of ${String(age)}`,
      withdraw(guardian, { age, representatives: ['guardian-person'] }),
      'MAY',
    ]),
    ...[15, 17, 18, 30, null].map((age): [string, string, string] => [
      `the parent of a child of ${String(age)}`,
      withdraw(guardian, { age, representatives: ['guardian-person'] }),
      'NOT_YOUR_ACT',
    ]),
    ['a guardian of somebody under age', withdraw(guardian, { ...ward, age: 17 }), 'NOT_YOUR_ACT'],
    [
      'a resident as guardian',
      withdraw({ ...guardian, role: 'RESIDENT' }, { representatives: ['guardian-person'] }),
      'NOT_YOUR_ACT',
    ],
    [
      'an officer as guardian',
      withdraw({ ...officer, person: 'guardian-person' }, ward),
      'NOT_YOUR_ACT',
    ],
    [
      'an officer as parent',
      withdraw({ ...officer, person: 'g' }, { age: 8, representatives: ['g'] }),
      'NOT_YOUR_ACT',
    ],
    [
      'one of two parents',
      withdraw(guardian, { age: 8, representatives: ['mother', 'guardian-person'] }),
      'MAY',
    ],
    [
      'somebody else’s parent',
      withdraw(guardian, { age: 8, representatives: ['g'] }),
      'NOT_YOUR_ACT',
    ],
    [
      'the guardian of a minor who left office',
      withdraw(guardian, {
        ...{ age: 8, representatives: ['guardian-person'] },
        register: [{ person: 'guardian-person', kind: '親族', inOffice: false, namesake: false }],
      }),
      'NOT_YOUR_ACT',
    ],
    ['an officer', withdraw(officer), 'NOT_YOUR_ACT'],
    // What is no consent but a "no" only the person's new consent takes back.
    ['a no, by staff', withdraw(coordinator, {}, refusal), 'NOTHING_TO_WITHDRAW'],
    ['a no, by the person', withdraw(resident, {}, refusal), 'NOTHING_TO_WITHDRAW'],
    ['a no, by the guardian', withdraw(guardian, ward, refusal), 'NOTHING_TO_WITHDRAW'],
    ['a no, by a stranger', withdraw(guardian, {}, refusal), 'NOT_YOUR_ACT'],
    [
      'one that opens a single field',
      withdraw(coordinator, {}, { authorization: { ...kept, categories: [], fields: ['A.b'] } }),
      'MAY',
    ],
    [
      'a conflicted guardian',
      withdraw(guardian, { ...ward, conflicted: ['guardian-person'] }),
      'CONFLICT_OF_INTEREST',
    ],
    [
      'a sitting',
      withdraw(coordinator, {}, { authorization: { ...kept, basis: 'LB-06' } }),
      'BASIS_NOT_OPEN',
    ],
    [
      'the perpetrator of one of two measures',
      withdraw(guardian, ward, {
        prohibitions: [measure(), measure({ perpetrator: 'guardian-person' })],
      }),
      'GIVER_IS_PERPETRATOR',
    ],
    [
      'with a measure against another',
      withdraw(guardian, ward, { prohibitions: [measure()] }),
      'MAY',
    ],
    [
      'against him for another',
      withdraw(guardian, ward, {
        prohibitions: [measure({ perpetrator: 'guardian-person', protectedPeople: ['x'] })],
      }),
      'MAY',
    ],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

describe('from the side a measure keeps the person from', () => {
  const side = [measure(), measure({ perpetrator: 'x', household: ['wife', 'guardian-person'] })];
  const withdraw = (viewer: Act['viewer'], prohibitions = side, about: SubjectFacts = facts) =>
    said({
      ...{ ...acting, viewer, act: 'WITHDRAW_CONSENT', about, prohibitions },
      authorization: {
        ...{ basis: 'LB-01', subjects: ['mother'] },
        ...{ categories: ['ELDERLY_CARE_LEVEL'], fields: [] },
      },
    });
  const lifted = side.map((one) => ({ ...one, liftedAt: NOW }));
  const ofOthers = side.map((one) => ({ ...one, protectedPeople: ['x'] }));
  it.each<[string, string, string]>([
    ['the perpetrator at a desk', withdraw({ ...coordinator, person: 'father' }), 'OWN_MATTER'],
    ['who lives there', withdraw({ ...coordinator, person: 'wife' }), 'OWN_MATTER'],
    ['at any desk', withdraw({ ...elderlyWorker, person: 'wife' }), 'OWN_MATTER'],
    ['a colleague', withdraw({ ...coordinator, person: 'neighbour' }), 'MAY'],
    ['one of whom the token says nothing', withdraw(coordinator), 'MAY'],
    ['once it is lifted', withdraw({ ...coordinator, person: 'wife' }, lifted), 'MAY'],
    ['of somebody else', withdraw({ ...coordinator, person: 'wife' }, ofOthers), 'MAY'],
    [
      'a guardian who lives there',
      withdraw(guardian, side, { ...facts, ...ward }),
      'GIVER_IS_PERPETRATOR',
    ],
    ['that guardian, lifted', withdraw(guardian, lifted, { ...facts, ...ward }), 'MAY'],
    [
      'the person, who is still registered there',
      withdraw(resident, [measure({ household: ['mother'] })]),
      'MAY',
    ],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});
