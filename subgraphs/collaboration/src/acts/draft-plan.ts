import { randomUUID } from 'node:crypto';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { insertRow, nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { consentedFile } from '../records/latest-file.js';
import { openPlans } from '../records/open-plan.js';
import type { Recorded } from '../recorded.js';
import { takeStep } from './move-file.js';
import { readPlan, type PlanInput } from './read-plan.js';
import { requireMay, writtenBy } from './require-may.js';

/**
 * 支援プラン (社会福祉法106条の4第2項6号): drafts it, or while it is a draft drafts it anew; the one
 * before stays on record.
 */
export async function draftPlan(input: PlanInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'PLAN');
  const { plan, goals } = readPlan(input, desk.now);
  const file = await consentedFile(desk, input.file);
  const { expectedVersion } = input;
  const redrafted = file.state === 'PLAN_DRAFTED';
  if (redrafted && file.version !== expectedVersion) throw recordError('VERSION_CONFLICT');
  if (!redrafted) {
    await takeStep(file, { expectedVersion, why: 'プラン案を作成', acts: ['DRAFT_PLAN'] }, desk);
  }
  await closePlan(file.id, desk);
  const id = randomUUID();
  await insertRow(desk.manager, 'collaboration.plan_version', {
    ...{ id, version: 1, file_id: file.id, ...plan },
    ...writtenBy(desk),
  });
  for (const [at, goal] of goals.entries()) {
    await insertRow(desk.manager, 'collaboration.goal', {
      ...{ id: randomUUID(), plan_id: id, file_id: file.id, priority: at + 1, ...goal },
      written_by: desk.viewer.id,
    });
  }
  return { id, version: 1, case: file.caseId };
}

/** A file has one open plan; the next one closes the one before, or is refused with another one. */
async function closePlan(file: string, desk: Desk): Promise<void> {
  for (const { id, version } of await openPlans(desk.manager, file)) {
    await nextVersion(desk.manager, 'collaboration.plan_version', {
      ...{ id, expectedVersion: version, moment: 'closed_at', set: writtenBy(desk) },
    });
  }
}
