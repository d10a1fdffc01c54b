import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { nextVersion } from '@kasane/subgraph-kit/recording/write-version';
import { latestFile, type CaseFile } from '../records/latest-file.js';
import type { Recorded } from '../recorded.js';
import { stepOf, type CaseAct } from '../tables/case-states.js';
import { closeCase, keepCaseOpen } from '../records/kept-case.js';
import { requireReason } from './read-values.js';
import { requireMay, writtenBy } from './require-may.js';

export interface StepInput {
  readonly file: string;
  readonly expectedVersion: number;
  readonly why: string;
}

/** A step that needs nothing but a reason, as a mutation. */
export const step =
  (...acts: readonly [CaseAct, ...CaseAct[]]) =>
  async (input: StepInput, desk: Desk): Promise<Recorded> => {
    requireMay(desk, 'MOVE_FILE');
    const why = requireReason('why', input.why);
    const file = await latestFile(desk, input.file);
    return takeStep(file, { expectedVersion: input.expectedVersion, why, acts }, desk);
  };

export interface Step {
  readonly expectedVersion: number;
  readonly why: string;
  /** The first of them that leads anywhere from the file's state and whose consent is there. */
  readonly acts: readonly CaseAct[];
}

/**
 * Takes a file one step on. The database checks the same again (migrations/create-files.ts).
 * @throws GraphQLError `WRONG_STATE`, `NO_LIVE_CONSENT`, `NO_MAIN_AGENCY`, `VERSION_CONFLICT`
 */
export async function takeStep(
  file: CaseFile,
  { expectedVersion, why, acts }: Step,
  desk: Desk,
): Promise<Recorded> {
  const steps = acts.flatMap((act) => stepOf(act, file.state) ?? []);
  if (steps.length === 0) throw recordError('WRONG_STATE');
  const found = steps.find(({ needsConsent }) => file.consented || !needsConsent);
  if (found === undefined) throw recordError('NO_LIVE_CONSENT');
  if (found.to === 'ENDED') await requireMainAgencies(file, desk);
  const version = await nextVersion(desk.manager, 'collaboration.file_version', {
    id: file.id,
    expectedVersion,
    moment: found.to === 'ENDED' ? 'ended_at' : 'recorded_at',
    set: { state: found.to, act: found.act, why, ...writtenBy(desk) },
  });
  if (version === undefined) throw recordError('VERSION_CONFLICT');
  if (found.to === 'ENDED') await closeCase(file, desk);
  else await keepCaseOpen(file, desk);
  return { id: file.id, version, case: file.caseId };
}

async function requireMainAgencies(file: CaseFile, { manager }: Desk): Promise<void> {
  const open: unknown[] = await manager.query(
    `SELECT 1 FROM collaboration.remaining_issue
      WHERE file_id = $1 AND settled_at IS NULL AND main_agency IS NULL`,
    [file.id],
  );
  if (open.length > 0) throw recordError('NO_MAIN_AGENCY');
}
