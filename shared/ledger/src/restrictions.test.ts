import { describe, expect, it } from '@jest/globals';
import { categories } from '@kasane/policy/tables/categories';
import { isRestricted, restrictedSql, restrictions } from './restrictions.js';

const at = new Date('2026-10-01T00:00:00Z');

describe('what a resident’s list must not show over the shoulder', () => {
  it.each(['LB-09', 'LB-10', 'LB-11', 'LB-12', 'LB-13', 'LB-21'])('a look on %s', (basis) => {
    expect(isRestricted({ category: 'RESIDENT_NAME', basis, at })).toBe(true);
  });

  it.each(['OWN_DUTY', 'SELF', 'LB-01', 'LB-06'])('but a look on %s', (basis) => {
    expect(isRestricted({ category: 'RESIDENT_NAME', basis, at })).toBe(false);
  });

  it('every category of special care, and of abuse above all', () => {
    const special = categories.filter(({ sensitivity }) => sensitivity.startsWith('S4'));
    expect(special.length).toBeGreaterThan(0);
    const shown = special.filter(
      ({ code }) => !isRestricted({ category: code, basis: 'LB-01', at }),
    );
    expect(shown).toEqual([]);
  });

  it('a category the policy does not know', () => {
    expect(isRestricted({ category: 'TOMORROW', basis: 'LB-01', at })).toBe(true);
  });

  it('from the day the rule holds', () => {
    const survey = { category: 'SCHOOL_LIFE_SURVEY', basis: 'OWN_DUTY' };
    expect(isRestricted({ ...survey, at: new Date('2024-06-12T00:00:00Z') })).toBe(true);
    expect(isRestricted({ ...survey, at: new Date('2024-06-11T23:59:59Z') })).toBe(false);
  });

  it('names only categories there are', () => {
    const known = new Set<string>(categories.map(({ code }) => code));
    const unknown = restrictions.filter(
      ({ kind, code }) => kind === 'category' && !known.has(code),
    );
    expect(unknown).toEqual([]);
  });

  it('is put into SQL with every rule in it', () => {
    const sql = restrictedSql('shown');
    const missing = restrictions.filter(
      ({ kind, code }) => kind !== 'sensitivity' && !sql.includes(`'${code}'`),
    );
    expect(missing).toEqual([]);
    expect(sql).toContain(
      "('category', 'ELDERLY_ABUSE', '2000-11-20T00:00:00Z'::timestamptz, NULL::timestamptz)",
    );
  });
});
