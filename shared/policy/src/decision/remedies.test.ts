import { expect, it } from '@jest/globals';
import { posts } from '../tables/posts.js';
import { purposes } from '../tables/purposes.js';
import type { RoleCode } from '../tables/roles.js';
import { remedies, remedyFor } from './remedies.js';

it('each is said in words', () => {
  expect(remedies.map(({ code }) => code)).toEqual([
    ...['ASK_CONSENT', 'OPEN_SITTING', 'ASK_DEPARTMENT', 'BREAK_GLASS', 'DECLARE_DISASTER'],
    ...['EXTEND_POWERS', 'REQUEST_DISCLOSURE', 'NONE'],
  ]);
  expect(new Set(remedies.map(({ text }) => text)).size).toBe(remedies.length);
});

/** What a purpose opens where it doesn't reach S3, or the role less still. */
const UNUSUAL: ReadonlyMap<string, string> = new Map([
  ['COMMUNITY_WATCH', 'RESIDENT_NAME'],
  ['DISASTER_RESPONSE', 'EVACUATION_SUPPORT'],
  ['INTERNAL_USE', 'ELDERLY_CONTACT'],
]);

/** Somebody of this role, at the first agency that has such a post. */
const at = (role: RoleCode) => {
  const agency = posts.find((post) => post.role === role)?.agencies[0];
  if (agency === undefined) throw new Error(`${role} has no post`);
  return { role, agency };
};
const remedyAt = (role: RoleCode, purpose: string, category: string) =>
  remedyFor(at(role), purpose, category);

it('each purpose has the remedy that opens it', () => {
  const said = purposes.map(({ code, roles }) => [
    code,
    remedyAt(roles[0], code, UNUSUAL.get(code) ?? 'ELDERLY_CARE_LEVEL'),
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
  expect(remedyAt('WELFARE_COMMISSIONER', 'COMMUNITY_WATCH', 'ELDERLY_ABUSE')).toBe('NONE');
  expect(remedyAt('WELFARE_COMMISSIONER', 'COMMUNITY_WATCH', 'PERSON_REFERENCE')).toBe(
    'ASK_CONSENT',
  );
  expect(remedyAt('DEPARTMENT_WORKER', 'DEPARTMENT_DUTY', 'SHOE_SIZE')).toBe('NONE');
  expect(remedyAt('DEPARTMENT_WORKER', 'CURIOSITY', 'ELDERLY_ABUSE')).toBe('NONE');
  expect(remedyAt('GUARDIAN', 'GUARDIAN_DUTY', 'CASE_MINUTES')).toBe('NONE');
  expect(remedyAt('MULTI_AGENCY_COORDINATOR', 'MULTI_AGENCY_SUPPORT', 'CASE_MINUTES')).toBe(
    'ASK_CONSENT',
  );
  expect(remedyAt('RESIDENT', 'OWN_RECORD', 'DISCLOSURE_RECORD')).toBe('NONE');
  expect(remedyAt('RESIDENT', 'OWN_RECORD', 'ELDERLY_ABUSE')).toBe('REQUEST_DISCLOSURE');
});

it.each<[RoleCode, string, string]>([
  ['MULTI_AGENCY_COORDINATOR', 'SUPPORT_MEETING', 'SCHOOL_AID'],
  ['MULTI_AGENCY_COORDINATOR', 'SUPPORT_MEETING', 'DISABILITY_IMMUNE'],
  ['MULTI_AGENCY_COORDINATOR', 'EMERGENCY_RESCUE', 'HOUSING_INCOME'],
  ['RESCUER', 'DISASTER_RESPONSE', 'ELDERLY_CARE_LEVEL'],
  ['DEPARTMENT_WORKER', 'DEPARTMENT_DUTY', 'ELDERLY_PREMIUM_STAGE'],
  ['DEPARTMENT_WORKER', 'INTERNAL_USE', 'SCHOOL_ENROLLMENT'],
  ['DEPARTMENT_WORKER', 'DEPARTMENT_DUTY', 'DISCLOSURE_RECORD'],
  ['GUARDIAN', 'GUARDIAN_DUTY', 'CHILD_REARING_ALLOWANCE'],
])('the law knows no way: %s for %s, %s', (role, purpose, category) => {
  expect(remedyAt(role, purpose, category)).toBe('NONE');
});

it('consent opens what nothing else does', () => {
  for (const category of ['SCHOOL_AID', 'DISABILITY_IMMUNE', 'REOFFENDING_SUPPORT']) {
    expect(remedyAt('MULTI_AGENCY_COORDINATOR', 'MULTI_AGENCY_SUPPORT', category)).toBe(
      'ASK_CONSENT',
    );
  }
});

it('there is none for a role that the agency has none of', () => {
  const nobody = { role: 'MULTI_AGENCY_COORDINATOR', agency: 'elderly' } as const;
  expect(remedyFor(nobody, 'MULTI_AGENCY_SUPPORT', 'ELDERLY_CARE_LEVEL')).toBe('NONE');
});

it('a school is told of crime by consent alone', () => {
  const school = { role: 'DEPARTMENT_WORKER', agency: 'education' } as const;
  expect(remedyFor(school, 'SUPPORT_MEETING', 'REOFFENDING_SUPPORT')).toBe('NONE');
  expect(remedyFor(school, 'SUPPORT_PLAN', 'REOFFENDING_SUPPORT')).toBe('ASK_CONSENT');
  const elderly = { role: 'DEPARTMENT_WORKER', agency: 'elderly' } as const;
  expect(remedyFor(elderly, 'SUPPORT_MEETING', 'REOFFENDING_SUPPORT')).toBe('OPEN_SITTING');
});
