import type { AssistedPerson } from './entities/assisted-person.js';

/** 停止 suspends a case that may resume; 廃止 ends it (生活保護法26条). */
export function assistanceStatus({
  suspendedOn,
  closedOn,
}: Pick<AssistedPerson, 'suspendedOn' | 'closedOn'>): 'ACTIVE' | 'SUSPENDED' | 'CLOSED' {
  if (closedOn !== '') return 'CLOSED';
  return suspendedOn === '' ? 'ACTIVE' : 'SUSPENDED';
}
