import type { SeenHousehold } from './household.js';
import { patterns, type Pattern, type PatternVersion } from './pattern-table.js';
import { once, undetermined, type Evidence, type Gap, type Verdict } from './verdict.js';

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

type Judged = Pick<PatternVersion, 'judge'>;

/**
 * Every pattern that has a rule on the day, in the order of the table. Pure: what it says follows
 * from what the reader may see and from nothing else, so it is the same wherever that is the same.
 */
export const judgeHousehold = (
  household: SeenHousehold,
  table: readonly Pattern[] = patterns,
): readonly Finding[] =>
  findings(table, household.today, ({ judge }) => [
    judge(household),
    judge({ ...household, complete: true }),
  ]);

/** Where a department did not answer nothing is said, rather than that nothing is known. */
export const findingsUnavailable = (
  today: string,
  table: readonly Pattern[] = patterns,
): readonly Finding[] => {
  const nothing = undetermined({ reason: 'UNAVAILABLE' });
  return findings(table, today, () => [nothing, nothing]);
};

const findings = (
  table: readonly Pattern[],
  today: string,
  verdicts: (version: Judged) => readonly [Verdict, Verdict],
): readonly Finding[] =>
  table.flatMap(({ code, name, citation, caution, versions }): Finding[] => {
    const version = versions.find((one) => holdsOn(one, today));
    if (version === undefined) return [];
    const [verdict, amongSeen] = verdicts(version);
    return [
      {
        ...{ pattern: code, name, citation, caution },
        ruleVersion: version.validFrom,
        status: verdict.status,
        statusAmongSeen: amongSeen.status,
        evidence: verdict.status === 'PRESENT' ? once(verdict.evidence) : [],
        missing: verdict.status === 'UNDETERMINED' ? once(verdict.gaps) : [],
      },
    ];
  });

const holdsOn = ({ validFrom, validTo }: PatternVersion, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);
