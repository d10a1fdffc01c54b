/** Where the hint came from (domain.md §1: 地域福祉部・自治会・地域生活支援会議 notice first; §3.2 発見). */
// prettier-ignore
export const outreachSources = [
  { code: 'WINDOW', name: '窓口・相談' },
  { code: 'COMMISSIONER', name: '民生委員・児童委員' },
  { code: 'AREA_MEETING', name: '地域生活支援会議の気づき' },
  { code: 'SITTING', name: '支援会議' },
  { code: 'NEIGHBOUR', name: '近隣・自治会' },
  { code: 'FAMILY', name: '家族・親族' },
  { code: 'SCHOOL', name: '学校・職場' },
  { code: 'WATCH_NETWORK', name: '見守りネットワーク (配達・検針など)' },
  { code: 'OTHER', name: 'その他' },
] as const;

/** How somebody was approached. */
// prettier-ignore
export const outreachMethods = [
  { code: 'VISIT', name: '訪問' },
  { code: 'LETTER', name: '手紙・置き手紙' },
  { code: 'PHONE', name: '電話' },
  { code: 'MESSAGE', name: 'メール・SNS' },
  { code: 'VIA_RELATIVE', name: '家族・親族を通して' },
  { code: 'VIA_NEIGHBOUR', name: '民生委員・近隣を通して' },
  { code: 'AT_A_PLACE', name: '居場所・行事で' },
] as const;

/** What came of it. `reached`: the person was met or answered. */
// prettier-ignore
export const outreachOutcomes = [
  { code: 'MET', name: '会えた・話せた', reached: true },
  { code: 'ANSWERED', name: '返事・声があった', reached: true },
  { code: 'DELIVERED', name: '渡せた・伝えてもらえた', reached: false },
  { code: 'NO_ANSWER', name: '不在・応答なし', reached: false },
  { code: 'DECLINED', name: '断られた', reached: true },
] as const;

/** Why an outreach ended without consent; nobody has to accept support. */
// prettier-ignore
export const outreachEndings = [
  { code: 'NOT_WANTED', name: '本人が望まない' },
  { code: 'OTHER_AGENCY', name: '別の機関が関わることになった' },
  { code: 'NOT_NEEDED', name: '心配がなくなった' },
  { code: 'MOVED', name: '転出・入院・入所' },
  { code: 'DIED', name: '亡くなった' },
  { code: 'NOT_IDENTIFIED', name: 'だれのことか分からなかった' },
] as const;
