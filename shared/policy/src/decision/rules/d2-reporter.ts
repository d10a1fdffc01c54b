import type { Rule } from '../rule.js';

/**
 * D-2: who reported abuse never leaves the abuse unit (高齢者虐待防止法8条, 障害者虐待防止法8条, 児童虐待
 * 防止法7条). There is no such category; this refuses one that somebody adds some day.
 */
export const reporter: Rule = {
  kind: 'GATE',
  id: 'D-2',
  law: '高齢者虐待防止法8条・23条、障害者虐待防止法8条、児童虐待防止法7条',
  refuses: ({ category }) => (/REPORTER|INFORMANT|WHISTLE/.test(category) ? 'PROHIBITED' : null),
};
