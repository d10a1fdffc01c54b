import { expect, it } from '@jest/globals';
import { categories, findCategory } from './categories.js';

/** Who holds what, and how sensitive it is: a line moved here moves who may read. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'household S1': [
    'PERSON_REFERENCE',
    'RESIDENT_NAME',
    'RESIDENT_BIRTH',
    'RESIDENT_ADDRESS',
    'RESIDENT_HOUSEHOLD',
    'RESIDENT_MOVEMENT',
    'RESIDENT_NUMBER',
  ],
  'elderly S2': ['ELDERLY_CONTACT', 'ELDERLY_WATCH'],
  'elderly S3': [
    'ELDERLY_INSURANCE',
    'ELDERLY_CARE_LEVEL',
    'ELDERLY_CARE_PLAN',
    'ELDERLY_CARER',
    'ELDERLY_CONSULTATION',
  ],
  'elderly S3-TAX': ['ELDERLY_PREMIUM_STAGE'],
  'elderly S4-HEALTH': ['ELDERLY_DEMENTIA'],
  'elderly S4-ABUSE': ['ELDERLY_ABUSE'],
  'disability S2': ['DISABILITY_CONTACT'],
  'disability S3': [
    'DISABILITY_PHYSICAL',
    'DISABILITY_INTELLECTUAL',
    'DISABILITY_SUPPORT_CLASS',
    'DISABILITY_SERVICE',
  ],
  'disability S4-X': ['DISABILITY_IMMUNE'],
  'disability S4-HEALTH': ['DISABILITY_MENTAL'],
  'disability S3-TAX': ['DISABILITY_COPAYMENT'],
  'children S2': ['CHILD_CONTACT'],
  'children S1': ['CHILD_GUARDIAN'],
  'children S3': ['CHILD_CARE', 'CHILD_CONSULTATION', 'CHILD_YOUNG_CARER'],
  'children S3-TAX': ['CHILD_REARING_ALLOWANCE'],
  'children S4-ABUSE': ['CHILD_PROTECTION'],
  'education S2': ['SCHOOL_ENROLLMENT'],
  'education S3': ['SCHOOL_ATTENDANCE', 'SCHOOL_LIFE_SURVEY'],
  'education S3-TAX': ['SCHOOL_AID'],
  'livelihood S2': ['LIVELIHOOD_CONTACT'],
  'livelihood S3': [
    'LIVELIHOOD_CONSULTATION',
    'LIVELIHOOD_PROBLEM',
    'LIVELIHOOD_ARREARS',
    'LIVELIHOOD_SOCIAL_WITHDRAWAL',
    'LIVELIHOOD_OUTREACH',
    'PUBLIC_ASSISTANCE',
  ],
  'livelihood S4-HEALTH': ['LIVELIHOOD_PROBLEM_HEALTH'],
  'livelihood S4-ABUSE': ['LIVELIHOOD_PROBLEM_ABUSE'],
  'livelihood S4-CRIM': ['LIVELIHOOD_PROBLEM_CRIME'],
  'livelihood S3-TAX': ['LIVELIHOOD_TAX_ARREARS'],
  'reoffending S4-CRIM': ['REOFFENDING_CONTACT', 'REOFFENDING_SUPPORT'],
  'guardianship S2': ['GUARDIANSHIP_CONTACT'],
  'guardianship S3': [
    'GUARDIANSHIP_TYPE',
    'GUARDIANSHIP_PETITION',
    'RIGHTS_CONSULTATION',
    'RIGHTS_ADVOCACY',
  ],
  'housing S3': ['HOUSING_TENANCY', 'HOUSING_RENT'],
  'housing S3-TAX': ['HOUSING_INCOME'],
  'community S2': ['EVACUATION_SUPPORT'],
  'community S3': ['COMMUNITY_HINT'],
  'audit S3': ['CONSENT_RECORD', 'DISCLOSURE_RECORD'],
  'multi-agency S2': ['SUPPORT_HOUSEHOLD', 'CASE_CONTACT', 'CASE_OUTREACH_CONTACT'],
  'multi-agency S3': [
    ...['CASE_INTAKE', 'CASE_ASSESSMENT', 'CASE_PROBLEM', 'CASE_PLAN', 'CASE_SUPPORT_RECORD'],
    ...['CASE_MINUTES', 'CASE_OUTREACH', 'CASE_PARTICIPATION'],
  ],
  'multi-agency S4-HEALTH': ['CASE_PROBLEM_HEALTH', 'CASE_HEALTH_PLACE'],
  'multi-agency S4-ABUSE': ['CASE_INTAKE_ABUSE', 'CASE_PROBLEM_ABUSE'],
  'multi-agency S4-CRIM': ['CASE_PROBLEM_CRIME'],
};

it('each category stands with its holder and its class', () => {
  const found: Record<string, string[]> = {};
  for (const { code, holder, sensitivity } of categories) {
    (found[`${holder} ${sensitivity}`] ??= []).push(code);
  }
  expect(found).toEqual(expected);
  expect(new Set(categories.map(({ code }) => code)).size).toBe(categories.length);
  expect(findCategory('SHOE_SIZE')).toBeUndefined();
});
