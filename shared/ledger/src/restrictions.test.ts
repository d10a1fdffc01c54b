import { describe, expect, it } from '@jest/globals';
import { agencies } from '@kasane/policy/tables/agencies';
import { beyondPowers } from '@kasane/policy/tables/beyond-powers';
import { bases } from '@kasane/policy/tables/bases';
import { forums } from '@kasane/policy/tables/bases/forums';
import { categories } from '@kasane/policy/tables/categories';
import { isRestricted, OUTREACH, restrictions } from './restrictions.js';

const at = new Date('2026-10-01T00:00:00Z');
const look = { agency: 'elderly', category: 'RESIDENT_NAME', basis: 'LB-01', record: null, at };

describe('what a resident’s list must not show over the shoulder', () => {
  it.each(['LB-10', 'LB-11', 'LB-12', 'LB-21'])('a look on %s', (basis) => {
    expect(isRestricted({ ...look, basis })).toBe(true);
  });

  it.each(['OWN_DUTY', 'SELF', 'LB-01', 'LB-02', 'LB-03', 'LB-04', 'LB-18', 'LB-20', 'LB-25'])(
    'but a look on %s',
    (basis) => {
      expect(isRestricted({ ...look, basis })).toBe(false);
    },
  );

  it('that a forum sat without consent, whichever it was', () => {
    const sat = forums.filter(({ permits }) => permits).map(({ code }) => code);
    expect(sat).toEqual(['LB-06', 'LB-07', 'LB-08', 'LB-09', 'LB-13', 'LB-15', 'LB-16']);
    expect(sat.filter((basis) => !isRestricted({ ...look, basis }))).toEqual([]);
    expect(isRestricted({ ...look, category: 'CASE_MINUTES' })).toBe(true);
    expect(isRestricted({ ...look, category: 'CASE_PLAN' })).toBe(false);
  });

  it('that somebody noticed, and told', () => {
    const told = ['CASE_INTAKE', 'CASE_OUTREACH_CONTACT', 'CASE_OUTREACH', 'LIVELIHOOD_OUTREACH'];
    const shown = [...told, 'COMMUNITY_HINT'].filter(
      (code) => !isRestricted({ ...look, category: code }),
    );
    expect(shown).toEqual([]);
    const agreed = ['CASE_CONTACT', 'CASE_ASSESSMENT', 'CASE_SUPPORT_RECORD', 'SUPPORT_HOUSEHOLD'];
    expect(agreed.filter((category) => isRestricted({ ...look, category }))).toEqual([]);
  });

  it('what a guardian is never told, and no other category by its name', () => {
    const hidden = restrictions.flatMap(({ kind, code }) => (kind === 'category' ? [code] : []));
    expect([...hidden].sort()).toEqual(beyondPowers.map(({ category }) => category).sort());
  });

  it('whom one goes to unasked, unlike whose case was accepted', () => {
    const kept = { ...look, agency: 'multi-agency', basis: 'LB-25' };
    expect(isRestricted({ ...kept, record: OUTREACH })).toBe(true);
    expect(isRestricted(kept)).toBe(false);
  });

  it('that a child guidance center, the police or the re-entry office asked, whatever for', () => {
    const restricted = agencies
      .filter(({ code }) =>
        bases.every((basis) => isRestricted({ ...look, agency: code, basis: basis.code })),
      )
      .map(({ code }) => code);
    expect(restricted).toEqual(['reoffending', 'child-guidance-center', 'police']);
    const provided = { ...look, category: 'RESIDENT_ADDRESS', basis: 'LB-03' };
    expect(agencies.filter(({ code }) => isRestricted({ ...provided, agency: code }))).toEqual(
      agencies.filter(({ code }) => (restricted as string[]).includes(code)),
    );
  });

  it('every category of special care, and of abuse above all', () => {
    const special = categories.filter(({ sensitivity }) => sensitivity.startsWith('S4'));
    expect(special.length).toBeGreaterThan(0);
    const shown = special.filter(({ code }) => !isRestricted({ ...look, category: code }));
    expect(shown).toEqual([]);
  });

  it('a category the policy does not know', () => {
    expect(isRestricted({ ...look, category: 'TOMORROW' })).toBe(true);
  });

  it('from the day the rule holds', () => {
    const survey = { ...look, category: 'SCHOOL_LIFE_SURVEY', basis: 'OWN_DUTY' };
    expect(isRestricted({ ...survey, at: new Date('2024-06-12T00:00:00Z') })).toBe(true);
    expect(isRestricted({ ...survey, at: new Date('2024-06-11T23:59:59Z') })).toBe(false);
  });

  it('names only what there is', () => {
    const known: Readonly<Record<string, readonly { readonly code: string }[]>> = {
      agency: agencies,
      basis: bases,
      category: categories,
      record: [{ code: OUTREACH }],
      sensitivity: categories.map(({ sensitivity }) => ({ code: sensitivity })),
    };
    const unknown = restrictions.filter(
      ({ kind, code }) => known[kind]?.some((one) => one.code === code) !== true,
    );
    expect(unknown).toEqual([]);
  });
});
