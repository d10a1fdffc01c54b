import { randomUUID } from 'node:crypto';
import { intervalOf } from '@kasane/policy/recording/intervals';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { isOwnMatterOf } from '../records/own-matter.js';
import { requireMay } from '../require-may.js';
import type { Reads } from '../records/in-force.js';
import { peopleOf } from '../records/latest.js';
import { awaitTurn } from '../records/await-turn.js';
import { subjectFacts } from '../records/subject-facts.js';
import { insertRow } from '../records/write-version.js';
import { endWordOf } from './end-word-of.js';
import {
  checkPeople,
  checkPeriod,
  checkPerson,
  checkText,
} from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';

export interface ProtectionMeasureInput {
  readonly protectedPeople: readonly string[];
  readonly perpetrator?: string | null;
  readonly perpetratorName?: string | null;
  readonly provisional: boolean;
  readonly validFrom?: Date | null;
  readonly periodTo: Date;
  readonly evidenceRef: string;
}

/** A measure as it will be registered. */
export interface ProtectionDraft {
  readonly protectedPeople: readonly string[];
  readonly perpetrator: string | null;
  readonly perpetratorName: string | null;
  readonly validFrom: Date;
  readonly periodTo: Date;
  readonly evidenceRef: string;
}

/** @throws GraphQLError `BAD_INPUT` naming every field that has to change */
export function readProtectionMeasure(input: ProtectionMeasureInput, now: Date): ProtectionDraft {
  const problems = collectProblems();
  const perpetrator = input.perpetrator ?? null;
  const perpetratorName = input.perpetratorName?.trim() ?? '';
  const protectedPeople = checkPeople('input.protectedPeople', input.protectedPeople, problems);
  if (perpetrator !== null) checkPerson('input.perpetrator', perpetrator, problems);
  if ((perpetrator === null) === (perpetratorName === '')) {
    problems.add('input.perpetrator', 'PERPETRATOR_MISSING');
  }
  if (perpetrator !== null && protectedPeople.includes(perpetrator)) {
    problems.add('input.protectedPeople', 'PERPETRATOR_PROTECTED');
  }
  const validFrom = input.validFrom ?? now;
  // Until then it would protect nobody, whatever the list of measures says.
  if (validFrom > now) problems.add('input.validFrom', 'IN_FUTURE');
  const longest = intervalOf('PROTECTION_LONGEST', now);
  const period = { from: validFrom, to: input.periodTo, now };
  checkPeriod(
    ['input.validFrom', 'input.periodTo'],
    { ...period, backdated: longest, longest },
    problems,
  );
  const evidenceRef = checkText('input.evidenceRef', input.evidenceRef, problems);
  problems.settle();
  return {
    protectedPeople,
    perpetrator,
    perpetratorName: perpetratorName === '' ? null : perpetratorName,
    validFrom,
    periodTo: input.periodTo,
    evidenceRef,
  };
}

/**
 * Registers a DV等支援措置; it holds from the next decision on (domain.md D-1). A guardian who is the
 * perpetrator, of that household, or can't be told from them ends with it: the sign-in by which a
 * guardian reads may stand for nobody's id, and then no decision knows whose it is.
 */
export async function registerProtectionMeasure(
  input: ProtectionMeasureInput,
  desk: Desk,
): Promise<Recorded> {
  const measure = readProtectionMeasure(input, desk.now);
  await requireMay(desk, measure.protectedPeople, {
    act: 'REGISTER_PROTECTION',
    measure: { ...measure, unit: desk.viewer.agency },
    ownMatter: await isOwnMatterOf(desk, peopleOf(measure)),
  });
  await awaitTurn(desk.manager, measure.protectedPeople);
  const id = randomUUID();
  await insertRow(desk.manager, 'protection_measure_version', {
    id,
    version: 1,
    rule: 'D-1',
    protected_people: measure.protectedPeople,
    perpetrator: measure.perpetrator,
    perpetrator_name: measure.perpetratorName,
    unit: desk.viewer.agency,
    provisional: input.provisional,
    valid_from: measure.validFrom,
    period_to: measure.periodTo,
    evidence_ref: measure.evidenceRef,
    registered_by: desk.viewer.id,
    registered_by_agency: desk.viewer.agency,
  });
  const side = await sideOf(desk.manager, id);
  for (const subject of measure.protectedPeople) {
    const { register } = await subjectFacts(desk.manager, subject, desk.now);
    const namesakes = register.filter(({ namesake }) => namesake);
    for (const person of [...side, ...namesakes.map((one) => one.person)]) {
      await endWordOf(desk, { subject, person }, '支援措置の登録');
    }
  }
  return { id, version: 1 };
}

/** The perpetrator of a measure, and who lives with the perpetrator. */
async function sideOf(reads: Reads, measure: string): Promise<readonly string[]> {
  const rows: { person: string }[] = await reads.query(
    `SELECT m.perpetrator AS person FROM consent.protection_measure m
      WHERE m.id = $1 AND m.perpetrator IS NOT NULL
      UNION
     SELECT s.person_id FROM consent.perpetrator_side s WHERE s.measure_id = $1`,
    [measure],
  );
  return rows.map(({ person }) => person);
}
