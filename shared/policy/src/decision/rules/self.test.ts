import { describe, expect, it } from '@jest/globals';
import { categories, findCategory } from '../../tables/categories.js';
import type { PurposeCode } from '../../tables/purposes.js';
import type { Question } from '../question.js';
import type { Viewer } from '../viewer.js';
import { ask, question, resident } from '../../worlds/small-city.js';
import { self } from './self.js';

const codes = categories.map(({ code }) => code);
const opened = (over: Partial<Question>) =>
  codes.filter((category) => ask({ authorizations: [], ...over, category }) === 'SELF');

/** Asked past the gate that pairs roles with purposes: the rule stands by itself. */
const found = (viewer: Viewer, purpose: PurposeCode, code = 'CONSENT_RECORD') => {
  const category = findCategory(code);
  if (category === undefined || self.kind !== 'GROUND') throw new Error('no such row');
  return self.find({ ...question({ viewer, purpose }), category }).length;
};

describe('a resident', () => {
  it('reads the records about that very person', () => {
    const own = { viewer: resident, purpose: 'OWN_RECORD' } as const;
    expect(opened(own)).toEqual(['PERSON_REFERENCE', 'CONSENT_RECORD', 'DISCLOSURE_RECORD']);
    expect(opened({ ...own, subject: 'son' })).toEqual([]);
    expect(opened({ ...own, viewer: { ...resident, person: '' }, subject: '' })).toEqual([]);
    const { person: _person, ...nobody } = resident;
    expect(opened({ ...own, viewer: nobody })).toEqual([]);
    expect(opened({ ...own, viewer: { ...resident, role: 'GUARDIAN' } })).toEqual([]);
    expect(ask({ ...own, category: 'CONSENT_RECORD' })).toBe('SELF');
  });

  it('asks as a resident, for the own record', () => {
    expect(found(resident, 'OWN_RECORD')).toBe(1);
    expect(found(resident, 'AUDIT')).toBe(0);
    expect(found({ ...resident, role: 'GUARDIAN' }, 'OWN_RECORD')).toBe(0);
    expect(found(resident, 'OWN_RECORD', 'ELDERLY_CARE_LEVEL')).toBe(0);
  });
});
