import { randomUUID } from 'node:crypto';
import { intervalOf } from '@kasane/policy/recording/intervals';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { requireMay } from '../require-may.js';
import { insertRow } from '../records/write-version.js';
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

/** Registers a DV等支援措置; it holds from the next decision on (domain.md D-1). */
export async function registerProtectionMeasure(
  input: ProtectionMeasureInput,
  desk: Desk,
): Promise<Recorded> {
  const measure = readProtectionMeasure(input, desk.now);
  await requireMay(desk, measure.protectedPeople, {
    act: 'REGISTER_PROTECTION',
    measure: { ...measure, unit: desk.viewer.agency },
  });
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
  return { id, version: 1 };
}
