import type { Caller } from '../callers/caller.js';
import { mayPublish } from '../callers/may.js';
import type { CheckResult } from '../checks/check.js';
import { runRemovalChecks } from '../checks/run-checks.js';
import { RegistryError } from '../registry-errors.js';
import { recordCheckRun } from '../store/check-runs.js';
import { readOperations } from '../store/recorded-operations.js';
import { ownerOf } from '../store/versions.js';
import { changeSupergraph, othersOf } from './change-supergraph.js';
import type { Published } from './publish.js';
import type { RegistryTools } from './registry-tools.js';

export interface RemoveRequest {
  readonly caller: Caller;
  readonly name: string;
  readonly reason: string;
  /** Also where recorded operations use it, whose clients then fail. */
  readonly evenIfUsed: boolean;
}

/** Takes a subgraph out of what is served. Its versions stay, and its name stays its department's. */
export async function remove(
  tools: RegistryTools,
  { caller, name, reason, evenIfUsed }: RemoveRequest,
): Promise<Published> {
  const { database, compose, usageDays } = tools;
  return changeSupergraph<Published>(tools, async (state) => {
    const owner = await ownerOf(database, name);
    const served = state.active.find((subgraph) => subgraph.name === name);
    mayPublish(caller, owner);
    if (served === undefined) throw new RegistryError('UNKNOWN_SUBGRAPH');
    if (state.active.length === 1) throw new RegistryError('LAST_SUBGRAPH');
    const run = await runRemovalChecks({
      name,
      active: state.active,
      activeSupergraphSdl: state.supergraph?.sdl,
      operations: await readOperations(database, usageDays),
      compose,
    });
    const forbids = ({ check, outcome }: CheckResult): boolean =>
      outcome === 'failed' && !(evenIfUsed && check === 'breaking-changes');
    const refused = run.supergraphSdl === undefined || run.results.some(forbids);
    await recordCheckRun(database, {
      subgraph: name,
      department: served.department,
      sdlSha256: served.sdlSha256,
      by: caller.id,
      outcome: refused ? 'failed' : 'passed',
      results: run.results,
    });
    if (run.supergraphSdl === undefined || refused) {
      throw new RegistryError('CHECKS_FAILED', { checks: run.results });
    }
    return {
      kind: 'change',
      change: {
        kind: 'DELETE',
        subgraph: name,
        by: caller.id,
        reason,
        supergraph: {
          kind: 'composed',
          sdl: run.supergraphSdl,
          members: othersOf(state, name),
        },
      },
      answer: ({ activation, supergraph }) => ({
        outcome: 'deleted',
        subgraph: name,
        versionId: null,
        sdlSha256: null,
        supergraphId: supergraph,
        activation,
        checks: run.results,
      }),
    };
  });
}
