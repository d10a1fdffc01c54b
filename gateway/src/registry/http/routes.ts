import type { Caller } from '../callers/caller.js';
import type { RegistryTools } from '../publishing/registry-tools.js';
import { change } from './change-routes.js';
import { look } from './look-routes.js';

/** One request of somebody who has been let in. */
export interface RegistryRequest {
  readonly tools: RegistryTools;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

export interface RegistryRoute {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With `:name` where a part is given. */
  readonly path: string;
  /** Who may; a department only for what is its own. */
  readonly who: 'anybody' | 'department' | 'approver';
  readonly answer: (
    request: RegistryRequest,
  ) => Promise<{ readonly status: number; readonly body: object }>;
}

/** Everything one may ask of the registry with a token, as REGISTRY.md lists it. */
export const routes: readonly RegistryRoute[] = [
  { method: 'POST', path: '/v1/subgraphs/:name/check', who: 'department', answer: change.check },
  {
    method: 'POST',
    path: '/v1/subgraphs/:name/publish',
    who: 'department',
    answer: change.publish,
  },
  {
    method: 'POST',
    path: '/v1/subgraphs/:name/rollback',
    who: 'department',
    answer: change.rollback,
  },
  { method: 'DELETE', path: '/v1/subgraphs/:name', who: 'department', answer: change.remove },
  { method: 'POST', path: '/v1/subgraphs/:name/approve', who: 'approver', answer: change.approve },
  { method: 'GET', path: '/v1/subgraphs', who: 'anybody', answer: look.subgraphs },
  { method: 'GET', path: '/v1/subgraphs/:name', who: 'anybody', answer: look.subgraph },
  { method: 'GET', path: '/v1/subgraphs/:name/versions/:id', who: 'anybody', answer: look.version },
  { method: 'GET', path: '/v1/supergraph', who: 'anybody', answer: look.supergraph },
  { method: 'GET', path: '/v1/supergraph/history', who: 'anybody', answer: look.history },
  { method: 'GET', path: '/v1/checks', who: 'anybody', answer: look.checks },
];
