import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { evaluate } from './evaluate.js';
import type { Question } from './question.js';
import { rules } from './rules.js';
import type { AgencyCode } from '../tables/agencies.js';
import {
  ask,
  commissioner,
  coordinator,
  elderlyWorker,
  guardian,
  hoursFromNow,
  measure,
  NOW,
  question,
  record,
  resident,
  schoolWorker,
  sitting,
} from '../worlds/small-city.js';

describe('a reference to a person', () => {
  const category = 'PERSON_REFERENCE';
  it('goes with one other category, or one field', () => {
    expect(ask({ category })).toBe('LB-01');
    expect(ask({ category, authorizations: [] })).toBe('NO_AUTHORIZATION');
    const field = record({ categories: [], fields: ['Person.carePlan'] });
    expect(ask({ category, authorizations: [field] })).toBe('LB-01');
    expect(ask({ category, authorizations: [record({ categories: [] })] })).toBe(
      'NO_AUTHORIZATION',
    );
  });

  it('is not opened by naming it alone, nor by what is forbidden', () => {
    const authorizations = [record({ categories: [category] })];
    expect(ask({ category, authorizations })).toBe('NO_AUTHORIZATION');
    const address = [record({ categories: ['RESIDENT_ADDRESS'] })];
    expect(ask({ category, authorizations: address })).toBe('LB-01');
    const asked = { category, authorizations: address, prohibitions: [measure()] };
    expect(ask(asked)).toBe('PROHIBITED');
  });
});

it('what nobody can read is refused without a remedy', () => {
  const expected = { kind: 'refuse', code: 'UNKNOWN_READER', remedy: 'NONE' };
  expect(decide(null as unknown as Question)).toEqual(expected);
  expect(decide({ ...question(), now: new Date(NaN) })).toEqual(expected);
  const parts = ['viewer', 'purpose', 'subject', 'category', 'authorizations', 'prohibitions'];
  for (const part of [...parts, 'now', 'field']) {
    expect(decide({ ...question(), [part]: null })).toEqual(expected);
  }
});

it('a list of rules without gates knows no more categories than the table', () => {
  expect(evaluate(question({ category: 'SHOE_SIZE' }), [])).toEqual({
    kind: 'refuse',
    code: 'UNKNOWN_CATEGORY',
    remedy: 'NONE',
  });
});

/** For each rule a question that it alone decides: without it the answer is another. */
const decidedBy: Readonly<Record<string, Partial<Question>>> = {
  'D-1': {
    category: 'RESIDENT_ADDRESS',
    authorizations: [record({ categories: ['RESIDENT_ADDRESS'] })],
    prohibitions: [measure({ from: hoursFromNow(-1) })],
  },
  'D-2': { category: 'ABUSE_REPORTER' },
  'D-3': { category: 'MY_NUMBER' },
  'D-5': {
    ...{ viewer: schoolWorker, purpose: 'SUPPORT_PLAN', category: 'REOFFENDING_SUPPORT' },
    authorizations: [
      record({
        categories: ['REOFFENDING_SUPPORT'],
        recipients: [`viewer:${schoolWorker.id}`],
        purpose: 'SUPPORT_PLAN',
      }),
    ],
  },
  KNOWN_READER: { viewer: { ...coordinator, agency: 'shoe-shop' as AgencyCode } },
  KNOWN_POST: { viewer: { ...coordinator, agency: 'elderly' } },
  KNOWN_CATEGORY: { category: 'SHOE_SIZE', purpose: 'DEPARTMENT_DUTY' },
  DECLARED_PURPOSE: { purpose: 'DEPARTMENT_DUTY' },
  ROLE_PROFILE: {
    ...{ viewer: commissioner, purpose: 'COMMUNITY_WATCH' },
    authorizations: [
      record({ recipients: ['agency:welfare-commissioner'], purpose: 'COMMUNITY_WATCH' }),
    ],
  },
  DISCLOSURE_RECORD: {
    category: 'DISCLOSURE_RECORD',
    authorizations: [record({ categories: ['DISCLOSURE_RECORD'] })],
  },
  LATER_REFUSAL: {
    authorizations: [
      record(),
      record({ id: 'no', categories: [], exclusions: ['ELDERLY_CARE_LEVEL'], validFrom: NOW }),
    ],
  },
  EMERGENCY: {
    purpose: 'EMERGENCY_RESCUE',
    authorizations: [
      record({
        basis: 'LB-21',
        purpose: 'EMERGENCY_RESCUE',
        recipients: [`viewer:${coordinator.id}`],
      }),
    ],
  },
  STATUTORY_FORUM: { purpose: 'SUPPORT_MEETING', authorizations: [sitting()] },
  CONSENT: {},
  GUARDIAN_POWERS: {
    ...{ viewer: guardian, purpose: 'GUARDIAN_DUTY' },
    authorizations: [
      record({ basis: 'LB-20', purpose: 'GUARDIAN_DUTY', recipients: [`viewer:${guardian.id}`] }),
    ],
  },
  PROVISION: {
    ...{ viewer: schoolWorker, purpose: 'INTER_AGENCY_PROVISION' },
    authorizations: [
      record({
        basis: 'LB-04',
        purpose: 'INTER_AGENCY_PROVISION',
        recipients: ['agency:education'],
      }),
    ],
  },
  SELF: { viewer: resident, purpose: 'OWN_RECORD', category: 'DISCLOSURE_RECORD' },
  OWN_DUTY: { viewer: elderlyWorker, purpose: 'DEPARTMENT_DUTY', authorizations: [] },
};

/** They stand behind a table of bases that opens neither; their own tests turn them off. */
const behindTables = ['D-4', 'D-6'];

describe('turning any single rule off changes an answer', () => {
  it('of every rule there is', () => {
    const ids = rules.map(({ id }) => id);
    expect([...Object.keys(decidedBy), ...behindTables].sort()).toEqual([...ids].sort());
  });

  it.each(Object.entries(decidedBy))('%s', (id, over) => {
    const without = rules.filter((rule) => rule.id !== id);
    expect(evaluate(question(over), without)).not.toEqual(decide(question(over)));
  });
});
