import { expect, it } from '@jest/globals';
import { purposes } from '../tables/purposes.js';
import { remedies, remedyFor } from './remedies.js';

it('each is said in words', () => {
  expect(remedies.map(({ code }) => code)).toEqual([
    ...['ASK_CONSENT', 'OPEN_SITTING', 'ASK_DEPARTMENT', 'BREAK_GLASS', 'DECLARE_DISASTER'],
    ...['EXTEND_POWERS', 'REQUEST_DISCLOSURE', 'NONE'],
  ]);
  expect(new Set(remedies.map(({ text }) => text)).size).toBe(remedies.length);
});

it('each purpose has the remedy that opens it', () => {
  const said = purposes.map(({ code, roles }) => [
    code,
    remedyFor(roles[0], code, code === 'COMMUNITY_WATCH' ? 'RESIDENT_NAME' : 'ELDERLY_CARE_LEVEL'),
  ]);
  expect(Object.fromEntries(said)).toEqual({
    DEPARTMENT_DUTY: 'ASK_DEPARTMENT',
    MULTI_AGENCY_SUPPORT: 'ASK_CONSENT',
    COMMUNITY_WATCH: 'ASK_CONSENT',
    STATISTICS: 'NONE',
    AUDIT: 'NONE',
    OWN_RECORD: 'REQUEST_DISCLOSURE',
    SUPPORT_PLAN: 'ASK_CONSENT',
    SUPPORT_MEETING: 'OPEN_SITTING',
    ASSISTANCE_COORDINATION: 'OPEN_SITTING',
    CHILD_PROTECTION: 'OPEN_SITTING',
    ABUSE_RESPONSE: 'OPEN_SITTING',
    DV_SUPPORT: 'OPEN_SITTING',
    COMMUNITY_CARE_MEETING: 'OPEN_SITTING',
    YOUTH_SUPPORT: 'OPEN_SITTING',
    DISASTER_PREPAREDNESS: 'ASK_CONSENT',
    DISASTER_RESPONSE: 'DECLARE_DISASTER',
    EMERGENCY_RESCUE: 'BREAK_GLASS',
    INTERNAL_USE: 'ASK_DEPARTMENT',
    INTER_AGENCY_PROVISION: 'ASK_DEPARTMENT',
    GUARDIANSHIP_SUPPORT: 'ASK_CONSENT',
    GUARDIAN_DUTY: 'EXTEND_POWERS',
  });
});

it('there is none beyond a role, for what is unknown, or for what is open anyway', () => {
  expect(remedyFor('WELFARE_COMMISSIONER', 'COMMUNITY_WATCH', 'ELDERLY_ABUSE')).toBe('NONE');
  expect(remedyFor('WELFARE_COMMISSIONER', 'COMMUNITY_WATCH', 'PERSON_REFERENCE')).toBe(
    'ASK_CONSENT',
  );
  expect(remedyFor('DEPARTMENT_WORKER', 'DEPARTMENT_DUTY', 'SHOE_SIZE')).toBe('NONE');
  expect(remedyFor('DEPARTMENT_WORKER', 'CURIOSITY', 'ELDERLY_ABUSE')).toBe('NONE');
  expect(remedyFor('GUARDIAN', 'GUARDIAN_DUTY', 'CASE_MINUTES')).toBe('NONE');
  expect(remedyFor('MULTI_AGENCY_COORDINATOR', 'MULTI_AGENCY_SUPPORT', 'CASE_MINUTES')).toBe(
    'ASK_CONSENT',
  );
  expect(remedyFor('RESIDENT', 'OWN_RECORD', 'DISCLOSURE_RECORD')).toBe('NONE');
  expect(remedyFor('RESIDENT', 'OWN_RECORD', 'ELDERLY_ABUSE')).toBe('REQUEST_DISCLOSURE');
});
