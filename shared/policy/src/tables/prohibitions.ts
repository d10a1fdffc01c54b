import type { Rule } from '../decision/rule.js';
import { protectedWhereabouts } from '../decision/rules/d1-whereabouts.js';
import { reporter } from '../decision/rules/d2-reporter.js';
import { individualNumber } from '../decision/rules/d3-individual-number.js';
import { taxRolls } from '../decision/rules/d4-tax.js';
import { criminalHistory } from '../decision/rules/d5-crime.js';
import { specialSubclass } from '../decision/rules/d6-special.js';

/** D-1 to D-6 of domain.md §2.2, each with the rule that enforces it. */
export interface HardDeny {
  readonly id: string;
  readonly name: string;
  readonly citation: string;
  readonly rule: Rule;
}

// prettier-ignore
export const prohibitions = [
  { id: 'D-1', name: 'DV等支援措置', citation: '住基システム標準仕様 1.1.16, 3.1, 3.4 [S20]', rule: protectedWhereabouts },
  { id: 'D-2', name: '通報者・相談者', citation: '高齢者虐待防止法8条・23条、障害者虐待防止法8条、児童虐待防止法7条 [M+]', rule: reporter },
  { id: 'D-3', name: '個人番号', citation: '番号法9条・19条・20条 [M+]', rule: individualNumber },
  { id: 'D-4', name: '税情報', citation: '地方税法22条 [M+]', rule: taxRolls },
  { id: 'D-5', name: '犯罪の経歴等', citation: '個人情報保護法2条3項・同施行令2条4号・5号 [S17]、方針 [D]', rule: criminalHistory },
  { id: 'D-6', name: '特に秘すべき事項', citation: '方針 [D]', rule: specialSubclass },
] as const satisfies readonly HardDeny[];
