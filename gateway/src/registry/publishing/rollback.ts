import { checkLabels } from '@kasane/directives/check-labels';
import { parse } from 'graphql';
import type { Caller } from '../callers/caller.js';
import { mayPublish } from '../callers/may.js';
import type { CheckName, CheckResult } from '../checks/check.js';
import type { Composed } from '../checks/composed.js';
import { RegistryError } from '../registry-errors.js';
import { findFormerVersion, findSupergraph, findVersion, ownerOf } from '../store/versions.js';
import { changeSupergraph, othersOf } from './change-supergraph.js';
import { checkCandidate } from './check-candidate.js';
import type { Published } from './publish.js';
import type { RegistryTools } from './registry-tools.js';

export interface RollbackRequest {
  readonly caller: Caller;
  readonly name: string;
  /** A version; the one that was served before the present one, where it is not given. */
  readonly to: string | undefined;
  readonly reason: string;
}

/**
 * What even a rollback must pass: an old version may be a weaker one, and replaying it must not do
 * what publishing it would be refused (leaks.md 37). The others are told and forbid nothing: the way
 * back is for when something is wrong, and then its server may be down and new clients may fail.
 */
const mustPass: ReadonlySet<CheckName> = new Set<CheckName>([
  'composition',
  'labels',
  'weakening',
  'ownership',
  'url',
]);

/**
 * Serves a former version again. Nothing is composed where it was served beside the very versions
 * the others have today.
 */
export async function rollback(
  tools: RegistryTools,
  { caller, name, to, reason }: RollbackRequest,
): Promise<Published> {
  const { database } = tools;
  return changeSupergraph<Published>(tools, async (state) => {
    const owner = await ownerOf(database, name);
    mayPublish(caller, owner);
    if (owner === undefined) throw new RegistryError('UNKNOWN_SUBGRAPH');
    const served = state.active.find((subgraph) => subgraph.name === name)?.versionId;
    const version =
      to === undefined
        ? await findFormerVersion(database, name, served)
        : await findVersion(database, name, to);
    if (version === undefined) {
      throw new RegistryError(to === undefined ? 'NOTHING_TO_ROLL_BACK' : 'UNKNOWN_VERSION');
    }
    const answer = {
      subgraph: name,
      versionId: version.id,
      sdlSha256: version.sdlSha256,
    };
    if (version.id === served && state.supergraph !== undefined) {
      const { activation = '' } = state;
      const supergraphId = state.supergraph.id;
      return {
        kind: 'nothing-to-do',
        answer: { outcome: 'unchanged', ...answer, supergraphId, activation, checks: [] },
      };
    }
    const members = new Map([...othersOf(state, name), [name, version.id]]);
    const former = await findSupergraph(database, [version.id, ...othersOf(state, name).values()]);
    const candidate = { name, url: version.url, sdl: version.sdl, department: version.department };
    const { results, supergraphSdl } = await checkCandidate(tools, {
      caller,
      candidate,
      state,
      ...(former === undefined
        ? {}
        : { compose: () => Promise.resolve(asComposed(former.sdl, candidate.sdl)) }),
    });
    if (supergraphSdl === undefined || results.some(forbids)) {
      throw new RegistryError('CHECKS_FAILED', { checks: results });
    }
    return {
      kind: 'change',
      change: {
        kind: 'ROLLBACK',
        subgraph: name,
        by: caller.id,
        reason,
        supergraph:
          former === undefined
            ? { kind: 'composed', sdl: supergraphSdl, members }
            : { kind: 'former', id: former.id },
      },
      answer: ({ activation, supergraph }) => ({
        outcome: 'rolled-back',
        ...answer,
        supergraphId: supergraph,
        activation,
        checks: results,
      }),
    };
  });
}

const forbids = ({ check, outcome }: CheckResult): boolean =>
  outcome === 'failed' && mustPass.has(check);

/** The rules of labels may have become stricter since it was composed. */
function asComposed(supergraphSdl: string, sdl: string): Composed {
  const faults = [sdl, supergraphSdl].flatMap((text) => checkLabels(parse(text)));
  return {
    kind: 'composed',
    supergraphSdl,
    labelFaults: faults.map(({ coordinate, message }) => ({
      coordinate,
      message,
      remedy: '札を直したものを、新しい版として登録してください。',
    })),
  };
}
