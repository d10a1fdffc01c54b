import { systems, type SystemName } from '@kasane/db/systems';
import type { AgencyCode } from '@kasane/policy/tables/agencies';

/**
 * The subgraphs of the embedded stack, in the order they are first registered in: whose department
 * each is, and the systems it is given the address of.
 */
export const subgraphServices: readonly {
  readonly name: string;
  readonly department: AgencyCode;
  readonly systems: readonly SystemName[];
}[] = [
  { name: 'household', department: 'household', systems: ['household'] },
  { name: 'elderly', department: 'elderly', systems: ['elderly'] },
  { name: 'disability', department: 'disability', systems: ['disability'] },
  { name: 'children', department: 'children', systems: ['children', 'education'] },
  { name: 'livelihood', department: 'livelihood', systems: ['livelihood'] },
  { name: 'reoffending', department: 'reoffending', systems: ['reoffending'] },
  { name: 'guardianship', department: 'guardianship', systems: ['guardianship'] },
  { name: 'consent', department: 'audit', systems: ['consent'] },
  { name: 'collaboration', department: 'multi-agency', systems: ['collaboration'] },
  { name: 'community', department: 'community', systems: ['community'] },
];

export const program = (specifier: string): URL => new URL(import.meta.resolve(specifier));

export const variablesOf = (
  names: readonly SystemName[],
  urls: Readonly<Record<SystemName, { readonly url: string }>>,
): Record<string, string> =>
  Object.fromEntries(names.map((name) => [systems[name].urlVariable, urls[name].url]));
