/** 見られた変化 (評価シート, domain.md §3.3 [S28]). */
// prettier-ignore
export const changeItems = [
  { code: 'HOUSING_SECURED', name: '住まいの確保・安定' },
  { code: 'HEALTH', name: '健康状態' },
  { code: 'RELATIONS', name: '対人・家族関係' },
  { code: 'BUDGET', name: '家計' },
  { code: 'DAILY_LIFE', name: '生活習慣' },
  { code: 'WILL_TO_INDEPENDENCE', name: '自立の意欲' },
  { code: 'PUBLIC_ASSISTANCE', name: '生活保護の適用' },
  { code: 'DISABILITY_HANDBOOK', name: '障害手帳の取得' },
  { code: 'ASKS_FOR_HELP', name: 'SOSを出せるようになった' },
  { code: 'GOES_OUT', name: '外出・社会参加' },
  { code: 'WORK', name: '就労・収入' },
  { code: 'NONE', name: '変化は見られない' },
] as const;
