import type { CategoryCode } from './categories.js';

/**
 * Categories that tell where a person lives or can be met (D-1: 住所・前住所・方書・本籍・連絡先・学校/園・
 * 利用事業所所在地; domain.md §0-6 adds household edges), each with what gives the place away.
 */
export const whereabouts = [
  { category: 'RESIDENT_ADDRESS', tells: '住所・方書' },
  { category: 'RESIDENT_HOUSEHOLD', tells: '同居する家族を通じた住所' },
  { category: 'SUPPORT_HOUSEHOLD', tells: '共に暮らす人を通じた住所' },
  { category: 'RESIDENT_MOVEMENT', tells: '前住所・転出先' },
  { category: 'ELDERLY_CONTACT', tells: '圏域ごとの窓口・連絡先' },
  { category: 'ELDERLY_CARE_PLAN', tells: '利用事業所' },
  { category: 'ELDERLY_CARER', tells: '介護する家族を通じた住所' },
  { category: 'ELDERLY_CONSULTATION', tells: '圏域ごとの地域包括支援センター' },
  { category: 'DISABILITY_CONTACT', tells: '窓口・連絡先' },
  { category: 'DISABILITY_MENTAL', tells: '自立支援医療の医療機関' },
  { category: 'DISABILITY_SERVICE', tells: '利用事業所' },
  { category: 'CHILD_CONTACT', tells: '窓口・連絡先' },
  { category: 'CHILD_GUARDIAN', tells: '同居する保護者を通じた住所' },
  { category: 'CHILD_CARE', tells: '園' },
  { category: 'SCHOOL_ENROLLMENT', tells: '学校' },
  { category: 'LIVELIHOOD_CONTACT', tells: '窓口・連絡先' },
  { category: 'REOFFENDING_CONTACT', tells: '連絡役' },
  { category: 'REOFFENDING_SUPPORT', tells: '帰住先' },
  { category: 'HOUSING_TENANCY', tells: '団地・住戸' },
  { category: 'GUARDIANSHIP_CONTACT', tells: '後見人等・窓口の連絡先' },
  { category: 'EVACUATION_SUPPORT', tells: '支える圏域・避難先' },
  { category: 'COMMUNITY_HINT', tells: '話し合った圏域' },
  { category: 'CASE_ASSESSMENT', tells: '共に暮らす人、通う場所 (ジェノグラム・エコマップ)' },
  { category: 'CASE_HEALTH_PLACE', tells: '通院先、病院や施設を出る日' },
  { category: 'CASE_PARTICIPATION', tells: '通う場所と時間、望む圏域' },
] as const satisfies readonly { category: CategoryCode; tells: string }[];

const codes: ReadonlySet<string> = new Set(whereabouts.map(({ category }) => category));

export const tellsWhereabouts = (category: string): boolean => codes.has(category);
