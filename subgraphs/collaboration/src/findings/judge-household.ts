import type { SeenHousehold } from './household.js';
import { patterns, type Pattern, type PatternVersion } from './pattern-table.js';
import type { Evidence, Gap, Verdict } from './verdict.js';

export interface Finding {
  readonly pattern: string;
  readonly name: string;
  readonly status: Verdict['status'];
  /** Of the people the reader meets alone, as if there were nobody else. */
  readonly statusAmongSeen: Verdict['status'];
  readonly ruleVersion: string;
  readonly citation: string;
  readonly caution: string;
  readonly evidence: readonly Evidence[];
  readonly missing: readonly Gap[];
}

/**
 * Every pattern that has a rule on the day, in the order of the table. Pure: what it says follows
 * from what the reader may see and from nothing else, so it is the same wherever that is the same.
 */
export function judgeHousehold(
  household: SeenHousehold,
  table: readonly Pattern[] = patterns,
): readonly Finding[] {
  return table.flatMap(({ code, name, citation, caution, versions }): Finding[] => {
    const version = versions.find((one) => holdsOn(one, household.today));
    if (version === undefined) return [];
    const verdict = version.judge(household);
    return [
      {
        ...{ pattern: code, name, citation, caution },
        ruleVersion: version.validFrom,
        status: verdict.status,
        statusAmongSeen: version.judge({ ...household, complete: true }).status,
        evidence: verdict.status === 'PRESENT' ? verdict.evidence : [],
        missing: verdict.status === 'UNDETERMINED' ? verdict.gaps : [],
      },
    ];
  });
}

const holdsOn = ({ validFrom, validTo }: PatternVersion, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);
