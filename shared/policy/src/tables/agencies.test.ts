import { expect, it } from '@jest/globals';
import { agencies, isAgencyCode, organOf } from './agencies.js';
import { purposes } from './purposes.js';
import { isRoleCode, roles } from './roles.js';

it('each agency belongs to its organ (domain.md §0-9)', () => {
  expect(Object.fromEntries(agencies.map(({ code }) => [code, organOf(code)]))).toEqual({
    household: 'MAYOR',
    elderly: 'MAYOR',
    disability: 'MAYOR',
    children: 'MAYOR',
    education: 'EDUCATION_BOARD',
    livelihood: 'MAYOR',
    reoffending: 'MAYOR',
    guardianship: 'ENTRUSTED',
    housing: 'MAYOR',
    community: 'MAYOR',
    'multi-agency': 'ENTRUSTED',
    audit: 'MAYOR',
    statistics: 'MAYOR',
    'welfare-commissioner': 'CITIZEN',
    resident: 'CITIZEN',
    'child-guidance-center': 'PREFECTURE',
    police: 'POLICE',
    'fire-department': 'FIRE',
  });
  expect([isAgencyCode('elderly'), isAgencyCode('x'), isAgencyCode(7)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('each role declares these purposes and no other', () => {
  const declared = roles.map(({ code }) => [
    code,
    purposes.filter((p) => (p.roles as readonly string[]).includes(code)).map((p) => p.code),
  ]);
  expect(Object.fromEntries(declared)).toEqual({
    DEPARTMENT_WORKER: [
      ...['DEPARTMENT_DUTY', 'SUPPORT_PLAN', 'SUPPORT_MEETING', 'ASSISTANCE_COORDINATION'],
      ...['CHILD_PROTECTION', 'ABUSE_RESPONSE', 'DV_SUPPORT', 'COMMUNITY_CARE_MEETING'],
      ...['YOUTH_SUPPORT', 'DISASTER_PREPAREDNESS', 'DISASTER_RESPONSE', 'EMERGENCY_RESCUE'],
      ...['INTERNAL_USE', 'INTER_AGENCY_PROVISION', 'GUARDIANSHIP_SUPPORT'],
    ],
    MULTI_AGENCY_COORDINATOR: [
      ...['MULTI_AGENCY_SUPPORT', 'SUPPORT_PLAN', 'SUPPORT_MEETING', 'ASSISTANCE_COORDINATION'],
      ...['CHILD_PROTECTION', 'COMMUNITY_CARE_MEETING', 'YOUTH_SUPPORT', 'DISASTER_RESPONSE'],
      ...['EMERGENCY_RESCUE', 'INTER_AGENCY_PROVISION'],
    ],
    WELFARE_COMMISSIONER: [
      ...['COMMUNITY_WATCH', 'SUPPORT_MEETING', 'CHILD_PROTECTION'],
      ...['DISASTER_PREPAREDNESS', 'DISASTER_RESPONSE'],
    ],
    ANALYST: ['STATISTICS'],
    INFORMATION_OFFICER: ['AUDIT'],
    RESIDENT: ['OWN_RECORD'],
    GUARDIAN: ['GUARDIAN_DUTY'],
    PROTECTION_OFFICER: ['DEPARTMENT_DUTY'],
    RESCUER: ['DISASTER_PREPAREDNESS', 'DISASTER_RESPONSE', 'EMERGENCY_RESCUE'],
    SYSTEM_ADMINISTRATOR: [],
  });
  expect([isRoleCode('ANALYST'), isRoleCode('x'), isRoleCode(7)]).toEqual([true, false, false]);
});
