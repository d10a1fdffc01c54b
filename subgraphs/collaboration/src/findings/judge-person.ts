import { asFinding, rulesOn, type Finding } from './finding.js';
import type { SeenPerson } from './household.js';
import { patterns, type Pattern } from './pattern-table.js';

/**
 * The patterns that can be said of one person alone, in the order of the table. Pure, as
 * judgeHousehold is.
 */
export const judgePerson = (
  person: SeenPerson,
  today: string,
  table: readonly Pattern[] = patterns,
): readonly Finding[] =>
  rulesOn(table, today).flatMap(([pattern, version]) =>
    version.judgePerson === undefined
      ? []
      : [asFinding(pattern, version, version.judgePerson(person, today))],
  );
