import { mayPublish } from '../callers/may.js';
import { approve } from '../publishing/approve.js';
import { checkCandidate } from '../publishing/check-candidate.js';
import { publish, type Published } from '../publishing/publish.js';
import { remove } from '../publishing/remove.js';
import { rollback } from '../publishing/rollback.js';
import { sha256 } from '../store/activate.js';
import { readState } from '../store/registry-state.js';
import { ownerOf } from '../store/versions.js';
import { flagOf, nameOf, optionalTextOf, textOf } from './read-body.js';
import type { RegistryRoute } from './routes.js';

/** What is new is 201, what was so before is 200. */
const answerOf = (body: Published): { readonly status: number; readonly body: object } => ({
  status: body.outcome === 'published' || body.outcome === 'rolled-back' ? 201 : 200,
  body,
});

/** Acts that change what is served, or would. */
export const change = {
  check: async ({ tools, caller, params, body }) => {
    const name = nameOf(params);
    const candidate = {
      name,
      department: caller.agency,
      sdl: textOf(body, 'sdl'),
      url: textOf(body, 'url'),
    };
    mayPublish(caller, await ownerOf(tools.database, name));
    const state = await readState(tools.database);
    const { outcome, results } = await checkCandidate(tools, { caller, candidate, state });
    return {
      status: 200,
      body: { outcome, subgraph: name, sdlSha256: sha256(candidate.sdl), checks: results },
    };
  },
  publish: async ({ tools, caller, params, body }) =>
    answerOf(
      await publish(tools, {
        caller,
        name: nameOf(params),
        sdl: textOf(body, 'sdl'),
        url: textOf(body, 'url'),
        reason: textOf(body, 'reason'),
      }),
    ),
  rollback: async ({ tools, caller, params, body }) =>
    answerOf(
      await rollback(tools, {
        caller,
        name: nameOf(params),
        to: optionalTextOf(body, 'to'),
        reason: textOf(body, 'reason'),
      }),
    ),
  remove: async ({ tools, caller, params, body }) =>
    answerOf(
      await remove(tools, {
        caller,
        name: nameOf(params),
        reason: textOf(body, 'reason'),
        evenIfUsed: flagOf(body, 'evenIfUsed'),
      }),
    ),
  approve: async ({ tools, caller, params, body }) => ({
    status: 201,
    body: {
      approval: await approve(tools, {
        caller,
        name: nameOf(params),
        sdlSha256: textOf(body, 'sdlSha256'),
        reason: textOf(body, 'reason'),
      }),
    },
  }),
} as const satisfies Record<string, RegistryRoute['answer']>;
