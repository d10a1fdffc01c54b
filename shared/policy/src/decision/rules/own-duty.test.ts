import { describe, expect, it } from '@jest/globals';
import { categories, findCategory } from '../../tables/categories.js';
import type { PurposeCode } from '../../tables/purposes.js';
import type { Question } from '../question.js';
import type { Viewer } from '../viewer.js';
import { ask, coordinator, elderlyWorker, officer, question } from '../../worlds/small-city.js';
import { ownDuty } from './own-duty.js';

const codes = categories.map(({ code }) => code);
const opened = (over: Partial<Question>) =>
  codes.filter((category) => ask({ authorizations: [], ...over, category }) === 'OWN_DUTY');

/** Asked past the gate that pairs roles with purposes: the rule stands by itself. */
const found = (viewer: Viewer, purpose: PurposeCode, code = 'CONSENT_RECORD') => {
  const category = findCategory(code);
  if (category === undefined || ownDuty.kind !== 'GROUND') throw new Error('no such row');
  return ownDuty.find({ ...question({ viewer, purpose }), category }).length;
};

describe('own duty', () => {
  it('opens what the department holds, about anyone, for its duty', () => {
    const own = { viewer: elderlyWorker, purpose: 'DEPARTMENT_DUTY' } as const;
    const held = categories.filter(({ holder }) => holder === 'elderly').map(({ code }) => code);
    expect(opened(own)).toEqual(['PERSON_REFERENCE', ...held]);
    expect(opened({ ...own, purpose: 'SUPPORT_PLAN' })).toEqual([]);
    expect(opened({ ...own, viewer: { ...elderlyWorker, agency: 'audit' } })).toEqual([]);
    expect(opened({ ...own, viewer: { ...elderlyWorker, agency: 'statistics' } })).toEqual([]);
    expect(opened({ viewer: { ...coordinator, agency: 'elderly' } })).toEqual([]);
  });

  it('opens to the 多機関協働 team nothing about anyone, not even of the cases it keeps', () => {
    const own = { purpose: 'DEPARTMENT_DUTY' } as const;
    const worker = { ...elderlyWorker, agency: 'multi-agency' } as const;
    expect(opened({ ...own, viewer: worker })).toEqual([]);
    const held = categories.filter(({ holder }) => holder === 'guardianship');
    expect(opened({ ...own, viewer: { ...worker, agency: 'guardianship' } })).toEqual([
      'PERSON_REFERENCE',
      ...held.map(({ code }) => code),
    ]);
  });

  it('opens to the information officer the records of this platform and no welfare data', () => {
    const audit = { viewer: officer, purpose: 'AUDIT' } as const;
    expect(opened(audit)).toEqual(['PERSON_REFERENCE', 'CONSENT_RECORD', 'DISCLOSURE_RECORD']);
    expect(opened({ ...audit, viewer: { ...officer, agency: 'elderly' } })).toEqual([]);
    expect(opened({ ...audit, purpose: 'STATISTICS' })).toEqual([]);
    expect(ask({ ...audit, category: 'CONSENT_RECORD' })).toBe('OWN_DUTY');
  });

  it('asks for role, purpose and holder, each by itself', () => {
    const care = 'ELDERLY_CARE_LEVEL';
    expect(found(elderlyWorker, 'DEPARTMENT_DUTY', care)).toBe(1);
    expect(found(elderlyWorker, 'AUDIT', care)).toBe(0);
    expect(found({ ...elderlyWorker, role: 'ANALYST' }, 'DEPARTMENT_DUTY', care)).toBe(0);
    expect(found(elderlyWorker, 'DEPARTMENT_DUTY', 'CHILD_CARE')).toBe(0);
    expect(found(officer, 'AUDIT')).toBe(1);
    expect(found(officer, 'DEPARTMENT_DUTY')).toBe(0);
    expect(found({ ...officer, role: 'DEPARTMENT_WORKER' }, 'AUDIT')).toBe(0);
  });
});
