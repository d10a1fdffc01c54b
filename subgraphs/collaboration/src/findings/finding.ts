import type { Pattern, PatternVersion } from './pattern-table.js';
import { once, type Evidence, type Gap, type Verdict } from './verdict.js';

/** What is said of one pattern, with what its reader may see: a prompt to ask, kept nowhere. */
export interface Finding {
  readonly pattern: string;
  readonly name: string;
  readonly status: Verdict['status'];
  readonly ruleVersion: string;
  readonly citation: string;
  readonly caution: string;
  readonly evidence: readonly Evidence[];
  readonly missing: readonly Gap[];
}

/** The patterns that have a rule on the day, each with it, in the order of the table. */
export const rulesOn = (
  table: readonly Pattern[],
  day: string,
): readonly [Pattern, PatternVersion][] =>
  table.flatMap((pattern): [Pattern, PatternVersion][] => {
    const version = pattern.versions.find((one) => holdsOn(one, day));
    return version === undefined ? [] : [[pattern, version]];
  });

export const asFinding = (
  { code, name, citation, caution }: Pattern,
  { validFrom }: PatternVersion,
  verdict: Verdict,
): Finding => ({
  ...{ pattern: code, name, citation, caution },
  ruleVersion: validFrom,
  status: verdict.status,
  evidence: verdict.status === 'PRESENT' ? once(verdict.evidence) : [],
  missing: verdict.status === 'UNDETERMINED' ? once(verdict.gaps) : [],
});

const holdsOn = ({ validFrom, validTo }: PatternVersion, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);
