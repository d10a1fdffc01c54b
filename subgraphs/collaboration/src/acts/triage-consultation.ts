import { isAgencyCode } from '@kasane/policy/tables/agencies';
import { checkText, isId } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import type { Recorded } from '../recorded.js';
import { requireMay, writtenBy } from './require-may.js';

export interface TriageInput {
  readonly consultation: string;
  readonly expectedVersion: number;
  readonly triage: 'INFORMATION_ONLY' | 'SINGLE_AGENCY' | 'MULTI_AGENCY';
  readonly reason: string;
  readonly referredTo?: readonly string[] | null;
}

/**
 * 情報提供のみ / 単独機関 / 多機関協働へつなぎ (domain.md §3.2). By the window that received it, or by the
 * 多機関協働事業者: nobody else knows of it, and of them nobody a measure keeps from the person (D-1).
 */
export async function triageConsultation(input: TriageInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'TRIAGE_CONSULTATION');
  const { consultation: id, expectedVersion, triage } = input;
  await requireOwn(id, desk);
  const problems = collectProblems();
  const referred = [...new Set(input.referredTo ?? [])];
  referred.forEach((agency, at) => {
    if (!isAgencyCode(agency)) problems.add(`referredTo[${String(at)}]`, 'UNKNOWN_AGENCY');
  });
  if (triage === 'SINGLE_AGENCY' && referred.length === 0) {
    problems.add('referredTo', 'NO_REFERRAL');
  }
  const reason = checkText('reason', input.reason, problems);
  problems.settle();
  const version = await nextVersion(desk.manager, 'collaboration.consultation_version', {
    id,
    expectedVersion,
    moment: 'triaged_at',
    set: {
      triage,
      triage_reason: reason,
      referred_to: referred,
      triaged_by: desk.viewer.id,
      triaged_by_agency: desk.viewer.agency,
      ...writtenBy(desk),
    },
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  return { id, version };
}

async function requireOwn(id: string, { manager, viewer }: Desk): Promise<void> {
  const found: unknown[] = isId(id)
    ? await manager.query(
        `SELECT 1 FROM collaboration.consultation
          WHERE id = $1 AND (received_by_agency = $2 OR $2 = 'multi-agency')
            AND NOT collaboration.keeps_apart(person, $3)`,
        [id, viewer.agency, viewer.person ?? null],
      )
    : [];
  if (found.length === 0) throw recordError('NOT_YOUR_ACT');
}
