import { expect, it } from '@jest/globals';
import { categories } from '../../tables/categories.js';
import { roleLimits, withinRole } from '../../tables/role-limits.js';
import { roles } from '../../tables/roles.js';
import { ask, commissioner, record } from '../../worlds/small-city.js';

const all = categories.map(({ code }) => code);

it('each role may read this much at most', () => {
  const limits = roles.map(({ code }) => [
    code,
    all.filter((category) => withinRole(code, category)),
  ]);
  const records = ['CONSENT_RECORD', 'DISCLOSURE_RECORD'];
  expect(Object.fromEntries(limits)).toEqual({
    DEPARTMENT_WORKER: all,
    MULTI_AGENCY_COORDINATOR: all,
    WELFARE_COMMISSIONER: [
      'RESIDENT_NAME',
      'RESIDENT_BIRTH',
      'RESIDENT_ADDRESS',
      'EVACUATION_SUPPORT',
    ],
    ANALYST: [],
    INFORMATION_OFFICER: records,
    RESIDENT: records,
    GUARDIAN: all,
    PROTECTION_OFFICER: [],
    RESCUER: all,
    SYSTEM_ADMINISTRATOR: [],
  });
  expect(withinRole('MAYOR', 'RESIDENT_NAME')).toBe(false);
  // Who reads nothing does so by a row, with its citation, and not for want of one.
  expect(roleLimits.map(({ role }) => role).sort()).toEqual(roles.map(({ code }) => code).sort());
});

it('a consent gives a commissioner no more than the profile', () => {
  const consented = record({
    categories: ['RESIDENT_NAME', 'ELDERLY_CARE_LEVEL'],
    purpose: 'COMMUNITY_WATCH',
    recipients: ['role:WELFARE_COMMISSIONER'],
  });
  const asked = {
    viewer: commissioner,
    purpose: 'COMMUNITY_WATCH',
    authorizations: [consented],
  } as const;
  expect(ask({ ...asked, category: 'RESIDENT_NAME' })).toBe('LB-01');
  expect(ask({ ...asked, category: 'ELDERLY_CARE_LEVEL' })).toBe('PROHIBITED');
});
