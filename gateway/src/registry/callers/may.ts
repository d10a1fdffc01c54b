import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { RegistryError } from '../registry-errors.js';
import type { Caller } from './caller.js';

/**
 * @param owner of the subgraph's name; undefined where nobody has used it yet
 * @throws RegistryError unless the caller's own department may act on it (leaks.md 37)
 */
export function mayPublish({ agency, role }: Caller, owner: AgencyCode | undefined): void {
  if (role !== 'PUBLISHER') throw new RegistryError('NOT_A_PUBLISHER');
  if (owner !== undefined && owner !== agency) throw new RegistryError('NOT_YOUR_SUBGRAPH');
}

/** @throws RegistryError unless the caller approves for the whole city */
export function mayApprove({ role }: Caller): void {
  if (role !== 'APPROVER') throw new RegistryError('NOT_AN_APPROVER');
}
