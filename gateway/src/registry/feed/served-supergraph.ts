import { createHash } from 'node:crypto';
import type { ActiveSupergraph } from './active-supergraph.js';
import { answers } from './answers.js';
import { subgraphUrls } from './subgraph-urls.js';

/** What is served. Of one from the file, neither activation nor versions are known. */
export interface ServedSupergraph {
  readonly activation: string | undefined;
  readonly sha256: string;
  readonly sdl: string;
  readonly members: ReadonlyMap<string, string> | undefined;
}

export const fromFile = (sdl: string): ServedSupergraph => ({
  activation: undefined,
  sha256: createHash('sha256').update(sdl).digest('hex'),
  sdl,
  members: undefined,
});

/** The subgraphs that are new or changed, as far as is known, and do not answer. */
export async function silentSubgraphs(
  next: ActiveSupergraph,
  served: ServedSupergraph | undefined,
): Promise<readonly string[]> {
  const before = served === undefined ? undefined : subgraphUrls(served.sdl);
  const changed = [...subgraphUrls(next.sdl)].filter(
    ([name, url]) =>
      before?.get(name) !== url || served?.members?.get(name) !== next.members.get(name),
  );
  const silent = await Promise.all(
    changed.map(async ([name, url]) => ((await answers(url)) ? [] : [name])),
  );
  return silent.flat();
}
