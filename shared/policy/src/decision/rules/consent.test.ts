import { describe, expect, it } from '@jest/globals';
import type { Authorization } from '../../records/authorization.js';
import type { Question } from '../question.js';
import { ask, hoursFromNow, record } from '../../worlds/small-city.js';

const by = (over: Partial<Authorization>, question: Partial<Question> = {}) =>
  ask({ authorizations: [record(over)], ...question });

describe('a consent opens', () => {
  it('from its first moment to its end', () => {
    expect(by({ validFrom: hoursFromNow(0) })).toBe('LB-01');
    expect(by({ validFrom: hoursFromNow(0.001) })).toBe('NO_AUTHORIZATION');
    expect(by({ validTo: hoursFromNow(0.001) })).toBe('LB-01');
    expect(by({ validTo: hoursFromNow(0) })).toBe('NO_AUTHORIZATION');
    expect(by({ validTo: new Date(NaN) })).toBe('NO_AUTHORIZATION');
    expect(by({ validFrom: new Date(NaN) })).toBe('NO_AUTHORIZATION');
  });

  it('until it is withdrawn', () => {
    expect(by({ withdrawnAt: hoursFromNow(0.001) })).toBe('LB-01');
    expect(by({ withdrawnAt: hoursFromNow(0) })).toBe('NO_AUTHORIZATION');
    expect(by({ withdrawnAt: new Date(NaN) })).toBe('NO_AUTHORIZATION');
  });

  it('about the one person who gave it', () => {
    expect(by({ subjects: ['son'] })).toBe('NO_AUTHORIZATION');
    expect(by({ subjects: [] })).toBe('NO_AUTHORIZATION');
    expect(by({ subjects: ['mother', 'son'] })).toBe('NO_AUTHORIZATION');
  });

  it('to those it names, for its purpose', () => {
    expect(by({ recipients: ['agency:elderly'] })).toBe('NO_AUTHORIZATION');
    expect(by({ recipients: ['multi-agency'] })).toBe('NO_AUTHORIZATION');
    expect(by({ recipients: ['viewer:coordinator'] })).toBe('LB-01');
    expect(by({ recipients: ['role:MULTI_AGENCY_COORDINATOR'] })).toBe('LB-01');
    expect(by({ purpose: 'SUPPORT_PLAN' })).toBe('NO_AUTHORIZATION');
  });

  it('what it names and does not exclude, by category or by coordinate', () => {
    const field = 'Person.careCertifications';
    expect(by({ categories: [] })).toBe('NO_AUTHORIZATION');
    expect(by({ exclusions: ['ELDERLY_CARE_LEVEL'] })).toBe('NO_AUTHORIZATION');
    expect(by({ exclusions: ['ELDERLY_DEMENTIA'] })).toBe('LB-01');
    const single = { categories: [], fields: [field] };
    expect(by(single, { field })).toBe('LB-01');
    expect(by(single)).toBe('NO_AUTHORIZATION');
    expect(by(single, { field: 'Person.carePlan' })).toBe('NO_AUTHORIZATION');
    expect(by({ ...single, exclusions: ['ELDERLY_CARE_LEVEL'] }, { field })).toBe(
      'NO_AUTHORIZATION',
    );
  });

  it('not at all where a part of it is missing', () => {
    for (const part of ['id', 'subjects', 'categories', 'fields', 'exclusions', 'recipients']) {
      expect(by({ [part]: undefined })).toBe('NO_AUTHORIZATION');
    }
    expect(by({ id: '' })).toBe('NO_AUTHORIZATION');
    expect(by({ categories: ['ELDERLY_CARE_LEVEL', 7] as never })).toBe('NO_AUTHORIZATION');
    expect(ask({ authorizations: [null, record()] as never })).toBe('LB-01');
    expect(by({ basis: 'LB-99' as 'LB-01' })).toBe('NO_AUTHORIZATION');
  });
});
