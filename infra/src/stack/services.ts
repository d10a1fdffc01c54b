import { systems, type SystemName } from '@kasane/db/systems';

/** The subgraphs of the embedded stack, and the systems each is given the address of. */
export const subgraphServices: readonly {
  readonly name: string;
  readonly systems: readonly SystemName[];
}[] = [
  { name: 'household', systems: ['household'] },
  { name: 'elderly', systems: ['elderly'] },
  { name: 'disability', systems: ['disability'] },
  { name: 'children', systems: ['children', 'education'] },
  { name: 'livelihood', systems: ['livelihood'] },
  { name: 'reoffending', systems: ['reoffending'] },
  { name: 'guardianship', systems: ['guardianship'] },
  { name: 'community', systems: ['community'] },
  { name: 'consent', systems: ['consent'] },
];

export const program = (specifier: string): URL => new URL(import.meta.resolve(specifier));

export const variablesOf = (
  names: readonly SystemName[],
  urls: Readonly<Record<SystemName, { readonly url: string }>>,
): Record<string, string> =>
  Object.fromEntries(names.map((name) => [systems[name].urlVariable, urls[name].url]));
