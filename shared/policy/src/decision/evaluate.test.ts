import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { evaluate } from './evaluate.js';
import type { Question } from './question.js';
import { rules } from './rules.js';
import { ask, hoursFromNow, measure, NOW, question, record } from '../worlds/small-city.js';

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

it('turning any single rule off changes an answer', () => {
  // D-2 to D-4 and D-6 stand behind tables that already refuse; their own tests turn them off.
  const asked: Readonly<Record<string, Partial<Question>>> = {
    'D-1': {
      category: 'RESIDENT_ADDRESS',
      authorizations: [record({ categories: ['RESIDENT_ADDRESS'] })],
      prohibitions: [measure({ from: hoursFromNow(-1) })],
    },
    'D-3': { category: 'MY_NUMBER' },
    'D-2': { category: 'ABUSE_REPORTER' },
    DISCLOSURE_RECORD: {
      category: 'DISCLOSURE_RECORD',
      authorizations: [record({ categories: ['DISCLOSURE_RECORD'] })],
    },
    CONSENT: { now: NOW },
  };
  for (const [id, over] of Object.entries(asked)) {
    const without = rules.filter((rule) => rule.id !== id);
    expect(without).toHaveLength(rules.length - 1);
    expect(evaluate(question(over), without)).not.toEqual(decide(question(over)));
  }
});
