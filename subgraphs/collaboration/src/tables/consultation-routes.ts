/** 相談経路 (相談受付・申込票), in the form's order. */
// prettier-ignore
export const consultationRoutes = [
  { code: 'PERSON', name: '本人' },
  { code: 'FAMILY_OR_FRIEND', name: '家族・知人' },
  { code: 'AGENCY', name: '関係機関の紹介' },
  { code: 'COMMISSIONER', name: '民生委員・児童委員' },
  { code: 'COMMUNITY', name: '地域生活支援会議・住民' },
  { code: 'VISIT', name: '訪問で把握' },
  { code: 'OTHER', name: 'その他' },
] as const;
