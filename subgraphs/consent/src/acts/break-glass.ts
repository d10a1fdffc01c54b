import { randomUUID } from 'node:crypto';
import { intervalOf } from '@kasane/policy/recording/intervals';
import { findBasis } from '@kasane/policy/tables/bases';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { isOwnMatterOf } from '../records/own-matter.js';
import { requireMay } from '../require-may.js';
import { insertRow } from '../records/write-version.js';
import { checkScope, type Scope, type ScopeInput } from '../validation/check-scope.js';
import { checkPeople, checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';

export interface EmergencyInput extends ScopeInput {
  readonly subjects: readonly string[];
  readonly reason: string;
  readonly hours: number;
  readonly caseId?: string | null;
}

/** An emergency as it will be recorded. */
export interface Emergency extends Scope {
  readonly subjects: readonly string[];
  readonly reason: string;
  readonly hours: number;
  readonly caseId: string | null;
}

const HOUR = 3_600_000;
const EMERGENCY = 'LB-21';

/** @throws GraphQLError `BAD_INPUT` naming every field that has to change */
export function readEmergency(input: EmergencyInput): Emergency {
  const problems = collectProblems();
  const emergency: Emergency = {
    ...checkScope(input, EMERGENCY, problems),
    subjects: checkPeople('input.subjects', input.subjects, problems),
    reason: checkText('input.reason', input.reason, problems),
    hours: input.hours,
    caseId: input.caseId ?? null,
  };
  const longest = findBasis(EMERGENCY)?.maxHours ?? 0;
  if (!Number.isInteger(input.hours) || input.hours < 1 || input.hours > longest) {
    problems.add('input.hours', 'BAD_HOURS');
  }
  problems.settle();
  return emergency;
}

/**
 * Breaks the glass (個人情報保護法69条2項4号): opens to nobody but the one who asks, for hours, and
 * leaves a review that somebody else has to finish.
 */
export async function breakGlass(input: EmergencyInput, desk: Desk): Promise<Recorded> {
  const emergency = readEmergency(input);
  await requireMay(desk, emergency.subjects, {
    act: 'BREAK_GLASS',
    emergency,
    ownMatter: await isOwnMatterOf(desk, emergency.subjects),
    reviewsDue: await reviewsDue(desk),
  });
  const id = randomUUID();
  const review = randomUUID();
  await insertRow(desk.manager, 'authorization_version', {
    id,
    version: 1,
    basis: EMERGENCY,
    subjects: emergency.subjects,
    categories: emergency.categories,
    fields: emergency.fields,
    exclusions: emergency.exclusions,
    recipients: [`viewer:${desk.viewer.id}`],
    purpose: 'EMERGENCY_RESCUE',
    case_id: emergency.caseId,
    valid_from: desk.now,
    valid_to: new Date(desk.now.getTime() + emergency.hours * HOUR),
    reason: emergency.reason,
    opened_by: desk.viewer.id,
    opened_by_agency: desk.viewer.agency,
  });
  await insertRow(desk.manager, 'emergency_review_version', {
    id: review,
    version: 1,
    authorization_id: id,
    due_at: new Date(desk.now.getTime() + intervalOf('EMERGENCY_REVIEW_WITHIN', desk.now)),
  });
  return { id, version: 1, authorization: id, review };
}

/** When the reviews are due that this person's earlier emergencies still owe. */
async function reviewsDue({ manager, viewer }: Desk): Promise<readonly Date[]> {
  const rows: { due: Date }[] = await manager.query(
    `SELECT r.due_at AS due FROM consent.emergency_review r
       JOIN consent.authorization_version a ON a.id = r.authorization_id AND a.version = 1
      WHERE r.reviewed_at IS NULL AND a.opened_by = $1`,
    [viewer.id],
  );
  return rows.map(({ due }) => due);
}
