import { RegistryError } from '../registry-errors.js';
import { readCheckRuns } from '../store/check-runs.js';
import { readHistory, readSubgraphs } from '../store/history.js';
import { readState, type ServedVersion } from '../store/registry-state.js';
import { findVersion, ownerOf, readVersions } from '../store/versions.js';
import { nameOf } from './read-body.js';
import type { RegistryRoute } from './routes.js';

const withoutText = ({ sdl, ...rest }: ServedVersion) => rest;

/** What one may look at; nothing here is about a person. */
export const look = {
  subgraphs: async ({ tools: { database } }) => {
    const [known, { active }] = await Promise.all([readSubgraphs(database), readState(database)]);
    return {
      status: 200,
      body: {
        subgraphs: known.map(({ name, department }) => {
          const served = active.find((subgraph) => subgraph.name === name);
          return { name, department, active: served === undefined ? null : withoutText(served) };
        }),
      },
    };
  },
  subgraph: async ({ tools: { database }, params }) => {
    const name = nameOf(params);
    const [department, versions, { active }] = await Promise.all([
      ownerOf(database, name),
      readVersions(database, name),
      readState(database),
    ]);
    if (department === undefined) throw new RegistryError('UNKNOWN_SUBGRAPH');
    const served = active.find((subgraph) => subgraph.name === name);
    return {
      status: 200,
      body: {
        name,
        department,
        active: served === undefined ? null : withoutText(served),
        versions: versions.map(({ sdl, ...rest }) => rest),
      },
    };
  },
  version: async ({ tools: { database }, params }) => {
    const name = nameOf(params);
    const version = await findVersion(database, name, String(params['id']));
    if (version === undefined) throw new RegistryError('UNKNOWN_VERSION');
    return { status: 200, body: { version } };
  },
  supergraph: async ({ tools: { database } }) => {
    const { supergraph, activation, active } = await readState(database);
    if (supergraph === undefined) throw new RegistryError('NO_SUPERGRAPH');
    return {
      status: 200,
      body: { supergraph: { ...supergraph, activation, members: active.map(withoutText) } },
    };
  },
  history: async ({ tools: { database }, query }) => {
    const before = query['before'];
    if (before !== undefined && !(typeof before === 'string' && /^\d{1,18}$/.test(before))) {
      throw new RegistryError('MALFORMED_BODY', { field: 'before' });
    }
    return { status: 200, body: { activations: await readHistory(database, before) } };
  },
  checks: async ({ tools: { database }, query }) => {
    const { subgraph } = query;
    const name = subgraph === undefined ? undefined : nameOf({ name: subgraph });
    return { status: 200, body: { checks: await readCheckRuns(database, name) } };
  },
} as const satisfies Record<string, RegistryRoute['answer']>;
