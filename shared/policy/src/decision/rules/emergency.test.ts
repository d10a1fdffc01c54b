import { describe, expect, it } from '@jest/globals';
import type { Authorization } from '../../records/authorization.js';
import type { Question } from '../question.js';
import { ask, coordinator, hoursFromNow, record } from '../../worlds/small-city.js';

const purpose = 'EMERGENCY_RESCUE';
const broken = (over: Partial<Authorization> = {}, question: Partial<Question> = {}) =>
  ask({
    purpose,
    authorizations: [
      record({ basis: 'LB-21', purpose, recipients: [`viewer:${coordinator.id}`], ...over }),
    ],
    ...question,
  });

describe('a broken glass opens', () => {
  it('what was stated, to whoever broke it, for the emergency', () => {
    expect(broken()).toBe('LB-21');
    expect(broken({}, { category: 'ELDERLY_CONTACT' })).toBe('NO_AUTHORIZATION');
    expect(broken({}, { viewer: { ...coordinator, id: 'colleague' } })).toBe('NO_AUTHORIZATION');
    expect(broken({ recipients: ['agency:multi-agency'] })).toBe('NO_AUTHORIZATION');
    expect(broken({}, { purpose: 'MULTI_AGENCY_SUPPORT' })).toBe('NO_AUTHORIZATION');
    expect(broken({}, { subject: 'son' })).toBe('NO_AUTHORIZATION');
  });

  it('for 72 hours, whatever end it states', () => {
    const long = { validTo: hoursFromNow(1000) };
    expect(broken({ ...long, validFrom: hoursFromNow(-71.999) })).toBe('LB-21');
    expect(broken({ ...long, validFrom: hoursFromNow(-72) })).toBe('NO_AUTHORIZATION');
  });

  it('nothing that came from the tax rolls', () => {
    const tax = 'ELDERLY_PREMIUM_STAGE';
    expect(broken({ categories: [tax] }, { category: tax })).not.toBe('LB-21');
    expect(broken({ categories: ['ELDERLY_ABUSE'] }, { category: 'ELDERLY_ABUSE' })).toBe('LB-21');
  });

  it('before any other ground: it is the one that is recorded', () => {
    const authorizations = [
      record({ purpose, recipients: [`viewer:${coordinator.id}`] }),
      record({ basis: 'LB-21', purpose, recipients: [`viewer:${coordinator.id}`] }),
    ];
    expect(ask({ purpose, authorizations })).toBe('LB-21');
  });
});
