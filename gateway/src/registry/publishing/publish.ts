import type { Caller } from '../callers/caller.js';
import { mayPublish } from '../callers/may.js';
import type { CheckResult } from '../checks/check.js';
import { RegistryError } from '../registry-errors.js';
import { sha256 } from '../store/activate.js';
import { ownerOf } from '../store/versions.js';
import { changeSupergraph, othersOf } from './change-supergraph.js';
import { checkCandidate } from './check-candidate.js';
import type { RegistryTools } from './registry-tools.js';

export interface PublishRequest {
  readonly caller: Caller;
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
  readonly reason: string;
}

/** What is served after an act; `unchanged` where it was so before. */
export interface Published {
  readonly outcome: 'published' | 'unchanged' | 'rolled-back' | 'deleted';
  readonly subgraph: string;
  readonly versionId: string | null;
  readonly sdlSha256: string | null;
  readonly supergraphId: string;
  readonly activation: string;
  readonly checks: readonly CheckResult[];
}

/**
 * Brings a version and serves it, if every check passes. Equal to the version that is served, word
 * for word and address for address, it changes nothing and says so.
 */
export async function publish(
  tools: RegistryTools,
  { caller, name, sdl, url, reason }: PublishRequest,
): Promise<Published> {
  return changeSupergraph<Published>(tools, async (state) => {
    mayPublish(caller, await ownerOf(tools.database, name));
    const served = state.active.find((subgraph) => subgraph.name === name);
    if (served?.sdl === sdl && served.url === url && state.supergraph !== undefined) {
      return {
        kind: 'nothing-to-do',
        answer: {
          outcome: 'unchanged',
          subgraph: name,
          versionId: served.versionId,
          sdlSha256: served.sdlSha256,
          supergraphId: state.supergraph.id,
          activation: state.activation ?? '',
          checks: [],
        },
      };
    }
    const candidate = { name, url, sdl, department: caller.agency };
    const run = await checkCandidate(tools, { caller, candidate, state });
    if (run.outcome === 'failed' || run.supergraphSdl === undefined) {
      throw new RegistryError('CHECKS_FAILED', { checks: run.results });
    }
    return {
      kind: 'change',
      change: {
        kind: 'PUBLISH',
        subgraph: name,
        by: caller.id,
        reason,
        version: candidate,
        supergraph: {
          kind: 'composed',
          sdl: run.supergraphSdl,
          members: othersOf(state, name),
        },
      },
      answer: ({ activation, supergraph, version }) => ({
        outcome: 'published',
        subgraph: name,
        versionId: version ?? null,
        sdlSha256: sha256(sdl),
        supergraphId: supergraph,
        activation,
        checks: run.results,
      }),
    };
  });
}
