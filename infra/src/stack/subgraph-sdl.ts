import type { Subgraph } from '@kasane/subgraph-kit/define-subgraph';

/** The schema a subgraph of ours publishes, from its own definition. */
export async function subgraphSdl(name: string): Promise<string> {
  const { subgraph } = (await import(`@kasane/subgraph-${name}/subgraph`)) as {
    readonly subgraph: Subgraph;
  };
  return subgraph.sdl;
}
