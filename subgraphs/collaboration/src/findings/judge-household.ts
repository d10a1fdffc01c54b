import { asFinding, rulesOn, type Finding } from './finding.js';
import type { SeenHousehold } from './household.js';
import { patterns, type Pattern, type PatternVersion } from './pattern-table.js';
import { undetermined, type Verdict } from './verdict.js';

export interface HouseholdFinding extends Finding {
  /** Of the people the reader meets alone, as if there were nobody else. */
  readonly statusAmongSeen: Verdict['status'];
}

type Judged = Pick<PatternVersion, 'judge'>;

/**
 * Every pattern that has a rule on the day, in the order of the table. Pure: what it says follows
 * from what the reader may see and from nothing else, so it is the same wherever that is the same.
 */
export const judgeHousehold = (
  household: SeenHousehold,
  table: readonly Pattern[] = patterns,
): readonly HouseholdFinding[] =>
  findings(table, household.today, ({ judge }) => [
    judge(household),
    judge({ ...household, complete: true }),
  ]);

/** Where a department did not answer nothing is said, rather than that nothing is known. */
export const findingsUnavailable = (
  today: string,
  table: readonly Pattern[] = patterns,
): readonly HouseholdFinding[] => {
  const nothing = undetermined({ reason: 'UNAVAILABLE' });
  return findings(table, today, () => [nothing, nothing]);
};

const findings = (
  table: readonly Pattern[],
  today: string,
  verdicts: (version: Judged) => readonly [Verdict, Verdict],
): readonly HouseholdFinding[] =>
  rulesOn(table, today).map(([pattern, version]) => {
    const [verdict, amongSeen] = verdicts(version);
    return { ...asFinding(pattern, version, verdict), statusAmongSeen: amongSeen.status };
  });
