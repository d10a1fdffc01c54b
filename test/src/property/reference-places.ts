/**
 * Where somebody lives, learns or is looked after can be read from these: 住所・前住所・方書・本籍・
 * 連絡先・学校/園・利用事業所所在地 (住民記録システム標準仕様書 1.1.16, 3.1); an edge to somebody whose
 * home is known; the clinic one goes to or is let out of; the address a released prisoner returns
 * to; the place one goes to by day, and at which hours (参加支援、エコマップ).
 */
export const placesAPerson: readonly string[] = `
  RESIDENT_ADDRESS RESIDENT_HOUSEHOLD RESIDENT_MOVEMENT SUPPORT_HOUSEHOLD EVACUATION_SUPPORT
  COMMUNITY_HINT CASE_ASSESSMENT CASE_PARTICIPATION ELDERLY_CONTACT ELDERLY_CARE_PLAN
  ELDERLY_CARER ELDERLY_CONSULTATION DISABILITY_CONTACT DISABILITY_MENTAL DISABILITY_SERVICE
  CHILD_CONTACT CHILD_GUARDIAN CHILD_CARE SCHOOL_ENROLLMENT LIVELIHOOD_CONTACT CASE_HEALTH_PLACE
  REOFFENDING_CONTACT REOFFENDING_SUPPORT GUARDIANSHIP_CONTACT HOUSING_TENANCY
`
  .trim()
  .split(/\s+/);
