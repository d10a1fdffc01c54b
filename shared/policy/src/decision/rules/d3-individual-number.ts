import type { Rule } from '../rule.js';

/**
 * D-3: 個人番号 is never ingested, stored, indexed or joined by (番号法9条・19条・20条). There is no such
 * category; this refuses one that somebody adds some day.
 */
export const individualNumber: Rule = {
  kind: 'GATE',
  id: 'D-3',
  law: '番号法9条・19条・20条',
  refuses: ({ category }) =>
    /MY_?NUMBER|INDIVIDUAL_NUMBER|KOJIN_BANGO/.test(category) ? 'PROHIBITED' : null,
};
