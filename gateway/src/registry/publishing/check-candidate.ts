import type { Caller } from '../callers/caller.js';
import type { Candidate } from '../checks/check.js';
import { runChecks, type ChecksRun } from '../checks/run-checks.js';
import { sha256 } from '../store/activate.js';
import { readApprovals, recordCheckRun } from '../store/check-runs.js';
import { readAuthorizations, readOperations } from '../store/recorded-operations.js';
import type { RegistryState } from '../store/registry-state.js';
import type { RegistryTools } from './registry-tools.js';

export interface CheckCandidateOptions {
  readonly caller: Caller;
  readonly candidate: Candidate;
  readonly state: RegistryState;
  /** In place of composing; rollback.ts knows the answer. */
  readonly compose?: RegistryTools['compose'];
}

/** Runs every check against what is served now, and writes down what came of it. */
export async function checkCandidate(
  tools: RegistryTools,
  { caller, candidate, state, compose = tools.compose }: CheckCandidateOptions,
): Promise<ChecksRun> {
  const { database, probe, allowedNetworks, usageDays } = tools;
  const [operations, approvals] = await Promise.all([
    readOperations(database, usageDays),
    readApprovals(database, candidate.name),
  ]);
  const run = await runChecks({
    candidate,
    active: state.active,
    activeSupergraphSdl: state.supergraph?.sdl,
    operations,
    approvals,
    publisher: caller.id,
    allowedNetworks,
    compose,
    probe,
    authorizations: () => readAuthorizations(database),
  });
  await recordCheckRun(database, {
    subgraph: candidate.name,
    department: candidate.department,
    sdlSha256: sha256(candidate.sdl),
    by: caller.id,
    outcome: run.outcome,
    results: run.results,
  });
  return run;
}
