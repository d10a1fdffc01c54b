/**
 * What a decision asks of the agency that takes it on, as a code that says nothing about anybody: who
 * may not read the words of the decision still knows that something is due.
 */
// prettier-ignore
export const taskActs = [
  { code: 'VISIT', name: '訪問する' },
  { code: 'CALL', name: '電話・連絡をする' },
  { code: 'WATCH', name: '見守る' },
  { code: 'ACCOMPANY', name: '同行する' },
  { code: 'EXPLAIN_CONSENT', name: '同意の説明をする' },
  { code: 'CONNECT', name: 'ほかの機関・制度へつなぐ' },
  { code: 'INQUIRE', name: '確かめる' },
  { code: 'REPORT', name: '次の会議で報告する' },
  { code: 'OTHER', name: 'その他' },
] as const;

export type TaskActCode = (typeof taskActs)[number]['code'];
