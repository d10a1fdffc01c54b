import { Kind, parse } from 'graphql';

/** Where each subgraph of a supergraph is, from `join__Graph` (Apollo's join specification). */
export function subgraphUrls(supergraphSdl: string): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') {
      continue;
    }
    for (const { directives } of definition.values ?? []) {
      const given = directives?.find(({ name }) => name.value === 'join__graph')?.arguments ?? [];
      const textOf = (argument: string): string => {
        const value = given.find(({ name }) => name.value === argument)?.value;
        return value?.kind === Kind.STRING ? value.value : '';
      };
      urls.set(textOf('name'), textOf('url'));
    }
  }
  return urls;
}
