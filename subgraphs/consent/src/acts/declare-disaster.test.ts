import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { readDisaster, type DisasterInput } from './declare-disaster.js';

const now = new Date('2026-10-01T10:00:00+09:00');
const MONTH = 31 * 24 * 3_600_000;
const people = (length: number) =>
  Array.from({ length }, (_, at) => `11111111-1111-4111-8111-${String(at).padStart(12, '0')}`);
const input: DisasterInput = {
  subjects: people(25_000),
  categories: ['RESIDENT_NAME', 'RESIDENT_ADDRESS', 'EVACUATION_SUPPORT'],
  recipients: ['agency:fire-department', 'role:WELFARE_COMMISSIONER'],
  declaration: '大雨による避難指示 (第3号)',
  validTo: new Date(now.getTime() + MONTH),
};

function problemsOf(changes: Partial<DisasterInput>): readonly string[] {
  try {
    readDisaster({ ...input, ...changes }, now);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const problems = error.extensions['problems'] as { field: string; code: string }[];
    return problems.map(({ field, code }) => `${field} ${code}`);
  }
  return [];
}

describe('a declared disaster', () => {
  it('is about the list of a city, for a month, towards those who come to help', () => {
    expect(readDisaster(input, now)).toEqual({ ...input, fields: [], exclusions: [] });
  });

  it('never lasts longer than a month', () => {
    expect(problemsOf({ validTo: new Date(now.getTime() + MONTH + 1) })).toEqual([
      'input.validTo PERIOD_TOO_LONG',
    ]);
    expect(problemsOf({ validTo: new Date('2062-01-01T00:00:00+09:00') })).toEqual([
      'input.validTo PERIOD_TOO_LONG',
    ]);
    expect(problemsOf({ validTo: now })).toEqual(['input.validTo ENDS_TOO_EARLY']);
  });

  it('opens what the list is made of, and no contact of a department', () => {
    expect(problemsOf({ categories: ['ELDERLY_CONTACT', 'RESIDENT_BIRTH'] })).toEqual([
      'input.categories[0] CATEGORY_NOT_ON_BASIS',
    ]);
    expect(problemsOf({ categories: ['COMMUNITY_HINT'] })).toEqual([
      'input.categories[0] CATEGORY_NOT_ON_BASIS',
    ]);
  });

  it('names agencies and roles, not single readers', () => {
    expect(problemsOf({ recipients: ['viewer:coordinator'] })).toEqual([
      'input.recipients[0] RECIPIENT_NOT_ON_BASIS',
    ]);
  });

  it('takes no more people than one request holds', () => {
    expect(problemsOf({ subjects: people(25_001) })).toEqual(['input.subjects TOO_MANY_PEOPLE']);
  });
});
