import type { Rule } from '../decision/rule.js';
import { protectedWhereabouts } from '../decision/rules/d1-whereabouts.js';
import { reporter } from '../decision/rules/d2-reporter.js';
import { individualNumber } from '../decision/rules/d3-individual-number.js';
import { taxRolls } from '../decision/rules/d4-tax.js';
import { criminalHistory } from '../decision/rules/d5-crime.js';
import { specialSubclass } from '../decision/rules/d6-special.js';

/** D-1 to D-6 of domain.md §2.2, each with the rule that enforces it and says its law. */
export interface HardDeny {
  readonly id: string;
  readonly name: string;
  /** How sure: the mark and source numbers of domain.md. */
  readonly sure: string;
  /** What the rule leaves open, for whoever reads the list (LAW.md). */
  readonly openedBy: string;
  /** First day of Japan it holds, and the first it no longer does; null as long as nobody ends it. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly rule: Rule;
}

// prettier-ignore
export const prohibitions = [
  { id: 'D-1', name: 'DV等支援措置', sure: '[S20]; 第5-10 は [M]', openedBy: '措置を担う課。ほかには、一時開示を受けた相手に、その期間だけ (根拠も要る)。加害者には何も、その世帯の人とその人たちのケースには所在を、ほかの人の記録を通じても、決して開かない', validFrom: '2004-07-01', validTo: null, rule: protectedWhereabouts },
  { id: 'D-2', name: '通報者・相談者', sure: '[M+]', openedBy: 'なし。この区分を置かない。DV・虐待の相談受付には来た人と経路が無く、聞き取った言葉は虐待の区分にだけ出る', validFrom: '2000-11-20', validTo: null, rule: reporter },
  { id: 'D-3', name: '個人番号', sure: '[M+]', openedBy: 'なし。この区分を置かない', validFrom: '2015-10-05', validTo: null, rule: individualNumber },
  { id: 'D-4', name: '税情報', sure: '[M+]', openedBy: '本人の同意 (LB-01)。持つ課の所管事務は禁じない', validFrom: '1950-07-31', validTo: null, rule: taxRolls },
  { id: 'D-5', name: '犯罪の経歴等', sure: '[S17]; 禁止は [D]', openedBy: '民生委員と住民、教育委員会だけに禁じる。そこへは、その役割か機関を名指した本人の同意 (LB-01)', validFrom: '2000-01-01', validTo: null, rule: criminalHistory },
  { id: 'D-6', name: '特に秘すべき事項', sure: '[D]', openedBy: 'その区分を挙げた本人の同意 (LB-01)。持つ課の所管事務は禁じない', validFrom: '2000-01-01', validTo: null, rule: specialSubclass },
] as const satisfies readonly HardDeny[];
