import { describe, expect, it } from '@jest/globals';
import type { Authorization } from '../../records/authorization.js';
import type { CategoryCode } from '../../tables/categories.js';
import type { Question } from '../question.js';
import { ask, elderlyWorker, record } from '../../worlds/small-city.js';

const by = (over: Partial<Authorization>, question: Partial<Question> = {}) =>
  ask({ authorizations: [record(over)], ...question });

describe('a provision', () => {
  const purpose = 'INTER_AGENCY_PROVISION';
  it('with a note opens special care only as far as the note goes', () => {
    const category = 'ELDERLY_ABUSE';
    const given = { basis: 'LB-04', purpose, categories: [category] } as const;
    const noted = (necessity?: Authorization['necessity']) =>
      by({ ...given, ...(necessity === undefined ? {} : { necessity }) }, { purpose, category });
    expect(noted([category])).toBe('LB-04');
    expect(noted(['ELDERLY_DEMENTIA'])).toBe('NO_AUTHORIZATION');
    expect(noted()).toBe('NO_AUTHORIZATION');
    expect(noted(null as never)).toBe('NO_AUTHORIZATION');
  });

  it('goes across organs or within one, as its article says', () => {
    const given = (basis: 'LB-02' | 'LB-03', category: CategoryCode) => {
      const purpose = basis === 'LB-02' ? 'INTERNAL_USE' : 'INTER_AGENCY_PROVISION';
      const recipients = ['agency:elderly'];
      const authorizations = [record({ basis, purpose, recipients, categories: [category] })];
      return ask({ viewer: elderlyWorker, purpose, category, authorizations });
    };
    expect(given('LB-02', 'CHILD_CONTACT')).toBe('LB-02');
    expect(given('LB-02', 'SCHOOL_ENROLLMENT')).toBe('NO_AUTHORIZATION');
    expect(given('LB-03', 'SCHOOL_ENROLLMENT')).toBe('LB-03');
    expect(given('LB-03', 'CHILD_CONTACT')).toBe('NO_AUTHORIZATION');
    // What an entrusted body holds is provided by no organ (27条).
    expect(given('LB-03', 'RIGHTS_ADVOCACY')).toBe('NO_AUTHORIZATION');
    expect(given('LB-03', 'CASE_ASSESSMENT')).toBe('NO_AUTHORIZATION');
  });
});

describe('LB-25, an accepted case', () => {
  const accepted = (category: CategoryCode) =>
    ask({ category, authorizations: [record({ basis: 'LB-25', categories: [category] })] });

  it('opens who the person is, and which households support them', () => {
    expect(accepted('RESIDENT_NAME')).toBe('LB-25');
    expect(accepted('SUPPORT_HOUSEHOLD')).toBe('LB-25');
  });

  it('opens nothing another department holds', () => {
    expect(accepted('ELDERLY_CONTACT')).toBe('NO_AUTHORIZATION');
  });
});
